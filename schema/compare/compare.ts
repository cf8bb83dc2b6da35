/** Two bots → a list of changes people can read, each revertible alone: what others use. */
export type { Change, Part, Unit, What } from './change.ts'
export { compareBots } from './changes.ts'
export { groups, type Group } from './groups.ts'
export type { Said } from './names.ts'
export { revert } from './revert.ts'
export { revertIn } from './revertIn.ts'
export { groupName, summaryOf, wordsOf, type ChangeWords } from './words/words.ts'
