/** What is wrong with lines, conditions, skills and samples, in English. */
import type { ProblemWords } from '../words.ts'

export const drawing = {
  'condition-row-never-reached': {
    what: 'Row {number} of this condition is never reached: row {other} comes first and is true whenever it is.',
    todo: 'Move it up, change its test, or delete it.',
  },
  'dead-end': {
    what: 'Nothing leads on from here: the conversation stops without an end.',
    todo: 'Draw a line to the next step, or to an end.',
  },
  'exit-without-target': {
    what: 'The exit “{exit}” leads nowhere: the conversation stops there.',
    todo: 'Draw a line to the next step, or to an end.',
  },
  'flow-without-start': {
    what: 'The flow “{flow}” has no start.',
    todo: 'Add a start step and draw a line to its first step.',
  },
  'handover-without-way-on': {
    what: 'When the exit “{exit}” is taken, the conversation just stops.',
    todo: 'Draw a line from it: say when somebody is there, or offer to be called back.',
  },
  'human-step-missing': {
    what: 'The step that leads to a human is gone.',
    todo: 'Choose another one in the settings.',
  },
  'jump-to-other-flow': {
    what: 'This jump leaves its flow for another one and never comes back.',
    todo: 'Call the other flow as a skill, or jump within this flow.',
  },
  'jump-without-target': { what: 'This jump leads nowhere.', todo: 'Choose the step it goes to.' },
  'loop-without-question': {
    what: 'These steps run in a circle without asking anything.',
    todo: 'Put a question into the circle, or lead it out.',
  },
  'no-way-to-human': {
    what: 'Nobody is there for visitors who ask for a human.',
    todo: 'Say in the settings whom they can reach, or where.',
  },
  'trigger-name-unheard': {
    what: 'A teaser tells the bot that it was “{name}”, and nothing takes it.',
    todo: 'Make a variable “trigger” that the page may give a value, or delete the name.',
  },
  'trigger-never-speaks': {
    what: 'A teaser is never seen.',
    todo: 'Fill in its words, what sets it off, and its hours as 09:00.',
  },
  'outcome-unknown': {
    what: 'This end returns an outcome that the skill no longer has.',
    todo: 'Choose one of the skill’s outcomes.',
  },
  'row-never-true': {
    what: 'Row {number} of this condition is never true: its tests contradict one another.',
    todo: 'Change its tests, or delete it.',
  },
  'row-without-test': {
    what: 'A row of this condition tests nothing and is never true.',
    todo: 'Add a test, or delete the row.',
  },
  'sample-fails': {
    what: 'The sample “{sample}” goes another way (line {line}): expected “{expected}”, came “{actual}”.',
    todo: 'Correct the drawing, or the sample if that is what is meant now.',
  },
  'sample-in-unknown-language': {
    what: 'The sample “{sample}” is in {language}, which this bot doesn’t speak.',
    todo: 'Choose another language for it, or add this one to the bot.',
  },
  'sample-no-longer-applies': {
    what: 'The sample “{sample}” names {missing} (line {line}): “{name}”.',
    todo: 'Correct that line, or take it out.',
  },
  'sample-unreadable': { what: 'The sample “{sample}” can’t be played (line {line}).', todo: 'Correct that line.' },
  'several-starts': { what: 'This flow has another start; this one is never used.', todo: 'Delete one of them.' },
  'skill-calls-itself': { what: 'The skill “{flow}” ends up calling itself.', todo: 'Take out one of the calls.' },
  'skill-input-not-given': {
    what: 'The skill “{flow}” needs “{variable}” and isn’t given it.',
    todo: 'Give it a value here.',
  },
  'skill-input-unknown': {
    what: 'The skill “{flow}” doesn’t take “{variable}”.',
    todo: 'Take it out, or add it to what the skill needs.',
  },
  'skill-may-call-itself': {
    what: 'The skill “{flow}” can end up calling itself; the conversation stops when that happens too often.',
    todo: 'Go back to its beginning by a jump instead.',
  },
  'skill-never-called': {
    what: 'The skill “{flow}” is never used.',
    todo: 'Run it from a step, write what visitors say when they need it, or delete it.',
  },
  'skill-output-never-set': {
    what: 'The skill “{flow}” never gives “{variable}” a value.',
    todo: 'Keep another of its variables, or fill this one in the skill.',
  },
  'skill-without-flow': { what: 'No skill is chosen here.', todo: 'Choose the skill to run.' },
  'split-without-branches': { what: 'This split has no branches: nobody gets any further.', todo: 'Add two branches.' },
  'split-without-shares': {
    what: 'All branches of this split have a share of 0: everybody takes the last one.',
    todo: 'Give each branch its share.',
  },
  'test-without-value': { what: 'A test in row {number} compares with nothing.', todo: 'Write what it compares with.' },
  'unreachable-step': { what: 'No line leads to this step.', todo: 'Connect it, or delete it.' },
  'wait-too-long': {
    what: 'These pauses last {seconds} seconds in a row; after {most} people think that nothing happens.',
    todo: 'Shorten them.',
  },
} satisfies Partial<ProblemWords>
