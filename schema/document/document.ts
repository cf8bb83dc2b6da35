/** The bot as a Yjs document: what others may use of this folder. */
export * from './edits.ts'
export { LiveBot } from './live.ts'
export * from './memberEdits.ts'
export { patchInto } from './patch.ts'
export { formatOf, readBot, readHeading } from './read.ts'
export { rootNames, type Address } from './shape.ts'
export * from './stepEdits.ts'
export { writeBotInto } from './write.ts'
