/** The registry of problem rules. */
import type { Rule } from './rule.ts'
import { bandNeverReached } from './rules/asking/band-never-reached.ts'
import { bandsOutOfOrder } from './rules/asking/bands-out-of-order.ts'
import { inputBoundUnreadable } from './rules/asking/input-bound-unreadable.ts'
import { inputBoundsContradict } from './rules/asking/input-bounds-contradict.ts'
import { inputWithoutVariable } from './rules/asking/input-without-variable.ts'
import { patternNotSafe } from './rules/asking/pattern-not-safe.ts'
import { callAddressNotWeb } from './rules/calls/call-address-not-web.ts'
import { callWithoutAddress } from './rules/calls/call-without-address.ts'
import { exampleUnreadable } from './rules/calls/example-unreadable.ts'
import { mappedNameNeverUsed } from './rules/calls/mapped-name-never-used.ts'
import { resultOfAnotherType } from './rules/calls/result-of-another-type.ts'
import { resultPathMissing } from './rules/calls/result-path-missing.ts'
import { choiceWithoutOptions } from './rules/choices/choice-without-options.ts'
import { itemsNotAList } from './rules/choices/items-not-a-list.ts'
import { itemsWithoutLabel } from './rules/choices/items-without-label.ts'
import { itemsWithoutVariable } from './rules/choices/items-without-variable.ts'
import { optionAlwaysShown } from './rules/choices/option-always-shown.ts'
import { optionNeverShown } from './rules/choices/option-never-shown.ts'
import { optionWithoutWords } from './rules/choices/option-without-words.ts'
import { sameOptionTwice } from './rules/choices/same-option-twice.ts'
import { severalImpossible } from './rules/choices/several-impossible.ts'
import { conditionRowNeverReached } from './rules/conditions/condition-row-never-reached.ts'
import { rowNeverTrue } from './rules/conditions/row-never-true.ts'
import { rowWithoutTest } from './rules/conditions/row-without-test.ts'
import { testWithoutValue } from './rules/conditions/test-without-value.ts'
import { handoverWithoutWayOn } from './rules/humans/handover-without-way-on.ts'
import { humanStepMissing } from './rules/humans/human-step-missing.ts'
import { noWayToHuman } from './rules/humans/no-way-to-human.ts'
import { answerMissing } from './rules/knowledge/answer-missing.ts'
import { entriesAlike } from './rules/knowledge/entries-alike.ts'
import { entryPhrasingsCollide } from './rules/knowledge/entry-phrasings-collide.ts'
import { entryWithoutAnswer } from './rules/knowledge/entry-without-answer.ts'
import { entryWithoutTitle } from './rules/knowledge/entry-without-title.ts'
import { questionWithoutEntries } from './rules/knowledge/question-without-entries.ts'
import { reviewDatePassed } from './rules/knowledge/review-date-passed.ts'
import { reviewDateUnreadable } from './rules/knowledge/review-date-unreadable.ts'
import { deadEnd } from './rules/lines/dead-end.ts'
import { exitWithoutTarget } from './rules/lines/exit-without-target.ts'
import { flowWithoutStart } from './rules/lines/flow-without-start.ts'
import { jumpToOtherFlow } from './rules/lines/jump-to-other-flow.ts'
import { jumpWithoutTarget } from './rules/lines/jump-without-target.ts'
import { loopWithoutQuestion } from './rules/lines/loop-without-question.ts'
import { severalStarts } from './rules/lines/several-starts.ts'
import { splitWithoutBranches } from './rules/lines/split-without-branches.ts'
import { splitWithoutShares } from './rules/lines/split-without-shares.ts'
import { unreachableStep } from './rules/lines/unreachable-step.ts'
import { waitTooLong } from './rules/lines/wait-too-long.ts'
import { cardWithoutTitle } from './rules/media/card-without-title.ts'
import { linkWithoutAddress } from './rules/media/link-without-address.ts'
import { linkWithoutWords } from './rules/media/link-without-words.ts'
import { pictureNotSecure } from './rules/media/picture-not-secure.ts'
import { pictureWithoutAlternative } from './rules/media/picture-without-alternative.ts'
import { sampleFails } from './rules/samples/sample-fails.ts'
import { sampleInUnknownLanguage } from './rules/samples/sample-in-unknown-language.ts'
import { sampleNoLongerApplies } from './rules/samples/sample-no-longer-applies.ts'
import { sampleUnreadable } from './rules/samples/sample-unreadable.ts'
import { outcomeUnknown } from './rules/skills/outcome-unknown.ts'
import { skillCallsItself } from './rules/skills/skill-calls-itself.ts'
import { skillInputNotGiven } from './rules/skills/skill-input-not-given.ts'
import { skillInputUnknown } from './rules/skills/skill-input-unknown.ts'
import { skillMayCallItself } from './rules/skills/skill-may-call-itself.ts'
import { skillNeverCalled } from './rules/skills/skill-never-called.ts'
import { skillOutputNeverSet } from './rules/skills/skill-output-never-set.ts'
import { skillWithoutFlow } from './rules/skills/skill-without-flow.ts'
import { fieldOfNoRecord } from './rules/values/field-of-no-record.ts'
import { fieldUnknown } from './rules/values/field-unknown.ts'
import { operationWithoutMeaning } from './rules/values/operation-without-meaning.ts'
import { triggerNameUnheard } from './rules/triggers/trigger-name-unheard.ts'
import { triggerNeverSpeaks } from './rules/triggers/trigger-never-speaks.ts'
import { valueUnreadable } from './rules/values/value-unreadable.ts'
import { unknownVariable } from './rules/variables/unknown-variable.ts'
import { variableNeverSet } from './rules/variables/variable-never-set.ts'
import { variableNeverUsed } from './rules/variables/variable-never-used.ts'
import { variableNotChosen } from './rules/variables/variable-not-chosen.ts'
import { variableOfAnotherType } from './rules/variables/variable-of-another-type.ts'
import { emptyText } from './rules/words/empty-text.ts'
import { linkNotSafe } from './rules/words/link-not-safe.ts'
import { linkNotSecure } from './rules/words/link-not-secure.ts'
import { missingTranslation } from './rules/words/missing-translation.ts'
import { textTooLong } from './rules/words/text-too-long.ts'

export const rules = {
  'answer-missing': answerMissing,
  'band-never-reached': bandNeverReached,
  'bands-out-of-order': bandsOutOfOrder,
  'call-address-not-web': callAddressNotWeb,
  'call-without-address': callWithoutAddress,
  'card-without-title': cardWithoutTitle,
  'choice-without-options': choiceWithoutOptions,
  'condition-row-never-reached': conditionRowNeverReached,
  'dead-end': deadEnd,
  'empty-text': emptyText,
  'entries-alike': entriesAlike,
  'entry-phrasings-collide': entryPhrasingsCollide,
  'entry-without-answer': entryWithoutAnswer,
  'entry-without-title': entryWithoutTitle,
  'example-unreadable': exampleUnreadable,
  'exit-without-target': exitWithoutTarget,
  'field-of-no-record': fieldOfNoRecord,
  'field-unknown': fieldUnknown,
  'flow-without-start': flowWithoutStart,
  'handover-without-way-on': handoverWithoutWayOn,
  'human-step-missing': humanStepMissing,
  'input-bound-unreadable': inputBoundUnreadable,
  'input-bounds-contradict': inputBoundsContradict,
  'input-without-variable': inputWithoutVariable,
  'items-not-a-list': itemsNotAList,
  'items-without-label': itemsWithoutLabel,
  'items-without-variable': itemsWithoutVariable,
  'jump-to-other-flow': jumpToOtherFlow,
  'jump-without-target': jumpWithoutTarget,
  'link-not-safe': linkNotSafe,
  'link-not-secure': linkNotSecure,
  'link-without-address': linkWithoutAddress,
  'link-without-words': linkWithoutWords,
  'loop-without-question': loopWithoutQuestion,
  'mapped-name-never-used': mappedNameNeverUsed,
  'missing-translation': missingTranslation,
  'no-way-to-human': noWayToHuman,
  'operation-without-meaning': operationWithoutMeaning,
  'option-always-shown': optionAlwaysShown,
  'option-never-shown': optionNeverShown,
  'option-without-words': optionWithoutWords,
  'outcome-unknown': outcomeUnknown,
  'pattern-not-safe': patternNotSafe,
  'picture-not-secure': pictureNotSecure,
  'picture-without-alternative': pictureWithoutAlternative,
  'question-without-entries': questionWithoutEntries,
  'result-of-another-type': resultOfAnotherType,
  'result-path-missing': resultPathMissing,
  'review-date-passed': reviewDatePassed,
  'review-date-unreadable': reviewDateUnreadable,
  'row-never-true': rowNeverTrue,
  'row-without-test': rowWithoutTest,
  'same-option-twice': sameOptionTwice,
  'sample-fails': sampleFails,
  'sample-in-unknown-language': sampleInUnknownLanguage,
  'sample-no-longer-applies': sampleNoLongerApplies,
  'sample-unreadable': sampleUnreadable,
  'several-impossible': severalImpossible,
  'several-starts': severalStarts,
  'skill-calls-itself': skillCallsItself,
  'skill-input-not-given': skillInputNotGiven,
  'skill-input-unknown': skillInputUnknown,
  'skill-may-call-itself': skillMayCallItself,
  'skill-never-called': skillNeverCalled,
  'skill-output-never-set': skillOutputNeverSet,
  'skill-without-flow': skillWithoutFlow,
  'split-without-branches': splitWithoutBranches,
  'split-without-shares': splitWithoutShares,
  'test-without-value': testWithoutValue,
  'text-too-long': textTooLong,
  'trigger-name-unheard': triggerNameUnheard,
  'trigger-never-speaks': triggerNeverSpeaks,
  'unknown-variable': unknownVariable,
  'unreachable-step': unreachableStep,
  'value-unreadable': valueUnreadable,
  'variable-never-set': variableNeverSet,
  'variable-never-used': variableNeverUsed,
  'variable-not-chosen': variableNotChosen,
  'variable-of-another-type': variableOfAnotherType,
  'wait-too-long': waitTooLong,
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
export const ruleIds = Object.keys(rules) as RuleId[]
