/** What a script names that the bot doesn't have any more. */
import type { CompiledBot } from '../compile/compile.ts'
import type { Spec } from '../spec/spec.ts'
import { FACTS, type Script } from './script.ts'
import { readReply } from './simulate.ts'

/** A line that names something that the bot doesn't have: `name` is the step, the variable or `step = exit`. */
export interface Missing {
  line: number
  what: 'step' | 'variable' | 'exit'
  name: string
}

export function missingIn({ map, calls }: CompiledBot, spec: Spec, { lines }: Script): Missing[] {
  const steps = new Set(map.steps)
  const variables = new Set(spec.variables.map(([id]) => id))
  const fromPage = new Set(spec.variables.flatMap(([id, , , given]) => (given ? [id] : [])))
  const begins = lines.find((one) => !FACTS.includes(one.is))?.line ?? Infinity
  const exitIs = (step: string, exit: string) =>
    map.exits.some((exits, at) => map.steps[at] === step && exits.includes(exit))
  return lines.flatMap((one): Missing[] => {
    const { line, is } = one
    if (is === 'from' || is === 'waits' || is === 'ran')
      return steps.has(one.value) ? [] : [{ line, what: 'step', name: one.value }]
    // Later on only the page gives values, to its own variables.
    if (is === 'given')
      return (line < begins ? variables : fromPage).has(one.name) ? [] : [{ line, what: 'variable', name: one.name }]
    if (is === 'holds')
      return variables.has(one.name.split('.')[0] ?? '') ? [] : [{ line, what: 'variable', name: one.name }]
    if (is !== 'reply') return []
    if (!steps.has(one.name)) return [{ line, what: 'step', name: one.name }]
    const reply = readReply(one.value)
    // Only a call's reply is anything else than an exit.
    const fits = 'json' in reply ? Object.hasOwn(calls, one.name) : exitIs(one.name, reply.exit)
    return fits ? [] : [{ line, what: 'exit', name: `${one.name} = ${one.value}` }]
  })
}
