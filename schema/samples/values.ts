/** Values as scripts write them: one line each. */
import { variableTypes, type VariableType } from '../bot/bot.ts'
import { firstValue } from '../expressions/assigned.ts'
import type { Spec, Value } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'

/** JSON for lists, records and words that a line would change; everything else as authors write first values. */
export function readWritten(type: VariableType, written: string): Value {
  const json = /^["[{]/.test(written) ? readJson(written) : undefined
  if (typeof json === 'string') return firstValue(type, json)
  if (typeof json === 'object' && json !== null && (type === 'list' || type === 'record')) return json as Value
  if (type === 'number' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written)) return Number(written)
  return firstValue(type, written)
}

/** As `readWritten`, by the type of a variable of a spec; a part of one has no type and is read as words. */
export function readAs({ variables }: Pick<Spec, 'variables'>, name: string, written: string): Value {
  const type = name.includes('.') ? 0 : (variables.find(([id]) => id === name)?.[1] ?? 0)
  return readWritten(variableTypes[type] ?? 'text', written)
}

/** The value as a script can give it to a variable. */
export const asWritten = (spec: Pick<Spec, 'variables'>, name: string, value: Value): Value =>
  readAs(spec, name, writeValue(value))

/** What `readWritten` reads as the same value. */
export function writeValue(value: Value): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string')
    return value !== value.trim() || /^"|[\r\n]/.test(value) ? JSON.stringify(value) : value
  return JSON.stringify(value)
}

/** Undefined for what is no JSON. */
export function readJson(written: string): unknown {
  try {
    return JSON.parse(written) as unknown
  } catch {
    return undefined
  }
}

/** Whether two values read the same: words loosely, records whatever the order of their fields. */
export const alike = (expected: Value, actual: Value): boolean => bare(expected) === bare(actual)

function bare(value: Value): string {
  if (typeof value === 'string' && !/^-?[\d.,]+$/.test(value)) return fold(value)
  if (typeof value !== 'object') return writeValue(value)
  if (Array.isArray(value)) return `[${value.map(bare).join('\n')}]`
  const record = value as Readonly<Record<string, Value>>
  return `{${Object.keys(record)
    .sort()
    .map((key) => `${key}:${bare(record[key] ?? '')}`)
    .join('\n')}}`
}
