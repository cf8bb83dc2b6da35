/** What is wrong with words, pictures, questions and the knowledge, in English. */
import type { ProblemWords } from '../words.ts'

export const content = {
  'answer-missing': {
    what: '“{entry}” has no answer in {language}.',
    todo: 'Translate the answer; until then visitors read it in the first language.',
  },
  'band-never-reached': {
    what: 'No score comes to the exit “{band}”.',
    todo: 'Take it out, or let it reach up to other scores.',
  },
  'bands-out-of-order': {
    what: 'The exit “{band}” doesn’t reach further up than the one before it.',
    todo: 'Put them in order, from the lowest scores to the highest.',
  },
  'card-without-title': { what: 'Card {number} has no title.', todo: 'Write what it shows.' },
  'choice-without-options': { what: 'This question has no options.', todo: 'Add at least one option.' },
  'empty-text': { what: 'This step has no words yet.', todo: 'Write what the bot says here.' },
  'entries-alike': {
    what: '“{phrasing}” also stands in another answer of the knowledge.',
    todo: 'Keep it where it belongs and take it out of the other.',
  },
  'entry-phrasings-collide': {
    what: '“{phrasing}” says nearly the same as “{other}” under “{entry}”.',
    todo: 'Keep one of the two, or say how they differ.',
  },
  'entry-without-answer': { what: '“{entry}” has no answer.', todo: 'Write the answer, or delete the entry.' },
  'entry-without-title': { what: 'This entry has no title.', todo: 'Give it the question it answers as its title.' },
  'input-bound-unreadable': {
    what: 'The bound {value} can’t be read, so it holds nobody back.',
    todo: 'Write it like this: {example}.',
  },
  'input-bounds-contradict': {
    what: 'Nothing is both at least {least} and at most {most}: every answer is refused.',
    todo: 'Correct one of the two bounds.',
  },
  'input-without-variable': { what: 'What visitors type here is kept nowhere.', todo: 'Choose a variable for it.' },
  'items-not-a-list': {
    what: '“{variable}” holds {type}, not a list: nothing can be made of its items.',
    todo: 'Choose a list, or change the type of the variable.',
  },
  'items-without-label': {
    what: 'The options made of “{list}” would all read alike: their text doesn’t name the item.',
    todo: 'Write a text that names it, for example {label}.',
  },
  'items-without-variable': {
    what: 'No variable holds the items of “{list}”.',
    todo: 'Choose one: words name the item by it.',
  },
  'link-not-safe': {
    what: 'The link “{link}” will not work.',
    todo: 'Use an address that begins with https://, mailto: or tel:.',
  },
  'link-not-secure': {
    what: 'The link “{link}” is not protected: others on the way can read and change what it opens.',
    todo: 'Use the address that begins with https://.',
  },
  'link-without-address': {
    what: 'The button “{label}” opens nothing.',
    todo: 'Write the address it opens, or delete it.',
  },
  'link-without-words': {
    what: 'The button to “{link}” has no words: visitors read the address.',
    todo: 'Write what stands on it.',
  },
  'missing-translation': {
    what: 'These words are missing in {language}.',
    todo: 'Translate them; until then visitors read the first language.',
  },
  'option-always-shown': {
    what: 'The tests of the option “{option}” are always true: they never hide it.',
    todo: 'Change them, or take them out.',
  },
  'option-never-shown': {
    what: 'The option “{option}” is never shown: its tests contradict one another.',
    todo: 'Change its tests, or delete it.',
  },
  'option-without-words': { what: 'Option {number} has no words.', todo: 'Write what stands on the button.' },
  'pattern-not-safe': {
    what: 'The pattern “{pattern}” can’t be used.',
    todo: 'Use letters, digits, [A-Z], \\d, ?, +, *, {2} and groups; don’t repeat what repeats already.',
  },
  'picture-not-secure': {
    what: 'The picture “{link}” will not be shown.',
    todo: 'Use an address that begins with https://.',
  },
  'picture-without-alternative': {
    what: 'Nothing says what this picture shows to those who don’t see it.',
    todo: 'Describe it in a few words.',
  },
  'question-without-entries': {
    what: 'This open question has no knowledge to answer from.',
    todo: 'Add answers to the knowledge.',
  },
  'review-date-passed': {
    what: '“{entry}” should have been read again by {date}.',
    todo: 'Read the answer again, then choose another day.',
  },
  'review-date-unreadable': {
    what: '“{entry}” should be read again by {value}, which is no day.',
    todo: 'Choose a day, or none.',
  },
  'same-option-twice': { what: 'The option “{option}” stands here twice.', todo: 'Give the options different words.' },
  'several-impossible': {
    what: 'At least {least} options must be chosen, and only {possible} can be.',
    todo: 'Ask for fewer.',
  },
  'text-too-long': {
    what: 'This text is long for a bubble ({length} characters; {most} read well).',
    todo: 'Shorten it, or divide it into several messages.',
  },
} satisfies Partial<ProblemWords>
