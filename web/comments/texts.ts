/** The texts of a step or an entry that a comment may be about. */
import type { Bot } from '../../schema/bot/bot.ts'
import { entryFields } from '../../schema/bot/bot.ts'
import type { Fields, Text } from '../../schema/bot/fields.ts'
import { kindOf } from '../../schema/kinds/kinds.ts'
import { parseText, plainText } from '../../schema/text/text.ts'
import { wordsIn } from '../i18n/texts.ts'
import type { About } from './threads.ts'

export interface NamedText {
  /** `options.yes.label`. */
  field: string
  words: string
}

const LONGEST = 60

/** Texts that have words, as they stand in the record. */
export function textsOf(bot: Bot, { step: id, entry }: Pick<About, 'step' | 'entry'>, locale: string): NamedText[] {
  const step = id && bot.flows.flatMap(({ steps }) => steps).find((one) => one.id === id)
  if (step) return textsIn(step as unknown as Values, kindOf(step.kind).fields, locale, '')
  const found = bot.entries.find((one) => one.id === entry)
  return found ? textsIn(found, entryFields, locale, '') : []
}

type Values = Readonly<Record<string, unknown>>

function textsIn(values: Values, fields: Fields, locale: string, before: string): NamedText[] {
  return Object.entries(fields).flatMap(([key, field]): NamedText[] => {
    if (field.type === 'list')
      return (values[key] as (Values & { id: string })[]).flatMap((item) =>
        textsIn(item, field.of, locale, `${before}${key}.${item.id}.`),
      )
    if (field.type !== 'text') return []
    const words = short(plainText(parseText(wordsIn(values[key] as Text, locale))))
    return words ? [{ field: before + key, words }] : []
  })
}

function short(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim()
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST).trimEnd()}…` : flat
}
