/** The bot as a Yjs document: what others may use of this folder. */
export * from './edits.ts'
export { LiveBot } from './live.ts'
export * from './memberEdits.ts'
export { formatOf, readBot } from './read.ts'
export { recordAt, rootNames, type Address, type CollectionName } from './shape.ts'
export * from './stepEdits.ts'
export { writeBotInto } from './write.ts'
