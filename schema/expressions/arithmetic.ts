/** Sums over numbers and variables: `{{score}} + 2 * (3 - {{used}})`. Read by hand, so that nothing else can run. */
import { readNumber } from './number.ts'

/** Deeper brackets are no sum. */
const DEEPEST = 32

const operations: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}
/** From those that bind least. */
const levels = ['+-', '*/']

/** The value of a compiled template that is a sum; NaN when it is none. An empty variable counts 0. */
export function calculate(template: string, values: readonly string[], locale: string): number {
  const tokens = template.match(/\{\{\d+\}\}|[\d.]+|\S/g) ?? []
  let at = 0
  let depth = 0

  function read(level: number): number {
    const operators = levels[level]
    if (!operators) return one()
    let value = read(level + 1)
    for (let token = tokens[at]; token && operators.includes(token); token = tokens[at]) {
      at++
      value = operations[token]?.(value, read(level + 1)) ?? NaN
    }
    return value
  }
  function one(): number {
    const token = tokens[at++] ?? ''
    if (token[0] === '{') return readNumber(values[Number(token.slice(2, -2))] || '0', locale)
    if (token !== '-' && token !== '(') return /^\d/.test(token) ? Number(token) : NaN
    if (++depth > DEEPEST) return NaN
    const inner = token === '-' ? -one() : read(0)
    depth--
    return token === '-' || tokens[at++] === ')' ? inner : NaN
  }

  const value = read(0)
  return at === tokens.length && Number.isFinite(value) ? Number(value.toPrecision(12)) : NaN
}
