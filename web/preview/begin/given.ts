/** Values of variables as an author writes them into a form before playing: one item of a list a line, a record as JSON. */
import type { VariableType } from '../../../schema/bot/bot.ts'
import { readNumber } from '../../../schema/match/values/number.ts'
import { readWritten } from '../../../schema/samples/samples.ts'
import type { Value } from '../../../schema/spec/spec.ts'

/** '' gives nothing; undefined for what can't be read as the type. */
export function readGiven(type: VariableType, written: string): Value | undefined {
  const words = written.trim()
  if (!words) return ''
  switch (type) {
    case 'number': {
      const number = readNumber(words)
      return Number.isNaN(number) ? undefined : number
    }
    case 'list':
      return words
        .split('\n')
        .map((item) => item.trim())
        .filter(Boolean)
    case 'record': {
      const value = readWritten(type, words)
      return typeof value === 'object' && !Array.isArray(value) ? value : undefined
    }
    case 'text':
      return words
    default:
      return readWritten(type, words)
  }
}

/** What `readGiven` reads as the same value. */
export function writeGiven(value: Value = ''): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map((item) => writeGiven(item as Value)).join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
