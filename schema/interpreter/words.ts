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
      value = key === 'count' ? value.length : (value.at(key === 'last' ? -1 : +key - 1) as Value | undefined)
    else value = typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<string, Value>)[key] : ''
  }
  return value ?? ''
}

/** A value as visitors read it. */
export function written(value: Value): string {
  const { locale, words } = spec
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/.test(value) && Date.parse(value)
      ? new Date(value).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
      : value
  if (typeof value === 'number') return value % 1 ? value.toLocaleString(locale, { useGrouping: false }) : `${value}`
  if (typeof value === 'boolean') return words.yesNo[+!value] ?? ''
  return Array.isArray(value) ? value.map(written).join(', ') : ''
}

/** The template with values in place; `write` prepares each for where it lands. */
export const fill = (template: string, write: (value: string) => string = String): string =>
  template.includes('{{')
    ? template.replace(/\{\{([^{}]*)\}\}/g, (_, reference: string) => {
        const path = reference.split('.')
        return write(written(partOf(state.values[+(path[0] ?? '')], path, 1)))
      })
    : template

/** Words for a visitor, with values that can't become markup. */
export const worded = (text: string) => cut(fill(text, escapeText), LONGEST_TEXT)

/** Values as they are: for labels and addresses. */
export const raw = (text: string) => cut(fill(text))
