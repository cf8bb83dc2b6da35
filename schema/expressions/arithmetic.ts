/** Sums over numbers and variables: `{{score}} + 2 * (3 - {{used}})`. Read by hand, so that nothing else can run. */
import { readNumber } from './number.ts'
import { fill } from './template.ts'

/** Deeper brackets are no sum. */
const DEEPEST = 32

/** The value of a compiled template that is a sum; NaN when it is none. An empty variable counts 0. */
export function calculate(template: string, values: readonly string[], locale: string): number {
  const tokens = template.match(/\{\{\d+\}\}|[\d.]+|\S/g) ?? []
  let at = 0
  let depth = 0
  /** The next token, when it is one of these. */
  const next = (operators: string) => {
    const token = tokens[at]
    return token && operators.includes(token) ? tokens[at++] : undefined
  }

  function sum(): number {
    let value = product()
    for (let operator; (operator = next('+-'));) value += operator === '-' ? -product() : product()
    return value
  }
  function product(): number {
    let value = one()
    for (let operator; (operator = next('*/'));) value = operator === '/' ? value / one() : value * one()
    return value
  }
  function one(): number {
    const token = tokens[at++] ?? ''
    if (token[0] === '{') return readNumber(fill(token, values) || '0', locale)
    if (token !== '-' && token !== '(') return /^\d/.test(token) ? Number(token) : NaN
    if (++depth > DEEPEST) return NaN
    const inner = token === '-' ? -one() : sum()
    depth--
    return token === '-' || next(')') ? inner : NaN
  }

  const value = sum()
  return at === tokens.length && Number.isFinite(value) ? Number(value.toPrecision(12)) : NaN
}
