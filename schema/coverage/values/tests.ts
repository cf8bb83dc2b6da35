/** Every test of a bot, with what it compares with worked out. */
import type { Bot, VariableType } from '../../bot/bot.ts'
import { builtIns } from '../../bot/constants.ts'
import type { TestOperator } from '../../bot/tests.ts'
import { referencesIn, type Reference } from '../../expressions/template.ts'
import type { Values } from '../../interpreter/types.ts'
import type { Value } from '../../spec/spec.ts'
import { constantsOf } from './constants.ts'
import { keysOf, testsIn } from './ways.ts'

export interface Test {
  variable: string
  /** What of it is tested, and as what. */
  path: readonly string[]
  type: VariableType
  operator: TestOperator
  /** As the author wrote it. */
  value: string
  /** What it is compared with when a conversation begins. */
  sides: readonly Value[]
  /** The variables that it is compared with. */
  others: readonly Reference[]
}

export function readTests(bot: Bot, given: Values): Test[] {
  const typeOf = typesIn(bot)
  const tests = bot.flows
    .flatMap(({ steps }) => steps.flatMap(testsIn))
    // Of each row the first test, then of each the second: a table with many words for one thing is tried row by row.
    .sort((one, other) => one.rank - other.rank)
    .map(({ variable, field, operator, value, upTo }) => {
      const path = keysOf(field)
      const type = path.length > 0 ? (path.at(-1) === 'count' ? 'number' : 'text') : (typeOf(variable) ?? 'text')
      const written = operator === 'is one of' ? value.split(';') : operator === 'between' ? [value, upTo] : [value]
      const others = written.flatMap(referencesIn)
      return { variable, path, type, operator, value, written, others }
    })
  const constants = constantsOf(
    bot,
    tests.flatMap(({ type, written }) =>
      written.map((value) => ({ type: type === 'list' || type === 'record' ? 'text' : type, value })),
    ),
    given,
  )
  let next = 0
  return tests.map(({ written, ...test }) => ({ ...test, sides: constants.slice(next, (next += written.length)) }))
}

export function typesIn({ variables }: Bot): (variable: string) => VariableType | undefined {
  const types = new Map<string, VariableType>([...builtIns, ...variables].map(({ id, type }) => [id, type]))
  return (variable) => types.get(variable)
}
