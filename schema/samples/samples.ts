/** Typical conversations kept as tests: what others use. */
export { playScript, type Check, type Missing, type Played } from './play.ts'
export { Player, type Utterance } from './player.ts'
export { runSample, type SampleResult } from './run.ts'
export { readScript } from './script.ts'
export { answerOf, readReply, type Reply } from './simulate.ts'
