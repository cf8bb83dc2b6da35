/** How grave each problem is: errors stop a publication, warnings don't. */
import type { RuleId } from './rules.ts'

export type Severity = 'error' | 'warning'

export const severities: Record<RuleId, Severity> = {
  'choice-without-options': 'error',
  'empty-text': 'warning',
  'entries-alike': 'warning',
  'entry-without-answer': 'error',
  'entry-without-title': 'error',
  'exit-without-target': 'warning',
  'flow-without-start': 'error',
  'human-step-missing': 'warning',
  'input-without-variable': 'warning',
  'jump-to-other-flow': 'warning',
  'jump-without-target': 'error',
  'link-not-safe': 'error',
  'loop-without-question': 'error',
  'missing-translation': 'warning',
  'no-way-to-human': 'warning',
  'option-without-words': 'error',
  'outcome-unknown': 'warning',
  'pattern-not-safe': 'error',
  'question-without-entries': 'warning',
  'row-without-test': 'warning',
  'same-option-twice': 'warning',
  'sample-unreadable': 'warning',
  'several-starts': 'warning',
  'skill-calls-itself': 'error',
  'skill-without-flow': 'error',
  'unknown-variable': 'error',
  'unreachable-step': 'warning',
  'variable-never-set': 'warning',
  'variable-never-used': 'warning',
  'variable-not-chosen': 'warning',
}
