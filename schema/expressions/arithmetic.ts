/** Sums over numbers and variables: `{{score}} + 2 * (3 - {{used}})`. Read by hand, so that nothing else can run. */
import { readNumber } from './number.ts'

/** Deeper brackets are no sum. */
const DEEPEST = 32

/** The value of a compiled template that is a sum; NaN when it is none. An empty variable counts 0. */
export function calculate(template: string, values: readonly string[], locale: string): number {
  const tokens = template.match(/\{\{\d+\}\}|\d+(?:\.\d+)?|[-+*/()]|\S/g) ?? []
  let at = 0
  let depth = 0

  function one(): number {
    const token = tokens[at++]
    if (token === '-') return ++depth > DEEPEST ? NaN : -one()
    if (token === '(') {
      if (++depth > DEEPEST) return NaN
      const inner = sum()
      depth--
      return tokens[at++] === ')' ? inner : NaN
    }
    const named = token?.match(/^\{\{(\d+)\}\}$/)
    if (named) return readNumber(values[Number(named[1])] || '0', locale)
    return token && /^\d/.test(token) ? Number(token) : NaN
  }
  function product(): number {
    let value = one()
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * one() : value / one()
    return value
  }
  function sum(): number {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product()
    return value
  }

  const value = sum()
  return at === tokens.length && Number.isFinite(value) ? Number(value.toPrecision(12)) : NaN
}
