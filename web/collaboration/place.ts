/** The name of a place where somebody writes: `step:ask:options.yes.label:fr`, so that others see who is there. */
import type { Address } from '../../schema/document/document.ts'
import type { Locale } from '../../schema/bot/fields.ts'

/** What stands at a place: a step or an entry, and which text of it. */
export interface Placed {
  step?: string
  entry?: string
  /** `options.yes.label`; '' for the whole. */
  field: string
}

/** `locale` is left out for words in one language. */
export function placeOf(address: Address, field: string, locale: Locale = ''): string {
  const items = (address.items ?? []).flatMap(([list, id]) => [list, id])
  const id = address.in === 'settings' ? '' : address.id
  return [address.in === 'entries' ? 'entry' : address.in, id, [...items, field].join('.'), locale].join(':')
}

/** The step or entry of a place; undefined for other places, whatever stands there. */
export function placed(place: string): Placed | undefined {
  const [what, id, field = ''] = place.split(':')
  if (!id) return undefined
  if (what === 'step') return { step: id, field }
  return what === 'entry' ? { entry: id, field } : undefined
}
