/** Typical conversations kept as tests: what others use. */
export { Player, playScript, type Check, type Utterance } from './play.ts'
export { runSample } from './run.ts'
export { readScript } from './script.ts'
