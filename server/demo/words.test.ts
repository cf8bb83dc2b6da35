/** The templates' words: in both languages, and French as it is printed. */
import { describe, expect, it } from 'vitest'
import { entryFields, flowFields, settingsFields, type Bot } from '../../schema/bot/bot.ts'
import type { Field, Fields, Text } from '../../schema/bot/fields.ts'
import { kindOf } from '../../schema/kinds/kinds.ts'
import { templates } from './templates.ts'

type Written = [where: string, text: Text]

/** Everything visitors read, and what they write (`phrasings`). */
function textsOf(bot: Bot): Written[] {
  return [
    ...textsIn('settings', settingsFields, bot.settings),
    ...bot.entries.flatMap((entry) => textsIn(entry.id, entryFields, entry)),
    ...bot.flows.flatMap((flow) => [
      ...textsIn(flow.id, flowFields, flow),
      ...flow.steps.flatMap((step) => textsIn(step.id, kindOf(step.kind).fields, step)),
    ]),
  ]
}

function textsIn(where: string, fields: Fields, values: object): Written[] {
  return Object.entries<Field>(fields).flatMap(([name, field]): Written[] => {
    const value: unknown = values[name as keyof typeof values]
    if (field.type === 'text') return [[`${where}.${name}`, value as Text]]
    if (field.type !== 'list') return []
    return (value as { id: string }[]).flatMap((item) => textsIn(`${where}.${item.id}`, field.of, item))
  })
}

/** Addresses aren't prose. */
const prose = (words: string) => words.replace(/\]\([^)]*\)/g, ']')

describe.each(templates)('$id', ({ bot, name, about }) => {
  const texts: Written[] = [...textsOf(bot), ['name', name], ['about', about]]
  const read = texts.filter(([where]) => !where.endsWith('.phrasings'))

  it('has every text in both languages', () => {
    const filled = texts.filter(([, text]) => Object.values(text).some((words) => words.trim()))
    expect(filled.filter(([, text]) => !text.fr?.trim() || !text.en?.trim())).toEqual([])
  })

  it('keeps French punctuation from the start of a line', () => {
    const wrong = read.filter(([, { fr = '' }]) => / [;:!?»]|« |[^\s\u202f][;!?](?![^\s])|'/.test(prose(fr)))
    expect(wrong).toEqual([])
  })

  it('uses narrow spaces where French wants them, and a full one before a colon', () => {
    const wrong = read.filter(([, { fr = '' }]) => /[^\u202f][;!?»]|[^\u00a0]:(?!\d)|«[^\u202f]/.test(prose(fr)))
    expect(wrong).toEqual([])
  })

  it('uses printed apostrophes in English', () => {
    expect(read.filter(([, { en = '' }]) => /'/.test(prose(en)))).toEqual([])
  })
})
