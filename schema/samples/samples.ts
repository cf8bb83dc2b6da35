/** Typical conversations kept as tests: what others use. */
export { missingIn } from './applies.ts'
export { playScript, type Played } from './play.ts'
export { Player, type Utterance } from './player.ts'
export { scriptOf, type Recorded, type Recording } from './record.ts'
export { runSample, type SampleResult } from './run.ts'
export { readScript, type ScriptLine } from './script.ts'
export { answerOf, readReply, usualReply, writeReply, type Reply } from './simulate.ts'
export { readAs } from './values.ts'
