/** Values as words, and words with values in place. */
import type { Value } from '../spec/spec.ts'
import { escapeText } from '../text/escape.ts'
import { cut, LONGEST_TEXT } from './cut.ts'
import { spec, state } from './turn.ts'

/** What of a value a path names, `['1', 'price']`; '' where there is none. */
export function partOf(value: Value | undefined, path: readonly unknown[], from: number): Value {
  for (let at = from; at < path.length; at++) {
    const key = path[at] as string
    if (Array.isArray(value))
      value =
        key === 'count' ? value.length : (value[key === 'last' ? value.length - 1 : +key - 1] as Value | undefined)
    else value = typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<string, Value>)[key] : ''
  }
  return value ?? ''
}

/** A value as machines read it. */
export const bare = (value: Value) => (typeof value === 'object' ? '' : `${value}`)

/** A value as visitors read it; a record only with its fields `named`, to tell it from others. */
export function written(value: Value, named?: boolean): string {
  const { locale, words } = spec
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/.test(value) && Date.parse(value)
      ? new Date(value).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
      : value
  if (typeof value === 'number') return value % 1 ? value.toLocaleString(locale, { useGrouping: false }) : `${value}`
  if (typeof value === 'boolean') return words.yesNo[+!value] ?? ''
  if (Array.isArray(value)) return value.map((item: Value) => written(item, named)).join(', ')
  const record = value as Record<string, Value>
  return named
    ? Object.keys(record)
        .sort()
        .map((key) => `${key} ${written(record[key]!, true)}`)
        .join()
    : ''
}

/** The template with values in place, as far as a text may go; `write` prepares each for where it lands. Within an address, behind `%`, they are written for machines. */
export function fill(template: string, write: (value: string) => string = String): string {
  if (!template.includes('{{')) return template
  let left = LONGEST_TEXT
  return template.replace(/\{\{(%?)([^{}]*)\}\}/g, (_, machine: string, reference: string) => {
    if (left < 0) return ''
    const path = reference.split('.')
    const value = partOf(state.values[+path[0]!], path, 1)
    // What is half a character can't be in an address.
    const words = machine ? encodeURIComponent(bare(value).replace(/\p{Cs}/gu, '')) : write(written(value))
    left -= words.length
    return words
  })
}

/** Words for a visitor, with values that can't become markup. */
export const worded = (text: string) => cut(fill(text, escapeText), LONGEST_TEXT)

/** Values as they are: for labels and addresses. */
export const raw = (text: string) => cut(fill(text))
