/** Tests of variables as a formula, each read by its variable's type. */
import type { VariableType } from '../bot/bot.ts'
import type { TestOperator } from '../bot/tests.ts'
import { Op, type Formula } from '../spec/spec.ts'
import { readOf } from './assigned.ts'
import { automatonOf } from './pattern.ts'
import { readTemplate, type Names } from './template.ts'

export interface Testing {
  variable: string
  field: string
  operator: TestOperator
  value: string
  upTo: string
}

/** Without tests, or with none that can be worked out, it never holds. */
export function readCondition(
  { when, tests }: { when: 'all' | 'any'; tests: readonly Testing[] },
  names: Names,
  locale: string,
): Formula {
  const read = tests.map((test) => readTest(test, names, locale) ?? false)
  return read.length === 1
    ? (read[0] ?? false)
    : read.length === 0
      ? false
      : [when === 'all' ? Op.all : Op.any, ...read]
}

/** One test; undefined when its variable is unknown or its pattern can't be used. */
function readTest(test: Testing, names: Names, locale: string): Formula | undefined {
  const number = names.numberOf(test.variable)
  if (number < 0) return undefined
  const left: Formula = [Op.value, number, ...(test.field ? test.field.split('.').map((key) => key.trim()) : [])]
  const type = test.field
    ? /(?:^|\.)count$/.test(test.field)
      ? 'number'
      : 'text'
    : (names.typeOf(test.variable) ?? 'text')
  const value = (written: string): Formula => readSide(type, written, names, locale)
  const right = value(test.value)
  const filled: Formula = [Op.not, [Op.empty, left]]
  /** Nothing is before or after anything. */
  const ordered = (other: Formula, ...holds: Formula[]): Formula[] =>
    Array.isArray(other) || other === '' ? [[Op.not, [Op.empty, other]], ...holds] : holds
  switch (test.operator) {
    case 'is':
      return [Op.is, left, right]
    case 'is not':
      return [Op.not, [Op.is, left, right]]
    case 'contains':
      return [Op.contains, left, right]
    case 'starts':
      return [Op.starts, left, right]
    case 'ends':
      return [Op.ends, left, right]
    case 'above':
    case 'after':
      return [Op.above, left, right]
    case 'below':
    case 'before':
      return [Op.below, left, right]
    case 'at least':
      return [Op.all, filled, ...ordered(right, [Op.not, [Op.below, left, right]])]
    case 'at most':
      return [Op.all, filled, ...ordered(right, [Op.not, [Op.above, left, right]])]
    case 'between': {
      const end = value(test.upTo)
      return [
        Op.all,
        filled,
        ...ordered(right, [Op.not, [Op.below, left, right]]),
        ...ordered(end, [Op.not, [Op.above, left, end]]),
      ]
    }
    case 'is one of':
      return [Op.oneOf, left, ...test.value.split(';').map(value)]
    case 'matches': {
      const automaton = test.value && automatonOf(test.value)
      return automaton ? [Op.matches, left, automaton] : undefined
    }
    case 'is empty':
      return [Op.empty, left]
    case 'is not empty':
      return filled
  }
}

/** What a variable is compared with; words where it can't be read as the variable's type. A list is compared with its items. */
function readSide(type: VariableType, written: string, names: Names, locale: string): Formula {
  const read = type === 'list' || type === 'record' ? undefined : readOf(type, written, names, locale)
  return read ?? readTemplate(written.trim(), names)
}
