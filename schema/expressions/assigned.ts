/** What a `set` step gives a variable, read by the variable's type. */
import type { VariableType } from '../bot/bot.ts'
import { readNumber } from '../match/values/number.ts'
import { Op, type Formula, type Operation, type Value } from '../spec/spec.ts'
import { readDay, shifted } from './day.ts'
import { readSum } from './sum.ts'
import { numberVariables, readTemplate, soleReference, type Names } from './template.ts'

export interface Assigning {
  variable: string
  field: string
  operation: 'is' | 'add' | 'remove'
  value: string
}

/** The formula; undefined when the value can't be read as the variable's type, or the operation means nothing for it. */
export function readAssigned({ variable, field, operation, value }: Assigning, names: Names): Formula | undefined {
  const held: Operation = [Op.value, names.numberOf(variable)]
  const type = names.typeOf(variable)
  if (type === undefined) return undefined
  if (!field) return readOperation(operation, type, held, value, names)
  // What a field of a record holds is not declared: a number where it reads as one.
  const given = readOperation(
    operation,
    fieldType(value, operation),
    [Op.value, names.numberOf(variable), field],
    value,
    names,
  )
  return type === 'record' && given !== undefined ? [Op.withField, held, field, given] : undefined
}

const fieldType = (value: string, operation: Assigning['operation']): VariableType =>
  operation !== 'is' || !Number.isNaN(readNumber(value.trim())) ? 'number' : 'text'

function readOperation(
  operation: Assigning['operation'],
  type: VariableType,
  held: Operation,
  value: string,
  names: Names,
): Formula | undefined {
  if (operation === 'is') return readOf(type, value, names)
  const adds = operation === 'add'
  switch (type) {
    case 'number': {
      const sum = readAmount(value, names)
      return sum === undefined ? undefined : [adds ? Op.plus : Op.minus, held, sum]
    }
    case 'date':
      return shifted(held, `${adds ? '+' : '-'} ${value.trim()}`, names)
    case 'list':
      return [adds ? Op.withItem : Op.withoutItem, held, itemOf(value, names)]
    case 'text':
      return adds ? `{{${held.slice(1).join('.')}}}${numberVariables(value, names.numberOf)}` : undefined
    default:
      return undefined
  }
}

/** Longer lists can't be read; the interpreter makes none either. */
const LONGEST_LIST = 1_000

const YES = /^(?:yes|oui|true|vrai)$/i
const NO = /^(?:no|non|false|faux)$/i

/** A value of a type as an author writes it; undefined when it can't be read so. A single reference passes for any type. */
export function readOf(type: VariableType, value: string, names: Names, locale = ''): Formula | undefined {
  const trimmed = value.trim()
  if (trimmed === '') return ''
  if (type === 'number') return readAmount(trimmed, names, locale)
  if (type === 'date') return readDay(trimmed, names, locale)
  if (soleReference(trimmed)) return readTemplate(trimmed, names)
  if (type === 'text') return readTemplate(value, names)
  if (type === 'yesno') return YES.test(trimmed) || (NO.test(trimmed) ? false : undefined)
  if (type === 'record') return undefined
  const items = itemsIn(trimmed)
  if (items.length > LONGEST_LIST) return undefined
  return items.reduce<Formula>((list, item) => [Op.withItem, list, itemOf(item, names)], '')
}

/** A number as people write it, `1 234,5`, or a sum. */
function readAmount(value: string, names: Names, locale = ''): Formula | undefined {
  const number = readNumber(value, locale)
  return Number.isNaN(number) ? readSum(value, names) : number
}

const itemsIn = (list: string) =>
  list
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')

const itemOf = (item: string, names: Names): Formula => readTemplate(item.trim(), names)

/** A first value as authors and pages write it; '' when it can't be read as the type. */
export function firstValue(type: VariableType, written: string): Value {
  const names: Names = { numberOf: () => -1, typeOf: () => undefined }
  if (type === 'list') {
    const items = itemsIn(written)
    return items.length > 0 && items.length <= LONGEST_LIST ? items : ''
  }
  if (type === 'number') return Number.isNaN(readNumber(written)) ? '' : readNumber(written)
  const value = type === 'text' ? written : readOf(type, written, names)
  return typeof value === 'object' ? '' : (value ?? '')
}
