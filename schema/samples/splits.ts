/** Which visitor goes which way where visitors are shared out. */
import type { CompiledBot } from '../compile/compile.ts'
import { step } from '../interpreter/step.ts'
import type { Spec } from '../spec/spec.ts'
import type { ScriptLine } from './script.ts'

/** Visitors that are tried. */
const MOST_VISITORS = 5_000

/** The lines that say which way a split goes: they name the exit of a step that is neither a call nor a handover. */
export function waysIn({ map, calls }: CompiledBot, lines: readonly ScriptLine[]) {
  return lines.filter((line): line is Extract<ScriptLine, { is: 'reply' }> => {
    if (line.is !== 'reply' || Object.hasOwn(calls, line.name)) return false
    const exits = map.exits[map.steps.indexOf(line.name)] ?? []
    return exits.includes(line.value) && !exits.includes('nobody')
  })
}

/** A visitor who goes every one of these ways, exits by split; undefined when there is none. */
export function visitorFor({ map }: CompiledBot, spec: Spec, ways: ReadonlyMap<string, string>): number | undefined {
  const wanted = [...ways].map(([id, exit]): [number, string] => [map.steps.indexOf(id), exit])
  for (let visitor = 0; visitor < MOST_VISITORS; visitor++)
    if (wanted.every(([at, exit]) => map.exits[at]?.[wayOf(spec, at, visitor)] === exit)) return visitor
  return undefined
}

/** The position of the exit that a visitor leaves a step by; -1 when they stay. */
function wayOf(spec: Spec, from: number, visitor: number): number {
  const { effects } = step(spec, null, { is: 'start', from, visitor })
  const path = effects.findLast((effect) => effect.do === 'path')
  return path?.steps[1] ?? -1
}
