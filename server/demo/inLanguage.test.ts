/** Templates as an English-speaking owner gets them: nothing left in French, and still the same bot. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  entryFields,
  flowFields,
  sampleFields,
  settingsFields,
  variableFields,
  type Bot,
} from '../../schema/bot/bot.ts'
import type { Field, Fields } from '../../schema/bot/fields.ts'
import { compileBot } from '../../schema/compile/compile.ts'
import { kindOf } from '../../schema/kinds/kinds.ts'
import { check } from '../../schema/problems/problems.ts'
import { runSample } from '../../schema/samples/samples.ts'
import { inLanguage } from './inLanguage.ts'
import { templates } from './templates.ts'

/** Single-language fields that hold no prose: values, addresses, ids, scripts that visitors' words stand in. */
const notWords = new Set([
  ...['initial', 'value', 'upTo', 'least', 'most', 'pattern', 'returns', 'contact', 'accent', 'origins', 'locale'],
  ...['script', 'field', 'path', 'address', 'body', 'example', 'image', 'video', 'reviewBy'],
])
/** What calls send and take: the business system's words. */
const notProse = new Set(['headers', 'results'])

/** What only authors read, found by the fields' descriptions, so that a new field can't be forgotten. */
function authorWords(bot: Bot): string[] {
  const words = [
    bot.name,
    ...wordsIn(settingsFields, bot.settings),
    ...bot.variables.flatMap((variable) => wordsIn(variableFields, variable)),
    ...bot.entries.flatMap((entry) => wordsIn(entryFields, entry)),
    ...bot.samples.flatMap((sample) => wordsIn(sampleFields, sample)),
    ...bot.flows.flatMap((flow) => [
      ...wordsIn(flowFields, flow),
      ...flow.steps.flatMap((step) => wordsIn(kindOf(step.kind).fields, step)),
    ]),
  ]
  return words.filter(Boolean)
}

function wordsIn(fields: Fields, values: object): string[] {
  return Object.entries<Field>(fields).flatMap(([name, { type, ...field }]): string[] => {
    const value: unknown = values[name as keyof typeof values]
    if (notProse.has(name)) return []
    if ('of' in field) return (value as object[]).flatMap((item) => wordsIn(field.of, item))
    return (type === 'line' || type === 'prose') && !notWords.has(name) ? [value as string] : []
  })
}

const tableOf = (id: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`bots/${id}.en.json`, import.meta.url), 'utf8'))

describe.each(templates)('$id', ({ id, bot }) => {
  const table = tableOf(id)
  const english = inLanguage(bot, 'en')

  it('has English for every word of its authors, and for nothing else', () => {
    expect(Object.keys(table).sort()).toEqual([...new Set(authorWords(bot))].sort())
  })

  it('says all of it in English', () => {
    expect(authorWords(english)).toEqual(authorWords(bot).map((french) => table[french]))
  })

  it('has English as it is printed', () => {
    expect(
      Object.values(table).filter((words) => !words.trim() || /['«»\u00a0\u202f]|[àâçéèêëîïôùû]/i.test(words)),
    ).toEqual([])
  })

  it('tells its samples apart by name', () => {
    for (const { samples } of [bot, english]) expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length)
  })

  it.each([
    ['fr', ['fr', 'en']],
    ['en', ['en', 'fr']],
    ['de', ['fr', 'en']],
  ])('for %s, has the languages in the order %j', (locale, locales) => {
    expect(inLanguage(bot, locale).locales).toEqual(locales)
  })

  it('stays as it is for a French owner, and is never changed itself', () => {
    expect(inLanguage(bot, 'fr')).toEqual(bot)
    expect(bot.locales).toEqual(['fr', 'en'])
  })

  it('has nothing to mend in English', () => {
    expect(check(english)).toEqual([])
  })

  const compiled = compileBot(english)

  it.each(english.samples)('$locale: $name', (sample) => {
    const { faults, checks, passed } = runSample(compiled, sample)
    expect(faults).toEqual([])
    expect(checks.filter((check) => !check.passed)).toEqual([])
    expect(passed).toBe(true)
  })
})

it('no word means one thing in one template and another in the next', () => {
  const said = new Map<string, Set<string>>()
  for (const { id } of templates)
    for (const [french, english] of Object.entries(tableOf(id)))
      said.set(french, (said.get(french) ?? new Set()).add(english))
  expect([...said].filter(([, meanings]) => meanings.size > 1)).toEqual([])
})
