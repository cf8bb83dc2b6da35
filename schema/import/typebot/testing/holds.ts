/** Typebot's conditions by its own rules, written anew for the tests. */
import { recordsIn, textIn, type Raw } from '../reading/raw.ts'
import { filled, type Value, type Values } from './words.ts'

export function conditionHolds(condition: Raw, values: Values, nameOf: (id: string) => string | undefined): boolean {
  const comparisons = recordsIn(condition, 'comparisons')
  if (comparisons.length === 0) return false
  const results = comparisons.map((one) => comparisonHolds(one, values, nameOf))
  return textIn(condition, 'logicalOperator') === 'OR' ? results.includes(true) : !results.includes(false)
}

function comparisonHolds(comparison: Raw, values: Values, nameOf: (id: string) => string | undefined): boolean {
  const name = nameOf(textIn(comparison, 'variableId'))
  const operator = textIn(comparison, 'comparisonOperator')
  if (name === undefined || operator === '') return false
  const left = values.get(name)
  const source = textIn(comparison, 'value')
  const right = /^(?:null|undefined)$/.test(source) ? undefined : filled(source, values)
  const all = (is: (one: string | undefined) => boolean) => (Array.isArray(left) ? left.every(is) : is(left))
  const low = (one: string) => one.toLowerCase().trim()
  const finds = (how: 'includes' | 'startsWith' | 'endsWith') => (one: string | undefined) =>
    Boolean(one) && Boolean(right) && low(one!)[how](low(right!))
  switch (operator) {
    case 'Equal to':
      return all((one) => one === right)
    case 'Not equal':
      return all((one) => one !== right)
    case 'Contains':
      return Array.isArray(left) ? left.includes(right ?? '') : finds('includes')(left)
    case 'Does not contain':
      return Array.isArray(left) ? !left.includes(right ?? '') : !finds('includes')(left)
    case 'Starts with':
      return all(finds('startsWith'))
    case 'Ends with':
      return all(finds('endsWith'))
    case 'Is set':
      return left !== undefined && left.length > 0
    case 'Is empty':
      return left === undefined || left.length === 0
    case 'Matches regex':
      return typeof left === 'string' && left !== '' && Boolean(right) && patternOf(right!).test(left)
    case 'Does not match regex':
      return typeof left === 'string' && left !== '' && Boolean(right) && !patternOf(right!).test(left)
    default:
      return ordered(operator, left, right)
  }
}

function ordered(operator: string, left: Value, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false
  const [a, b] = [Array.isArray(left) ? left.length : sizeOf(left), Array.isArray(left) ? Number(right) : sizeOf(right)]
  if (operator === 'Greater than') return a > b
  if (operator === 'Less than') return a < b
  if (operator === 'Greater or equal to') return a >= b
  return operator === 'Less or equal to' && a <= b
}

function sizeOf(text: string): number {
  const number = Number(text)
  if (!Number.isNaN(number)) return number
  const time = Date.parse(text)
  return Number.isNaN(time) ? text.length : time
}

function patternOf(source: string): RegExp {
  const [, inner = source, flags = ''] = /^\/(.+)\/([gimuy]*)$/s.exec(source) ?? []
  return new RegExp(inner, flags)
}
