/** The problem list: what others use. */
export { check, createChecker, hasErrors, type Problem, type Where } from './check.ts'
export { wordsOf } from './words/words.ts'
