/** Typical conversations kept as tests: what others use. */
export { Player, playScript, type Check, type Played, type Utterance } from './play.ts'
export { runSample, type SampleResult } from './run.ts'
export { readScript, type Script, type ScriptFault, type ScriptLine } from './script.ts'
