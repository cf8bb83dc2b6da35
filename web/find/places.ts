/** Where words stand in a bot: every text, note and short line that somebody wrote, with its address in the document. */
import { entryFields, flowFields, sampleFields, settingsFields, type Bot } from '../../schema/bot/bot.ts'
import type { Field, Fields, Text } from '../../schema/bot/fields.ts'
import type { Address } from '../../schema/document/document.ts'
import { kindOf } from '../../schema/kinds/kinds.ts'

export interface WordsPlace {
  address: Address
  field: string
  /** For words in each language. */
  locale?: string
  /** Two people may type in it; else it is set as a whole. */
  shared: boolean
  words: string
}

/** Short lines that say something; the others are addresses, days, names of functions. */
const NAMES = new Set(['name', 'category', 'value', 'team'])

/** Everything that is written, in the languages asked for. */
export function* wordsIn(bot: Bot, locales: readonly string[]): Iterable<WordsPlace> {
  yield* inRecord({ in: 'settings' }, settingsFields, bot.settings, locales)
  for (const flow of bot.flows) {
    yield* inRecord({ in: 'flows', id: flow.id }, flowFields, flow, locales)
    for (const step of flow.steps)
      yield* inRecord({ in: 'step', flow: flow.id, id: step.id }, kindOf(step.kind).fields, step, locales)
  }
  for (const entry of bot.entries) yield* inRecord({ in: 'entries', id: entry.id }, entryFields, entry, locales)
  for (const sample of bot.samples) yield* inRecord({ in: 'samples', id: sample.id }, sampleFields, sample, locales)
}

function* inRecord(address: Address, fields: Fields, record: object, locales: readonly string[]): Iterable<WordsPlace> {
  for (const [name, field] of Object.entries(fields))
    yield* inField(address, name, field, (record as Record<string, unknown>)[name], locales)
}

function* inField(
  address: Address,
  name: string,
  field: Field,
  value: unknown,
  locales: readonly string[],
): Iterable<WordsPlace> {
  if (field.type === 'list')
    for (const item of value as { id: string }[]) {
      const items = [...(address.items ?? []), [name, item.id] as const]
      yield* inRecord({ ...address, items }, field.of, item, locales)
    }
  else if (field.type === 'text')
    for (const locale of locales) {
      const words = (value as Text)[locale]
      if (words) yield { address, field: name, locale, shared: true, words }
    }
  else if (field.type === 'prose' && value !== '') yield { address, field: name, shared: true, words: value as string }
  else if (field.type === 'line' && value !== '' && (field.template || NAMES.has(name)))
    yield { address, field: name, shared: false, words: value as string }
}
