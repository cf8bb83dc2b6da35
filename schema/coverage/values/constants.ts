/** What formulas of a bot give at the beginning of a conversation. */
import { initialValues } from '../../bot/fields.ts'
import { variableFields, type Bot, type Flow, type VariableType } from '../../bot/bot.ts'
import { MAIN_FLOW } from '../../bot/constants.ts'
import { compileBot } from '../../compile/compile.ts'
import { step } from '../../interpreter/step.ts'
import type { Values } from '../../interpreter/types.ts'
import { blankStep } from '../../kinds/kinds.ts'
import type { Value } from '../../spec/spec.ts'

export interface Written {
  type: VariableType
  value: string
}

/** The value of each, '' where it has none: a bot that does nothing but work them out is played. */
export function constantsOf(bot: Bot, written: readonly Written[], given: Values): Value[] {
  const name = (at: number) => `worked_out_${at}`
  const start = { ...blankStep('start', 'start'), exits: { next: 'set' } }
  const assignments = written.map(({ value }, at) => ({
    id: String(at),
    variable: name(at),
    field: '',
    operation: 'is' as const,
    value,
  }))
  const [main] = bot.flows
  const steps: Flow['steps'] = [start, { ...blankStep('set', 'set'), assignments }]
  const probe: Bot = {
    ...bot,
    variables: [
      ...bot.variables,
      ...written.map(({ type }, at) => ({ ...initialValues(variableFields), id: name(at), type })),
    ],
    flows: main ? [{ ...main, id: MAIN_FLOW, steps, layout: {} }] : [],
    entries: [],
    samples: [],
    comments: [],
  }
  const spec = compileBot(probe).specs[bot.locales[0] ?? '']
  if (!spec) return written.map(() => '')
  const { values } = step(spec, null, { is: 'start', given }).state
  return written.map((_, at) => values[spec.variables.findIndex(([id]) => id === name(at))] ?? '')
}
