/** Values as words, and words with values in place. */
import type { Spec, Value } from '../spec/spec.ts'
import type { State } from './types.ts'

export interface Known {
  spec: Spec
  state: Pick<State, 'values' | 'began'>
}

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
export function written(known: Known, value: Value): string {
  const { locale, words } = known.spec
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/.test(value) && +new Date(value)
      ? new Date(value).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
      : value
  if (typeof value === 'number') return value % 1 ? value.toLocaleString(locale, { useGrouping: false }) : `${value}`
  if (typeof value === 'boolean') return words.yesNo[+!value] ?? ''
  return Array.isArray(value) ? value.map((item: Value) => written(known, item)).join(', ') : ''
}

/** The template with values in place; `write` prepares each for where it lands. */
export function fill(known: Known, template: string, write: (value: string) => string = String): string {
  return template.includes('{{')
    ? template.replace(/\{\{([^{}]*)\}\}/g, (_, reference: string) => {
        const path = reference.split('.')
        return write(written(known, partOf(known.state.values[+(path[0] ?? '')], path, 1)))
      })
    : template
}
