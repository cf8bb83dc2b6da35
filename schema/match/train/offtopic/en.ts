/** What is said in English when nothing is asked, or when the bot is tried: these travel in the index. */
export const nothingEn = `
i don't know
i can't remember
i don't have it
i haven't got one
no idea
i don't understand
it is in my bag
that's not it
as usual
maybe later
what is the weather like tomorrow
what is the capital of australia
tell me a joke
who won the game yesterday
give me a recipe
what is the meaning of life
`

/** English sentences about something else than nearly any bot; those that a bot is about after all are left out at training. */
export const en = `
what is the capital of peru
tell me a joke
lovely weather we are having
who won the game last night
how do i make mayonnaise
what time does the sun set in december
my cat won't eat her food
know any good films for sunday
what is twelve times fifteen
i slept badly last night
write me a poem about autumn
how old is the president
how do i get wine out of a tablecloth
i love this song
what is the meaning of life
where should we go on holiday with a baby
can you translate this text into spanish
the children are at school
give me a pancake recipe
why is the sky blue
are you a robot
which plant grows on a shady balcony
i need a present for my mother in law
how can i learn the guitar by myself
there is a traffic jam on the motorway
what are you doing this weekend
what's the difference between a crocodile and an alligator
i had a fight with my brother
how do you fold a shirt
which wine goes with fish
who painted the mona lisa
my neighbour is too loud
how many calories are in a banana
what's your favourite movie
i want a new haircut
how do i treat a sunburn
what is a reflexive verb
set a timer for ten minutes
turn on the light in the living room
will it rain in chicago tomorrow
play some jazz
wake me up at seven
do penguins have knees
i heard that you are hiring interns
is there a toilet in your building
i want to talk about your tv ad
could you sponsor our football club
who is the head of your company
i am giving a talk about your business at school
can you recommend a plumber
my car won't start
i left my umbrella on the bus
how do i apply for swiss citizenship
where is the nearest pharmacy
i would like to adopt a dog
how can i contest a parking fine
my washing machine is leaking
when are the next elections
i'm looking for a flat to rent
how much is a fishing licence
how do i enrol in law school
is the town hall open on saturday
i want to sell my stamp collection
can you walk my dog tomorrow
i don't like your new logo
what do you think about politics these days
i need an idea for dessert
how to light a fire without matches
i am bored
haha so funny
you are useless
blah blah blah
where does the night train stop
how tall is the eiffel tower
what do you call a baby deer
i don't know
i can't remember
i don't have it
i no longer have it
no idea
not the faintest idea
er i am not quite sure any more
it is my sister's
it is in the car
maybe later
not now
it depends
whatever you like
i already told you
that's what i just said
i don't understand
what does that mean
you are not answering my question
none of these
the one from yesterday
a bit of both
i haven't got any
i already have one
wait two minutes
`
