/** What the engines have in common, and which there are. */
import type { Tree } from './tree.ts'

/** What the visitor sees. */
export interface Shown {
  text: string
  options: readonly string[]
}

/** One visitor's conversation at a time. */
export interface Player {
  /** Begins a conversation. */
  start(): Shown
  /** Takes an option by its position among those on show. */
  answer(option: number): Shown
  score(): number
}

export interface Engine {
  /** The tree as this engine keeps it in a file. */
  write(tree: Tree): string
  /** From the file's text to ready for `start`. */
  load(json: string): Player
}

export const engines = {
  clew: async () => (await import('./ours.ts')).ours,
  inkjs: async () => (await import('./inkjs.ts')).inkjs,
  xstate: async () => (await import('./xstate.ts')).xstate,
  naive: async () => (await import('./naive.ts')).naive,
} satisfies Record<string, () => Promise<Engine>>

export type EngineName = keyof typeof engines

export const engineNames = Object.keys(engines) as EngineName[]
export const peerNames = engineNames.filter((name) => name !== 'clew')
