/** What is wrong and what to do about it, in English; `{…}` names the problem's data. */
import type { ProblemWords } from './words.ts'

export const en: ProblemWords = {
  'answer-missing': {
    what: '“{entry}” has no answer in {language}.',
    todo: 'Translate the answer; until then visitors read it in the first language.',
  },
  'choice-without-options': { what: 'This question has no options.', todo: 'Add at least one option.' },
  'condition-row-never-reached': {
    what: 'Row {number} of this condition is never reached: row {other} comes first and is true whenever it is.',
    todo: 'Move it up, change its test, or delete it.',
  },
  'dead-end': {
    what: 'Nothing leads on from here: the conversation stops without an end.',
    todo: 'Draw a line to the next step, or to an end.',
  },
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
  'exit-without-target': {
    what: 'The exit “{exit}” leads nowhere: the conversation stops there.',
    todo: 'Draw a line to the next step, or to an end.',
  },
  'flow-without-start': {
    what: 'The flow “{flow}” has no start.',
    todo: 'Add a start step and draw a line to its first step.',
  },
  'human-step-missing': {
    what: 'The step that leads to a human is gone.',
    todo: 'Choose another one in the settings.',
  },
  'input-without-variable': { what: 'What visitors type here is kept nowhere.', todo: 'Choose a variable for it.' },
  'jump-to-other-flow': {
    what: 'This jump leaves its flow for another one and never comes back.',
    todo: 'Call the other flow as a skill, or jump within this flow.',
  },
  'jump-without-target': { what: 'This jump leads nowhere.', todo: 'Choose the step it goes to.' },
  'link-not-safe': {
    what: 'The link “{link}” will not work.',
    todo: 'Use an address that begins with https://, http://, mailto: or tel:.',
  },
  'loop-without-question': {
    what: 'These steps run in a circle without asking anything.',
    todo: 'Put a question into the circle, or lead it out.',
  },
  'missing-translation': {
    what: 'These words are missing in {language}.',
    todo: 'Translate them; until then visitors read the first language.',
  },
  'no-way-to-human': {
    what: 'Nobody is there for visitors who ask for a human.',
    todo: 'Say in the settings whom they can reach, or where.',
  },
  'option-without-words': { what: 'Option {number} has no words.', todo: 'Write what stands on the button.' },
  'outcome-unknown': {
    what: 'This end returns an outcome that the skill no longer has.',
    todo: 'Choose one of the skill’s outcomes.',
  },
  'pattern-not-safe': {
    what: 'The pattern “{pattern}” can’t be used.',
    todo: 'Use letters, digits, [A-Z], \\d, ?, {2} and at most three of + or *; don’t repeat groups.',
  },
  'question-without-entries': {
    what: 'This open question has no knowledge to answer from.',
    todo: 'Add answers to the knowledge.',
  },
  'row-without-test': {
    what: 'A row of this condition tests nothing and is never true.',
    todo: 'Add a test, or delete the row.',
  },
  'same-option-twice': { what: 'The option “{option}” stands here twice.', todo: 'Give the options different words.' },
  'sample-fails': {
    what: 'The sample “{sample}” goes another way (line {line}): expected “{expected}”, came “{actual}”.',
    todo: 'Correct the drawing, or the sample if that is what is meant now.',
  },
  'sample-in-unknown-language': {
    what: 'The sample “{sample}” is in {language}, which this bot doesn’t speak.',
    todo: 'Choose another language for it, or add this one to the bot.',
  },
  'sample-unreadable': { what: 'The sample “{sample}” can’t be played (line {line}).', todo: 'Correct that line.' },
  'several-starts': { what: 'This flow has another start; this one is never used.', todo: 'Delete one of them.' },
  'skill-calls-itself': { what: 'The skill “{flow}” ends up calling itself.', todo: 'Take out one of the calls.' },
  'skill-never-called': {
    what: 'The skill “{flow}” is never used.',
    todo: 'Run it from a step, write what visitors say when they need it, or delete it.',
  },
  'skill-without-flow': { what: 'No skill is chosen here.', todo: 'Choose the skill to run.' },
  'text-too-long': {
    what: 'This text is long for a bubble ({length} characters; {most} read well).',
    todo: 'Shorten it, or divide it into several messages.',
  },
  'unknown-variable': { what: 'There is no variable “{variable}”.', todo: 'Create it, or correct the name.' },
  'unreachable-step': { what: 'No line leads to this step.', todo: 'Connect it, or delete it.' },
  'variable-never-set': {
    what: 'The variable “{variable}” never gets a value.',
    todo: 'Ask for it, set it, or give it a first value.',
  },
  'variable-never-used': { what: 'The variable “{variable}” is never used.', todo: 'Use it, or delete it.' },
  'variable-not-chosen': { what: 'No variable is chosen here.', todo: 'Choose one, or delete the line.' },
  'variable-of-another-type': {
    what: 'The variable “{variable}” holds {type}, not {value}.',
    todo: 'Change the value, or the type of the variable.',
  },
}
