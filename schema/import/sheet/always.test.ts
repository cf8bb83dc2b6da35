/** What holds whatever stands in a sheet: no words are lost, and a second import changes nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { fold } from '../../text/fold.ts'
import { parseText, plainText } from '../../text/text.ts'
import { isRefusal } from '../imported.ts'
import { importSheet, sheetWords } from './sheet.ts'
import { fileOf, made, planOf, read } from './sheet.case.ts'

const word = fc.constantFrom(
  'colis',
  'Colis',
  'où',
  'ou',
  'retour ?',
  '',
  ' ',
  '*a*',
  '- b',
  '{{x}}',
  'https://a.fr',
  'c;d',
  'e|f',
  'g\nh',
  '2026-03-01',
  '01/02/2026',
  'fr',
  'EN',
  '__proto__',
  '#N/A',
  '=1',
  '🙂',
)
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string() },
)
const headers = fc
  .shuffledSubarray(
    [
      'ID',
      'Langue',
      'Question',
      'Réponse',
      'Exemples',
      'Variante 2',
      'Thème',
      'Expire le',
      'Question (EN)',
      'Réponse (EN)',
    ],
    { minLength: 2 },
  )
  .filter((names) => names.includes('Question'))
const tables = headers.chain((names) =>
  fc
    .array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { minLength: 1, maxLength: 12 })
    .map((rows) => [names, ...rows]),
)

/** What is compared of words: those that only differ in case, accents and punctuation are the same. */
const bare = (words: string) => fold(words).replace(/[^\p{L}\p{N}]/gu, '')

describe('whatever stands in a sheet', () => {
  it('each cell’s words are in the bot or in the report', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const imported = importSheet(fileOf(rows), { language: 'fr' })
        if (isRefusal(imported)) return
        const { bot, report } = made(imported)
        for (const { what, why } of report.items)
          expect([what in sheetWords.fr.what, why in sheetWords.fr.why]).toEqual([true, true])
        const texts = bot.entries.flatMap(({ title, answer, phrasings, category }) => [
          category,
          ...Object.values(title),
          ...Object.values(phrasings).flatMap((lines) => lines.split('\n')),
          ...Object.values(answer).map((text) => plainText(parseText(text))),
        ])
        const kept = bare([...texts, ...report.items.flatMap(({ data }) => Object.values(data))].join(' '))
        const names = rows[0] ?? []
        for (const cells of rows.slice(1))
          for (const [at, words] of cells.entries()) {
            if (names[at] === 'ID' || names[at] === 'Langue' || names[at] === 'Expire le') continue
            const pieces = /Exemples|Variante|Question/.test(names[at] ?? '')
              ? words.split(/[\n|;]|\r/)
              : words.split(/(?=(?:^|\n)\s*\d+[.)]\s)/)
            for (const piece of pieces) expect(kept).toContain(bare(piece.replace(/^\s*\d{1,3}[.)]\s/, '')))
          }
      }),
      { numRuns: 300 },
    )
  })
  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const imported = importSheet(fileOf(rows), { language: 'fr' })
        if (isRefusal(imported)) return
        const plan = planOf(rows, imported.bot)
        expect(plan.entries.filter(({ is }) => is !== 'same')).toEqual([])
        expect(read(rows, imported.bot).bot).toEqual(imported.bot)
      }),
      { numRuns: 300 },
    )
  })
  it('a bot that exists keeps all its words', () => {
    const bot = aBot('fr')
      .main((flow) => flow.start('e').end('e'))
      .entry('e1', 'colis', 'Un.', 'où')
      .entry('e2', 'retour', 'Deux.', 'ou\ncolis')
      .build()
    fc.assert(
      fc.property(tables, (rows) => {
        const imported = importSheet(fileOf(rows), { language: 'fr' }, bot)
        if (isRefusal(imported)) return
        const after = made(imported).bot
        for (const { id, phrasings } of bot.entries)
          expect(after.entries.find((entry) => entry.id === id)?.phrasings.fr).toMatch(
            new RegExp(`^${phrasings.fr}(\n|$)`),
          )
        expect(planOf(rows, after).entries.every(({ is }) => is === 'same')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
