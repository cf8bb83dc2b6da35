/** Sums as authors write them: `{{score}} + 2 * (3 - {{used}})`, `{{back}} - {{out}}` in days. Read by hand into a formula, so that nothing else can run. */
import { readNumber } from '../match/values/number.ts'
import { Op, type Formula } from '../spec/spec.ts'
import { readTemplate, soleReference, type Names } from './template.ts'

/** Deeper brackets are no sum, and neither are more numbers, signs and brackets: every term is one formula within another. */
const DEEPEST = 32
const LONGEST = 400

const OPERATORS: Record<string, number> = {
  '+': Op.plus,
  '-': Op.minus,
  '−': Op.minus,
  '*': Op.times,
  '×': Op.times,
  '/': Op.over,
  '÷': Op.over,
}

/** The formula of a sum; undefined when it is none. An empty variable counts 0. */
export function readSum(source: string, names: Names): Formula | undefined {
  const tokens = source.match(/\{\{[^{}]*\}\}|\d[\d.,]*|\S/g) ?? []
  if (tokens.length > LONGEST) return undefined
  let at = 0
  let depth = 0
  const operator = (among: string) => {
    const token = tokens[at] ?? ''
    return token.length === 1 && among.includes(token) ? OPERATORS[tokens[at++] ?? ''] : undefined
  }
  const isDay = (formula: Formula, token: string | undefined) =>
    Array.isArray(formula) &&
    formula[0] === Op.value &&
    names.typeOf(soleReference(token ?? '')?.variable ?? '') === 'date'

  function chain(one: () => Formula | undefined, among: string): Formula | undefined {
    let first = at
    let value = one()
    for (let op; value !== undefined && (op = operator(among)) !== undefined;) {
      const second = at
      const next = one()
      if (next === undefined) return undefined
      const days = op === Op.minus && isDay(value, tokens[first]) && isDay(next, tokens[second])
      value = [days ? Op.daysBetween : op, value, next]
      first = second
    }
    return value
  }
  const product = () => chain(operand, '*×/÷')
  const sum = () => chain(product, '+-−')
  function operand(): Formula | undefined {
    const token = tokens[at++] ?? ''
    if (token.startsWith('{{')) return readTemplate(token, names)
    if (/^\d/.test(token)) {
      const number = readNumber(token)
      return Number.isNaN(number) ? undefined : number
    }
    if (++depth > DEEPEST) return undefined
    if (token === '-' || token === '−') {
      const negated = operand()
      depth--
      return typeof negated === 'number' ? -negated : negated === undefined ? undefined : [Op.minus, 0, negated]
    }
    const inner = token === '(' ? sum() : undefined
    depth--
    return tokens[at++] === ')' ? inner : undefined
  }

  const value = sum()
  return at === tokens.length && value !== '' ? value : undefined
}
