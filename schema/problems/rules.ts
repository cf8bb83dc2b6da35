/** The registry of problem rules. */
import type { Rule } from './problem.ts'
import { choiceWithoutOptions } from './rules/choice-without-options.ts'
import { emptyText } from './rules/empty-text.ts'
import { entriesAlike } from './rules/entries-alike.ts'
import { entryWithoutAnswer } from './rules/entry-without-answer.ts'
import { entryWithoutTitle } from './rules/entry-without-title.ts'
import { exitWithoutTarget } from './rules/exit-without-target.ts'
import { flowWithoutStart } from './rules/flow-without-start.ts'
import { humanStepMissing } from './rules/human-step-missing.ts'
import { inputWithoutVariable } from './rules/input-without-variable.ts'
import { jumpToOtherFlow } from './rules/jump-to-other-flow.ts'
import { jumpWithoutTarget } from './rules/jump-without-target.ts'
import { linkNotSafe } from './rules/link-not-safe.ts'
import { loopWithoutQuestion } from './rules/loop-without-question.ts'
import { missingTranslation } from './rules/missing-translation.ts'
import { noWayToHuman } from './rules/no-way-to-human.ts'
import { optionWithoutWords } from './rules/option-without-words.ts'
import { outcomeUnknown } from './rules/outcome-unknown.ts'
import { patternNotSafe } from './rules/pattern-not-safe.ts'
import { questionWithoutEntries } from './rules/question-without-entries.ts'
import { rowWithoutTest } from './rules/row-without-test.ts'
import { sameOptionTwice } from './rules/same-option-twice.ts'
import { sampleUnreadable } from './rules/sample-unreadable.ts'
import { severalStarts } from './rules/several-starts.ts'
import { skillCallsItself } from './rules/skill-calls-itself.ts'
import { skillWithoutFlow } from './rules/skill-without-flow.ts'
import { unknownVariable } from './rules/unknown-variable.ts'
import { unreachableStep } from './rules/unreachable-step.ts'
import { variableNeverSet } from './rules/variable-never-set.ts'
import { variableNeverUsed } from './rules/variable-never-used.ts'
import { variableNotChosen } from './rules/variable-not-chosen.ts'

export const rules = {
  'choice-without-options': choiceWithoutOptions,
  'empty-text': emptyText,
  'entries-alike': entriesAlike,
  'entry-without-answer': entryWithoutAnswer,
  'entry-without-title': entryWithoutTitle,
  'exit-without-target': exitWithoutTarget,
  'flow-without-start': flowWithoutStart,
  'human-step-missing': humanStepMissing,
  'input-without-variable': inputWithoutVariable,
  'jump-to-other-flow': jumpToOtherFlow,
  'jump-without-target': jumpWithoutTarget,
  'link-not-safe': linkNotSafe,
  'loop-without-question': loopWithoutQuestion,
  'missing-translation': missingTranslation,
  'no-way-to-human': noWayToHuman,
  'option-without-words': optionWithoutWords,
  'outcome-unknown': outcomeUnknown,
  'pattern-not-safe': patternNotSafe,
  'question-without-entries': questionWithoutEntries,
  'row-without-test': rowWithoutTest,
  'same-option-twice': sameOptionTwice,
  'sample-unreadable': sampleUnreadable,
  'several-starts': severalStarts,
  'skill-calls-itself': skillCallsItself,
  'skill-without-flow': skillWithoutFlow,
  'unknown-variable': unknownVariable,
  'unreachable-step': unreachableStep,
  'variable-never-set': variableNeverSet,
  'variable-never-used': variableNeverUsed,
  'variable-not-chosen': variableNotChosen,
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
export const ruleIds = Object.keys(rules) as RuleId[]
