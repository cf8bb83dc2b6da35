/** The problem list: what others use. */
export { check, hasErrors, type Problem, type Where } from './check.ts'
export { wordsOf } from './words/words.ts'
