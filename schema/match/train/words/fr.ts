/** French as it is written in text messages: a line each, what is meant, a colon, how it is shortened. All words are folded. */
export const fr = `
pourquoi: pk pkoi pq prq pourkoi
que: ke q
qui: ki
quoi: koi
quand: qd kan kand
quel: kel kl
quelle: kelle
quels: kels
quelque: qq kelke
quelqu un: qqn qqun
quelque chose: qqch qqc
combien: cb cbien conbien kombien
comment: cmt cmnt cment coment komment
je: j jeu
je suis: jsuis jsui chui chuis
je sais: jsais jse
je peux: jpeux jpe
je veux: jveux jve
je voudrais: jvoudrais jvoudrai
je voulais: jvoulais
je n ai: jnai nai
je ne: jne jn
j ai: g jai
j avais: gavais javais
j etais: jetais
j aimerais: jaimerais jaimerai
c est: c cest ces sest
c etait: cetait
qu est ce que: kesk keske qesk quesk
qu est ce qui: keski
est ce que: esk eske estceque
il y a: ya yavait
ne: n
pas: pa
peux: pe peu
peut: pe peu
faire: fer fair
faut: fo
sans: san
dans: ds dan
pour: pr pour
plus: pl ps
par: pr
chez: ch
avec: ac av avc avk
avoir: avwar
savoir: savwar
tout: tt
tous: ts
toujours: tjs tjrs tjr toujour
jamais: jms jamai
beaucoup: bcp bocou
temps: tps tmps tan
longtemps: lgtps lontemps longtps
jour: jr
jours: jrs
semaine: sem
mois: moi
minutes: min mn mins
heure: h
heures: h
aujourd hui: ajd auj aujourdhui ojd ojourdui
demain: dem 2main dmain
maintenant: mtn mnt maintnt
apres: apr
avant: avt
rendez vous: rdv rdvs
numero: num nr
telephone: tel phone
telephoner: tel
portable: port gsm
message: msg mess
mail: mel
mot de passe: mdp mdpasse
adresse: adr adrs
probleme: pb pbm prob
problemes: pbs pbms
information: info
informations: infos
documents: docs doc
application: appli app
reduction: reduc
promotion: promo
ordinateur: ordi
professionnel: pro
restaurant: resto
appartement: appart
television: tele tv
publicite: pub
temperature: temp
meteo: meto
service apres vente: sav
service client: sc
carte bancaire: cb
carte bleue: cb
virement: vir virmt
prelevement: prelev
euros: e eur balles
non: nn
oui: ui
vous: vs
nous: ns
vous etes: vsetes
toi: toa
moi: moa
deja: dja dj
rien: ri1
bien: b1 bi1
besoin: bsoin besoi1
aussi: ossi oci
autre: otr
vraiment: vrmt vrement
normalement: normalemt
faites: fete
chose: choz
`
