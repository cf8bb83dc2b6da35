/** The texts of a bot go out as a table and come back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bot } from '../../bot/bot.ts'
import { exportBot } from '../../bot/json.ts'
import { parseBot } from '../../bot/parse.ts'
import { csvOf } from '../../export/csv.ts'
import { textRowsOf, textTable } from '../../export/texts.ts'
import { xlsxOf } from '../../export/xlsx.ts'
import { aBot } from '../../testing/build.ts'
import { anyBot } from '../../testing/generate.ts'
import { isRefusal } from '../imported.ts'
import { readSheets } from '../sheet/file/read.ts'
import { importSheet, sheetWords } from '../sheet/sheet.ts'
import { toldReport } from '../words.ts'
import { applyTexts, isTextSheet, planTexts } from './texts.ts'

/** As it comes from its file. */
const settled = (of: Bot): Bot => parseBot(exportBot(of)).bot ?? of

const bot = () =>
  settled(
    aBot('fr', 'en')
      .settings({ welcome: { fr: 'Bonjour', en: 'Hello' } })
      .main((flow) =>
        flow
          .start('ask')
          .choice('ask', { fr: 'Thé ou café ?', en: 'Tea or coffee?' }, [
            [{ fr: 'Thé', en: 'Tea' }, 'say'],
            [{ fr: 'Café', en: 'Coffee' }, 'say'],
          ])
          .message('say', { fr: '=SOMME(A1)\n- un\n- deux' }, 'e')
          .end('e'),
      )
      .entry('hours', { fr: 'Horaires', en: 'Hours' }, { fr: 'De **9 h** à {{x}}' }, { fr: 'ouvert\nfermé' })
      .build(),
  )

function sheetOf(bytes: Uint8Array) {
  const sheets = readSheets({ name: 'Textes.csv', bytes })
  const [sheet] = isRefusal(sheets) ? [] : sheets.sheets
  if (!sheet) throw new Error('No sheet.')
  return sheet
}
const csvBytes = (table: string[][]) => new TextEncoder().encode(csvOf(table))
/** The table after somebody worked in it. */
function edited(of: Bot, edit: (table: string[][]) => void): Uint8Array {
  const table = textTable(of, 'en')
  edit(table)
  return csvBytes(table)
}
const rowOf = (table: string[][], id: string): string[] => table.find((cells) => cells.includes(id)) ?? []

describe('textRowsOf', () => {
  it.each([
    [
      'fr',
      [
        'settings/welcome · Réglages · accueil',
        'entries/hours/title · Horaires · titre',
        'entries/hours/phrasings · Horaires · formulations',
        'entries/hours/answer · Horaires · réponse',
        'steps/ask/text · main › Thé ou café ? · question',
        'steps/ask/options/ask_1/label · main › Thé ou café ? · bouton',
        'steps/ask/options/ask_2/label · main › Thé ou café ? · bouton',
        'steps/say/text · main › =SOMME(A1) · message',
      ],
    ],
    [
      'en',
      [
        'settings/welcome · Settings · welcome',
        'entries/hours/title · Horaires · title',
        'entries/hours/phrasings · Horaires · phrasings',
        'entries/hours/answer · Horaires · answer',
        'steps/ask/text · main › Thé ou café ? · question',
        'steps/ask/options/ask_1/label · main › Thé ou café ? · button',
        'steps/ask/options/ask_2/label · main › Thé ou café ? · button',
        'steps/say/text · main › =SOMME(A1) · message',
      ],
    ],
  ] as const)('names each text in %s', (language, rows) =>
    expect(textRowsOf(bot(), language).map(({ id, where, kind }) => `${id} · ${where} · ${kind}`)).toEqual(rows),
  )
})

describe('planTexts', () => {
  it.each<[string, (table: string[][]) => void, [string, string, string, string][], string[]?]>([
    ['nothing', () => undefined, []],
    [
      'a changed text',
      (table) => (rowOf(table, 'entries/hours/answer')[2] = 'De 8 h'),
      [['changed', 'entries/hours/answer fr', 'De **9 h** à {{x}}', 'De 8 h']],
    ],
    [
      'a translation',
      (table) => (rowOf(table, 'steps/say/text')[3] = 'Sum'),
      [['changed', 'steps/say/text en', '', 'Sum']],
    ],
    [
      'a text like a formula',
      (table) => (rowOf(table, 'steps/say/text')[2] = '=SOMME(A2)'),
      [['changed', 'steps/say/text fr', '=SOMME(A1)\n- un\n- deux', '=SOMME(A2)']],
    ],
    [
      'another language',
      (table) => {
        table[0]?.push('Deutsch (de)')
        rowOf(table, 'steps/ask/text').push('Tee?')
      },
      [['changed', 'steps/ask/text de', '', 'Tee?']],
    ],
    [
      'an emptied cell',
      (table) => (rowOf(table, 'steps/ask/text')[2] = ''),
      [],
      ['Texts › row 6 › French (fr): The cell was emptied'],
    ],
    [
      'a text that is gone',
      (table) => {
        rowOf(table, 'steps/ask/text')[4] = 'steps/gone/text'
      },
      [],
      ['Texts › row 6 › French (fr): This text is no longer', 'Texts › row 6 › English (en): This text is no longer'],
    ],
    [
      'an id of every object',
      (table) => {
        rowOf(table, 'steps/ask/text')[4] = 'steps/ask/__proto__'
      },
      [],
      ['Texts › row 6 › French (fr): This text is no longer', 'Texts › row 6 › English (en): This text is no longer'],
    ],
    [
      'columns in another order',
      (table) => {
        for (const cells of table) cells.reverse()
      },
      [],
    ],
  ])('%s', (_, edit, changes, items = []) => {
    const plan = planTexts(bot(), { ...sheetOf(edited(bot(), edit)), name: 'Texts' })
    expect(
      plan.texts
        .filter(({ is }) => is !== 'same')
        .map(({ is, id, fields }) => [is, id, fields[0]?.before, fields[0]?.after]),
    ).toEqual(changes)
    const told = toldReport(plan.report, sheetWords.en).items.map(({ where, why }) => `${where}: ${why}`)
    expect(told.map((line, at) => line.slice(0, items[at]?.length ?? 0))).toEqual(items)
    const applied = applyTexts(plan, bot())
    if (isRefusal(applied)) throw new Error(applied.refused)
    expect(parseBot(exportBot(applied.bot)).faults).toBeUndefined()
    expect(
      planTexts(applied.bot, { ...sheetOf(edited(bot(), edit)), name: 'Texts' }).texts.every(({ is }) => is === 'same'),
    ).toBe(true)
    if (changes.length === 0) expect(applied.bot).toEqual(bot())
  })

  it('never overwrites what was changed in the bot meanwhile, unless one says so', () => {
    const bytes = edited(bot(), (table) => (rowOf(table, 'entries/hours/title')[2] = 'Ouverture'))
    const now = bot()
    now.entries[0]!.title.fr = 'Nos horaires'
    const plan = planTexts(now, sheetOf(bytes))
    expect(plan.texts.filter(({ is }) => is !== 'same')).toMatchObject([
      {
        is: 'conflict',
        id: 'entries/hours/title fr',
        rows: [3],
        fields: [{ before: 'Nos horaires', after: 'Ouverture' }],
      },
    ])
    expect(plan.report.counts.todo).toBe(1)
    expect(applyTexts(plan, now)).toMatchObject({ bot: now })
    expect(applyTexts(plan, now, new Set(['entries/hours/title fr']))).toMatchObject({
      bot: { entries: [{ title: { fr: 'Ouverture', en: 'Hours' } }] },
    })
  })
  it('leaves alone what only the bot changed', () => {
    const now = bot()
    now.entries[0]!.title.fr = 'Nos horaires'
    expect(applyTexts(planTexts(now, sheetOf(edited(bot(), () => undefined))), now)).toMatchObject({
      bot: now,
      report: { counts: { todo: 0 } },
    })
  })
  it('is what a table of texts is taken for when it is imported', () => {
    const file = { name: 'a.csv', bytes: edited(bot(), (table) => (rowOf(table, 'steps/ask/text')[3] = 'Coffee?')) }
    expect(importSheet(file, { language: 'en' })).toEqual({ refused: 'texts-need-bot', data: {} })
    expect(importSheet(file, { language: 'en' }, bot())).toMatchObject({
      bot: { flows: [{ steps: [{ text: { en: 'Coffee?' } }, {}, {}, {}] }] },
    })
  })
})

describe('whatever a bot says', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "'=1",
      '=1',
      '+33 1',
      '- a',
      'a;=b',
      ' x ',
      '_x0041_',
      'toString',
      '__proto__',
      'a\r\nb',
      '\u0001',
      '"',
      '-12',
    ),
  )
  const worded = fc.tuple(words, words, words).map(([title, answer, phrasings]) =>
    aBot('fr')
      .main((flow) => flow.start('e').end('e'))
      .entry('e1', title, answer, phrasings)
      .build(),
  )
  it('comes back from CSV as it was', () => {
    fc.assert(
      fc.property(fc.oneof(anyBot, worded), fc.constantFrom('fr' as const, 'en' as const), (of, language) => {
        const sheet = sheetOf(csvBytes(textTable(of, language)))
        if (textRowsOf(of, language).length === 0) return
        expect(isTextSheet(sheet)).toBe(true)
        const plan = planTexts(of, sheet)
        expect(plan.texts.filter(({ is }) => is !== 'same')).toEqual([])
        expect(plan.report.items).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
  it('comes back from XLSX as it was', () => {
    fc.assert(
      fc.property(fc.oneof(anyBot, worded), (of) => {
        const plan = planTexts(of, sheetOf(xlsxOf(textTable(of, 'fr'), of.name, [2])))
        expect(plan.texts.filter(({ is }) => is !== 'same')).toEqual([])
        expect(plan.report.items).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
