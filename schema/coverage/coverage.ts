/** Which steps, exits and entries a bot's samples come to, and which they don't. */
import type { Bot } from '../bot/bot.ts'
import type { CompiledBot } from '../compile/compile.ts'
import type { Played } from '../samples/samples.ts'
import { exitsIn, stepsIn, type ExitOf } from './exits.ts'

export type { ExitOf } from './exits.ts'
export { proposeSamples, type Proposal, type Proposals, type Unreached } from './propose.ts'

export interface Share<T> {
  reached: T[]
  missed: T[]
}

/** Rows of conditions and branches are the exits of their steps. */
export interface Coverage {
  steps: Share<string>
  exits: Share<ExitOf>
  entries: Share<string>
}

/** What of a played conversation counts. */
export type Trace = Pick<Played, 'path' | 'entries'>

export function coverageOf(bot: Bot, compiled: Pick<CompiledBot, 'map'>, played: readonly Trace[]): Coverage {
  const steps = new Set<string>()
  const exits = new Set<string>()
  const entries = new Set<string>()
  for (const one of played) {
    for (const [step, exit] of one.path) {
      steps.add(step)
      if (exit) exits.add(`${step} ${exit}`)
    }
    for (const entry of one.entries) entries.add(entry)
  }
  return {
    steps: share([...stepsIn(bot, compiled).keys()], (step) => steps.has(step)),
    exits: share(exitsIn(bot, compiled), ({ step, exit }) => exits.has(`${step} ${exit}`)),
    entries: share(compiled.map.entries, (entry) => entries.has(entry)),
  }
}

function share<T>(all: readonly T[], isReached: (one: T) => boolean): Share<T> {
  const shares: Share<T> = { reached: [], missed: [] }
  for (const one of all) (isReached(one) ? shares.reached : shares.missed).push(one)
  return shares
}
