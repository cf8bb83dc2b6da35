/** Two bots → a list of changes people can read, each revertible alone: what others use. */
export type { Change, What } from './change.ts'
export { compareBots } from './changes.ts'
export { groups } from './groups.ts'
export { revert } from './revert.ts'
export { revertIn } from './revertIn.ts'
export { groupName, summaryOf, wordsOf, type ChangeWords } from './words/words.ts'
