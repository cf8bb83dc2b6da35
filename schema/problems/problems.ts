/** The problem list: what others use. */
export { check, hasErrors, type Problem, type RuleId, type Severity, type Where } from './check.ts'
export { wordsOf } from './words/words.ts'
