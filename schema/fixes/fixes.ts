/** The one-click fixes of problems. */
import type { Bot } from '../bot/bot.ts'
import type { Problem } from '../problems/problems.ts'
import type { Fix, FixMaker } from './fix.ts'
import { addBranches, askForFewer, keepItem, mendBounds, nameTheItem, shareEqually, sortBands } from './asking.ts'
import {
  deleteEmptyOption,
  deleteItem,
  deleteLink,
  deleteRow,
  deleteSameOption,
  deleteTests,
  deleteUnchosen,
} from './items.ts'
import { deleteBlankEntry, mendDay, takePhrasingOut, titleFromPhrasing } from './knowledge.ts'
import { addStart, deleteStep, endThere } from './lines.ts'
import { completeLink, secureAddress, secureLink } from './links.ts'
import { clearHumanStep, playInFirstLanguage, takeLineOut } from './settings.ts'
import { chooseTheSkill, deleteSkill, endAsDone, passOn } from './skills.ts'
import { createVariable, deleteVariable, giveInstead, keepAnswer, keepLess, makeList, widenType } from './variables.ts'

export type { Fix }

/** null where only the author knows what is meant. */
export const makers = {
  'answer-missing': null,
  'band-never-reached': deleteItem,
  'bands-out-of-order': sortBands,
  'call-address-not-web': secureAddress,
  'call-without-address': null,
  'card-without-title': null,
  'choice-without-options': null,
  'condition-row-never-reached': deleteRow,
  'dead-end': endThere,
  'empty-text': null,
  'entries-alike': takePhrasingOut,
  'entry-phrasings-collide': takePhrasingOut,
  'entry-without-answer': deleteBlankEntry,
  'entry-without-title': titleFromPhrasing,
  'example-unreadable': null,
  'exit-without-target': endThere,
  'field-of-no-record': null,
  'field-unknown': null,
  'flow-without-start': addStart,
  'handover-without-way-on': endThere,
  'human-step-missing': clearHumanStep,
  'input-bound-unreadable': null,
  'input-bounds-contradict': mendBounds,
  'input-without-variable': keepAnswer,
  'items-not-a-list': makeList,
  'items-without-label': nameTheItem,
  'items-without-variable': keepItem,
  'jump-to-other-flow': null,
  'jump-without-target': null,
  'link-not-safe': completeLink,
  'link-not-secure': secureLink,
  'link-without-address': deleteLink,
  'link-without-words': null,
  'loop-without-question': null,
  'mapped-name-never-used': keepLess,
  'missing-translation': null,
  'no-way-to-human': null,
  'trigger-name-unheard': null,
  'trigger-never-speaks': null,
  'operation-without-meaning': giveInstead,
  'option-always-shown': deleteTests,
  'option-never-shown': null,
  'option-without-words': deleteEmptyOption,
  'outcome-unknown': endAsDone,
  'pattern-not-safe': null,
  'picture-not-secure': secureAddress,
  'picture-without-alternative': null,
  'question-without-entries': null,
  'result-of-another-type': null,
  'result-path-missing': null,
  'review-date-passed': null,
  'review-date-unreadable': mendDay,
  'row-never-true': deleteRow,
  'row-without-test': deleteRow,
  'same-option-twice': deleteSameOption,
  'sample-fails': null,
  'sample-in-unknown-language': playInFirstLanguage,
  'sample-no-longer-applies': takeLineOut,
  'sample-unreadable': null,
  'several-impossible': askForFewer,
  'several-starts': deleteStep,
  'skill-calls-itself': null,
  'skill-input-not-given': passOn,
  'skill-input-unknown': deleteItem,
  'skill-may-call-itself': null,
  'skill-never-called': deleteSkill,
  'skill-output-never-set': deleteItem,
  'skill-without-flow': chooseTheSkill,
  'split-without-branches': addBranches,
  'split-without-shares': shareEqually,
  'test-without-value': null,
  'text-too-long': null,
  'unknown-variable': createVariable,
  'unreachable-step': deleteStep,
  'value-unreadable': null,
  'variable-never-set': null,
  'variable-never-used': deleteVariable,
  'variable-not-chosen': deleteUnchosen,
  'variable-of-another-type': widenType,
  'wait-too-long': null,
} satisfies Record<Problem['rule'], FixMaker | null>

export const fixesFor = (problem: Problem, bot: Bot): Fix[] => makers[problem.rule]?.(problem, bot) ?? []
