/** The registry of problem rules. */
import type { Rule } from './rule.ts'
import { answerMissing } from './rules/knowledge/answer-missing.ts'
import { choiceWithoutOptions } from './rules/words/choice-without-options.ts'
import { conditionRowNeverReached } from './rules/conditions/condition-row-never-reached.ts'
import { deadEnd } from './rules/lines/dead-end.ts'
import { emptyText } from './rules/words/empty-text.ts'
import { entriesAlike } from './rules/knowledge/entries-alike.ts'
import { entryPhrasingsCollide } from './rules/knowledge/entry-phrasings-collide.ts'
import { entryWithoutAnswer } from './rules/knowledge/entry-without-answer.ts'
import { entryWithoutTitle } from './rules/knowledge/entry-without-title.ts'
import { exitWithoutTarget } from './rules/lines/exit-without-target.ts'
import { flowWithoutStart } from './rules/lines/flow-without-start.ts'
import { humanStepMissing } from './rules/humans/human-step-missing.ts'
import { inputWithoutVariable } from './rules/variables/input-without-variable.ts'
import { jumpToOtherFlow } from './rules/lines/jump-to-other-flow.ts'
import { jumpWithoutTarget } from './rules/lines/jump-without-target.ts'
import { linkNotSafe } from './rules/words/link-not-safe.ts'
import { loopWithoutQuestion } from './rules/lines/loop-without-question.ts'
import { missingTranslation } from './rules/words/missing-translation.ts'
import { noWayToHuman } from './rules/humans/no-way-to-human.ts'
import { optionWithoutWords } from './rules/words/option-without-words.ts'
import { outcomeUnknown } from './rules/skills/outcome-unknown.ts'
import { patternNotSafe } from './rules/variables/pattern-not-safe.ts'
import { questionWithoutEntries } from './rules/knowledge/question-without-entries.ts'
import { rowWithoutTest } from './rules/conditions/row-without-test.ts'
import { sameOptionTwice } from './rules/words/same-option-twice.ts'
import { sampleFails } from './rules/samples/sample-fails.ts'
import { sampleInUnknownLanguage } from './rules/samples/sample-in-unknown-language.ts'
import { sampleUnreadable } from './rules/samples/sample-unreadable.ts'
import { severalStarts } from './rules/lines/several-starts.ts'
import { skillCallsItself } from './rules/skills/skill-calls-itself.ts'
import { skillNeverCalled } from './rules/skills/skill-never-called.ts'
import { skillWithoutFlow } from './rules/skills/skill-without-flow.ts'
import { textTooLong } from './rules/words/text-too-long.ts'
import { unknownVariable } from './rules/variables/unknown-variable.ts'
import { unreachableStep } from './rules/lines/unreachable-step.ts'
import { variableNeverSet } from './rules/variables/variable-never-set.ts'
import { variableNeverUsed } from './rules/variables/variable-never-used.ts'
import { variableNotChosen } from './rules/variables/variable-not-chosen.ts'
import { variableOfAnotherType } from './rules/variables/variable-of-another-type.ts'

export const rules = {
  'answer-missing': answerMissing,
  'choice-without-options': choiceWithoutOptions,
  'condition-row-never-reached': conditionRowNeverReached,
  'dead-end': deadEnd,
  'empty-text': emptyText,
  'entries-alike': entriesAlike,
  'entry-phrasings-collide': entryPhrasingsCollide,
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
  'sample-fails': sampleFails,
  'sample-in-unknown-language': sampleInUnknownLanguage,
  'sample-unreadable': sampleUnreadable,
  'several-starts': severalStarts,
  'skill-calls-itself': skillCallsItself,
  'skill-never-called': skillNeverCalled,
  'skill-without-flow': skillWithoutFlow,
  'text-too-long': textTooLong,
  'unknown-variable': unknownVariable,
  'unreachable-step': unreachableStep,
  'variable-never-set': variableNeverSet,
  'variable-never-used': variableNeverUsed,
  'variable-not-chosen': variableNotChosen,
  'variable-of-another-type': variableOfAnotherType,
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
export const ruleIds = Object.keys(rules) as RuleId[]
