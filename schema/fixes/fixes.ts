/** The one-click fixes of problems. */
import type { Bot } from '../bot/bot.ts'
import type { Problem } from '../problems/problems.ts'
import type { Fix, FixMaker } from './fix.ts'
import { deleteEmptyOption, deleteRow, deleteSameOption, deleteUnchosen } from './items.ts'
import { deleteBlankEntry, takePhrasingOut, titleFromPhrasing } from './knowledge.ts'
import { addStart, deleteStep, endThere } from './lines.ts'
import { completeLink } from './links.ts'
import { clearHumanStep, playInFirstLanguage } from './settings.ts'
import { chooseTheSkill, deleteSkill, endAsDone } from './skills.ts'
import { createVariable, deleteVariable, keepAnswer, widenType } from './variables.ts'

export type { Fix }

/** null where only the author knows what is meant. */
export const makers = {
  'answer-missing': null,
  'choice-without-options': null,
  'condition-row-never-reached': deleteRow,
  'dead-end': endThere,
  'empty-text': null,
  'entries-alike': takePhrasingOut,
  'entry-phrasings-collide': takePhrasingOut,
  'entry-without-answer': deleteBlankEntry,
  'entry-without-title': titleFromPhrasing,
  'exit-without-target': endThere,
  'flow-without-start': addStart,
  'human-step-missing': clearHumanStep,
  'input-without-variable': keepAnswer,
  'jump-to-other-flow': null,
  'jump-without-target': null,
  'link-not-safe': completeLink,
  'loop-without-question': null,
  'missing-translation': null,
  'no-way-to-human': null,
  'option-without-words': deleteEmptyOption,
  'outcome-unknown': endAsDone,
  'pattern-not-safe': null,
  'question-without-entries': null,
  'row-without-test': deleteRow,
  'same-option-twice': deleteSameOption,
  'sample-fails': null,
  'sample-in-unknown-language': playInFirstLanguage,
  'sample-unreadable': null,
  'several-starts': deleteStep,
  'skill-calls-itself': null,
  'skill-never-called': deleteSkill,
  'skill-without-flow': chooseTheSkill,
  'text-too-long': null,
  'unknown-variable': createVariable,
  'unreachable-step': deleteStep,
  'variable-never-set': null,
  'variable-never-used': deleteVariable,
  'variable-not-chosen': deleteUnchosen,
  'variable-of-another-type': widenType,
} satisfies Record<Problem['rule'], FixMaker | null>

export const fixesFor = (problem: Problem, bot: Bot): Fix[] => makers[problem.rule]?.(problem, bot) ?? []
