/** English as it is written in text messages: a line each, what is meant, a colon, how it is shortened. All words are folded. */
export const en = `
you: u ya
your: ur yr
you are: ure youre
are: r
be: b
see: c
why: y
please: pls plz pleas plse
thanks: thx tnx ty thnx
thank you: thankyou
to: 2
too: 2
for: 4 fr
before: b4
late: l8
great: gr8
wait: w8
tomorrow: tmrw tmr tomoro 2moro 2mrw
today: 2day tday
tonight: 2nite tonite
because: cuz coz bc becoz cos
with: w wth
without: wo wout
what: wat wht wut
what is: whats wats
how much: howmuch
about: abt
account: acct acc acnt
amount: amt
address: addr
appointment: appt
approximately: approx
available: avail
between: btw
number: nbr num no nr
phone: ph fone
message: msg
messages: msgs
text: txt
people: ppl
person: pers
minutes: mins
hours: hrs
hour: hr
week: wk
weeks: wks
month: mth
months: mths
years: yrs
information: info
application: app
password: pwd pw pass
transaction: txn
transfer: tfr xfer
payment: pymt pmt
purchase: purch
received: recd rcvd
quantity: qty
delivery: dlvry delivry
order: ordr
customer: cust
service: svc
department: dept
manager: mgr
temperature: temp
picture: pic
pictures: pics
vegetables: veggies
going to: gonna
want to: wanna
got to: gotta
have to: hafta
give me: gimme
let me: lemme
do not: dont
don t: dont
can t: cant
can not: cannot
does not: doesnt
doesn t: doesnt
did not: didnt
didn t: didnt
is not: isnt
isn t: isnt
has not: hasnt
hasn t: hasnt
have not: havent
haven t: havent
won t: wont
wasn t: wasnt
i m: im
i am: im
i ve: ive
i ll: ill
i d: id
it s: its
that s: thats
there s: theres
what s: whats
where s: wheres
who s: whos
how s: hows
let s: lets
and: n nd
the: da teh
this: dis
that: dat
know: kno
right: rite
okay: ok k
really: rly rlly
something: smth sth
someone: sm1
anyone: ne1
anything: nething
`
