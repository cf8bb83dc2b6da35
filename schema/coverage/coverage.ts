/** Which steps, exits and entries a bot's samples come to, and which they don't. */
import type { CompiledBot } from '../compile/compile.ts'
import type { Played } from '../samples/samples.ts'

export interface ExitOf {
  step: string
  exit: string
}

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

export function coverageOf(
  { map }: Pick<CompiledBot, 'map'>,
  played: readonly Pick<Played, 'path' | 'entries'>[],
): Coverage {
  const steps = new Set<string>()
  const exits = new Set<string>()
  for (const { path } of played)
    for (const [step, exit] of path) {
      steps.add(step)
      if (exit) exits.add(`${step} ${exit}`)
    }
  const entries = new Set(played.flatMap((one) => one.entries))
  return {
    steps: share([...new Set(map.steps)], (step) => steps.has(step)),
    exits: share(exitsIn(map), ({ step, exit }) => exits.has(`${step} ${exit}`)),
    entries: share(map.entries, (entry) => entries.has(entry)),
  }
}

/** Every exit that a conversation can leave a step by. */
export function exitsIn(map: CompiledBot['map']): ExitOf[] {
  const known = new Set<string>()
  return map.steps.flatMap((step, at) =>
    (map.exits[at] ?? []).flatMap((exit) => {
      const key = `${step} ${exit}`
      if (!exit || known.has(key)) return []
      known.add(key)
      return [{ step, exit }]
    }),
  )
}

function share<T>(all: readonly T[], isReached: (one: T) => boolean): Share<T> {
  const shares: Share<T> = { reached: [], missed: [] }
  for (const one of all) (isReached(one) ? shares.reached : shares.missed).push(one)
  return shares
}
