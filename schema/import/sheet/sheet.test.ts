/** A spreadsheet becomes a bot: what is kept, what is left to do, and that running it again changes nothing. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Bot, Entry } from '../../bot/bot.ts'
import { exportBot } from '../../bot/json.ts'
import { limits, parseBot } from '../../bot/parse.ts'
import { compileBot } from '../../compile/compile.ts'
import { check } from '../../problems/problems.ts'
import { runSample } from '../../samples/samples.ts'
import { aBot } from '../../testing/build.ts'
import { fold } from '../../text/fold.ts'
import { parseText, plainText } from '../../text/text.ts'
import { isRefusal, type Imported } from '../imported.ts'
import { toldRefusal, toldReport } from '../words.ts'
import { guessColumns, importSheet, planSheets, readSheets, sheetWords, tablesOf, type Plan } from './sheet.ts'
import { rowsOf, workbook } from './file/xlsx/workbook.case.ts'

const csv = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(Papa.unparse(rows as string[][], { delimiter: ';', newline: '\n' }))
const fileOf = (rows: string[][] | string) => ({
  name: 'FAQ.csv',
  bytes: typeof rows === 'string' ? new TextEncoder().encode(rows) : csv(rows),
})

type Made = Exclude<Imported, { refused: string }>

function made(imported: Imported): Made {
  if (isRefusal(imported)) throw new Error(toldRefusal(imported, sheetWords.en))
  expect(parseBot(exportBot(imported.bot)).faults).toBeUndefined()
  return imported
}
const read = (rows: string[][] | string, bot?: Bot) => made(importSheet(fileOf(rows), { language: 'en' }, bot))

function planOf(rows: string[][] | string, bot?: Bot): Plan {
  const sheets = readSheets(fileOf(rows))
  if (isRefusal(sheets)) throw new Error(toldRefusal(sheets, sheetWords.en))
  return planSheets(bot, tablesOf(sheets).tables, { name: 'FAQ', language: 'en' })
}
const told = ({ report }: { report: Made['report'] }) =>
  toldReport(report, sheetWords.en).items.map(({ is, where, why }) => `${is} ${where}: ${why}`)

describe('a new bot', () => {
  const { bot, report } = read(
    'Question;Réponse\nOù est mon colis ?;En route.\nQuels sont vos horaires ?;De 9 h à 18 h.',
  )
  it('has the questions of the sheet and no problem', () => {
    expect(check(bot)).toEqual([])
    expect([bot.name, bot.locales]).toEqual(['FAQ', ['fr']])
    expect(report).toEqual({ kind: 'sheet', counts: { exact: 2, adapted: 0, todo: 0 }, items: [] })
    expect(bot.entries.map(({ title, answer }) => [title.fr, answer.fr])).toEqual([
      ['Où est mon colis ?', 'En route.'],
      ['Quels sont vos horaires ?', 'De 9 h à 18 h.'],
    ])
  })
  it.each([
    ['answers', '> ou est mon colis\n< En route.\n= resolved'],
    ['knows a way on', '> azertyuiop\n> qsdfghjklm\n@ missed\n# Poser ma question autrement\n@ ask'],
    ['leads to a human', '& person_wanted = done\n~ human\n= transferred'],
    [
      'goes on when nobody is there',
      '> azertyuiop\n> qsdfghjklm\n# Parler à quelqu’un\n< Personne n’est disponible\n= abandoned',
    ],
  ])('%s', (name, script) => {
    const { checks, passed } = runSample(compileBot(bot), { id: 's', name, locale: 'fr', script })
    expect(checks.filter((one) => !one.passed)).toEqual([])
    expect(passed).toBe(true)
  })
  it('is the same each time', () => {
    expect(read('Question;Réponse\nA ?;B').bot).toEqual(read('Question;Réponse\nA ?;B').bot)
  })
})

/** What of the entries rows speak of. */
const shown = ({ title, answer, phrasings, category, reviewBy }: Entry) =>
  [title, answer, phrasings]
    .flatMap(Object.entries)
    .concat(category ? [['category', category]] : [], reviewBy ? [['by', reviewBy]] : [])
    .map((pair) => pair.join(': ').replace(/\n/g, ' / '))

describe('rows', () => {
  it.each<[string, string[][], string[][], string[]?]>([
    [
      'phrasings in one cell',
      [
        ['Question', 'Réponse', 'Formulations'],
        ['A ?', 'B', 'C\nD'],
      ],
      [['fr: A ?', 'fr: B', 'fr: C / D']],
    ],
    [
      'phrasings in several columns',
      [
        ['Question', 'Réponse', 'Variante 1', 'Variante 2'],
        ['A ?', 'B', 'C', 'a'],
      ],
      [['fr: A ?', 'fr: B', 'fr: C']],
    ],
    [
      'phrasings in rows with the same question',
      [
        ['Question', 'Réponse', 'Exemple'],
        ['A ?', 'B', 'C'],
        ['a', '', 'D'],
        ['A', 'B', 'E'],
      ],
      [['fr: A ?', 'fr: B', 'fr: C / D / E']],
    ],
    [
      'phrasings in rows without a question',
      [
        ['Question', 'Réponse', 'Exemple'],
        ['A ?', 'B', 'C'],
        ['', '', 'D'],
      ],
      [['fr: A ?', 'fr: B', 'fr: C / D']],
    ],
    [
      'several questions in one cell',
      [
        ['Question', 'Réponse'],
        ['A ?\nC ?', 'B'],
      ],
      [['fr: A ?', 'fr: B', 'fr: C ?']],
    ],
    [
      'an answer below its question',
      [
        ['Question', 'Réponse'],
        ['A ?', ''],
        ['', 'B'],
      ],
      [['fr: A ?', 'fr: B']],
    ],
    [
      'languages in columns',
      [
        ['Question (FR)', 'Réponse (FR)', 'Question (EN)', 'Answer (EN)'],
        ['A ?', 'B', 'C?', 'D'],
      ],
      [['en: C?', 'fr: A ?', 'en: D', 'fr: B']],
    ],
    [
      'languages in rows with a key',
      [
        ['ID', 'Langue', 'Question', 'Réponse'],
        ['1', 'français', 'A ?', 'B'],
        ['1', 'EN', 'C?', 'D'],
      ],
      [['en: C?', 'fr: A ?', 'en: D', 'fr: B']],
    ],
    [
      'categories and dates',
      [
        ['Thème', 'Question', 'Réponse', 'À relire avant le'],
        ['T', 'A ?', 'B', '01/03/2026'],
      ],
      [['fr: A ?', 'fr: B', 'category: T', 'by: 2026-03-01']],
      ['adapted FAQ › À relire avant le: The dates become'],
    ],
    [
      'a row without an answer',
      [
        ['Question', 'Réponse'],
        ['A ?', ''],
      ],
      [['fr: A ?']],
      ['todo FAQ › row 2: The question “A ?” has no answer'],
    ],
    [
      'the same question with another answer',
      [
        ['Question', 'Réponse'],
        ['A ?', 'B'],
        ['a', 'C'],
      ],
      [['fr: A ?', 'fr: B']],
      [
        'todo FAQ › row 3 › Réponse: This question already has another answer (row 2), which was kept. Choose between the two; this one was: “C”',
      ],
    ],
    [
      'an answer without a question',
      [
        ['Question', 'Réponse'],
        ['', 'C'],
        ['A ?', 'B'],
      ],
      [['fr: A ?', 'fr: B']],
      ['todo FAQ › row 2 › Réponse: This cell belongs to no question and was not taken: “C”'],
    ],
    [
      'two categories',
      [
        ['Question', 'Réponse', 'Thème'],
        ['A ?', 'B', 'T'],
        ['A ?', '', 'U'],
      ],
      [['fr: A ?', 'fr: B', 'category: T']],
      ['adapted FAQ › row 3 › Thème: The category “T” was kept and not “U”'],
    ],
    [
      'a day that is none',
      [
        ['Question', 'Réponse', 'Expire le'],
        ['A ?', 'B', 'bientôt'],
      ],
      [['fr: A ?', 'fr: B']],
      ['adapted FAQ › Expire le', 'todo FAQ › row 2 › Expire le: “bientôt” is no date'],
    ],
    [
      'a language that is none',
      [
        ['Question', 'Réponse', 'Langue'],
        ['A ?', 'B', 'klingon'],
      ],
      [['fr: A ?', 'fr: B']],
      ['todo FAQ › row 2 › Langue: “klingon” is no known language'],
    ],
    [
      'places for values',
      [
        ['Question', 'Réponse'],
        ['A {{x}} ?', 'B {{y}}'],
      ],
      [['fr: A { {x}} ?', 'fr: B {\\{y}}']],
      ['todo FAQ › row 2 › Question: The braces', 'todo FAQ › row 2 › Réponse: The braces'],
    ],
    [
      'an error',
      [
        ['Question', 'Réponse'],
        ['A ?', '#REF!'],
      ],
      [['fr: A ?']],
      ['todo FAQ › row 2 › Réponse: The cell shows an error', 'todo FAQ › row 2: The question “A ?” has no answer'],
    ],
    [
      'an answer like a book',
      [
        ['Question', 'Réponse'],
        ['A ?', 'x'.repeat(limits.words + 1)],
      ],
      [['fr: A ?']],
      ['todo FAQ › row 2 › Réponse: This text has more than 20000', 'todo FAQ › row 2: The question'],
    ],
    [
      'formulas as text',
      [
        ['Question', 'Réponse'],
        ['A ?', '=1+1'],
      ],
      [['fr: A ?', 'fr: =1+1']],
    ],
    [
      'remarks and other columns',
      [['Notre FAQ'], ['Question', 'Réponse', 'Auteur'], ['A ?', 'B', 'Zoé']],
      [['fr: A ?', 'fr: B']],
      ['adapted FAQ › row 1: What stands above', 'adapted FAQ › Auteur: This column is not taken (1 cells)'],
    ],
    [
      'keys of every object',
      [
        ['__proto__', 'constructor', 'Question', 'Réponse'],
        ['a', 'b', '__proto__', 'toString'],
        ['', '', 'constructor', '__proto__'],
      ],
      [
        ['fr: __proto__', 'fr: toString'],
        ['fr: constructor', 'fr: \\_\\_proto\\_\\_'],
      ],
      ['adapted FAQ › __proto__', 'adapted FAQ › constructor'],
    ],
    [
      'a question in one of two languages',
      [
        ['Question', 'Réponse', 'Langue'],
        ['A ?', 'B', 'fr'],
        ['C?', 'D', 'en'],
      ],
      [
        ['fr: A ?', 'fr: B'],
        ['en: C?', 'en: D'],
      ],
      [
        'todo FAQ › row 3: The question “C?” does not exist in the bot’s first language (fr)',
        'todo : 1 answers are missing in this language',
      ],
    ],
  ])('%s', (_, rows, entries, items = []) => {
    const bot = aBot('fr')
      .main((flow) => flow.start('e').end('e'))
      .build()
    const result = read(rows, bot)
    expect(result.bot.entries.map(shown)).toEqual(entries)
    const said = told(result)
    expect(said.map((line, at) => line.slice(0, items[at]?.length ?? 0))).toEqual(items)
  })

  it('takes all sheets that name their columns, as categories', () => {
    const faq = (question: string) =>
      rowsOf([
        ['Question', 'Answer'],
        [question, 'B'],
      ])
    const bytes = workbook({ sheets: { Delivery: faq('A?'), Returns: faq('C?'), Notes: rowsOf([['Call Zoe']]) } })
    const { bot, report } = made(importSheet({ name: 'x/FAQ.v2.xlsx', bytes }, { language: 'en' }))
    expect(bot.name).toBe('FAQ.v2')
    expect(bot.entries.map(shown)).toEqual([
      ['en: A?', 'en: B', 'category: Delivery'],
      ['en: C?', 'en: D'.replace('D', 'B'), 'category: Returns'],
    ])
    expect(report.items.map(({ where, why }) => [where, why])).toEqual([[['Notes'], 'no-questions']])
  })
  it('keeps what a cell links to, and names formulas without a result', () => {
    const sheet =
      '<sheetData><row><c t="str"><v>Question</v></c><c t="str"><v>Answer</v></c></row>' +
      '<row><c t="str"><v>A?</v></c><c t="str"><v>Our page</v></c></row><row><c t="str"><v>B?</v></c><c><f>CONCAT(A1)</f></c></row></sheetData>' +
      '<hyperlinks><hyperlink ref="B2" r:id="a"/></hyperlinks>'
    const result = made(
      importSheet(
        { name: 'a.xlsx', bytes: workbook({ sheets: { S: sheet }, addresses: { a: 'https://a.fr/' } }) },
        { language: 'en' },
      ),
    )
    expect(result.bot.entries[0]?.answer).toEqual({ en: '[Our page](https://a.fr/)' })
    expect(result.report.items.map(({ where, why, data }) => [where.at(-1), why, data.text])).toEqual([
      ['Answer', 'formula', '=CONCAT(A1)'],
      ['@row', 'no-answer', 'B?'],
    ])
  })
})

describe('an existing bot', () => {
  const before = () =>
    aBot('fr', 'en')
      .main((flow) => flow.start('e').end('e'))
      .entry('e1', { fr: 'Où est mon colis ?', en: 'Where is my parcel?' }, { fr: 'En route.' }, 'colis perdu', {
        category: 'Colis',
      })
      .entry('e2', 'Horaires', 'De 9 h à 18 h.')
      .build()

  it('is updated: what will be added, changed and left alone is shown before', () => {
    const plan = planOf(
      [
        ['Question', 'Réponse', 'Exemples'],
        ['ou est mon  COLIS', 'Livré.', 'colis introuvable'],
        ['horaires', 'De 9 h à 18 h.', ''],
        ['Retours', 'Sous 30 jours.', ''],
      ],
      before(),
    )
    expect(plan.entries.map(({ is, rows, entry, fields }) => [is, rows, entry.id.slice(0, 2), fields])).toEqual([
      [
        'changed',
        [2],
        'e1',
        [
          { field: 'title', locale: 'fr', before: 'Où est mon colis ?', after: 'ou est mon COLIS' },
          { field: 'answer', locale: 'fr', before: 'En route.', after: 'Livré.' },
          { field: 'phrasings', locale: 'fr', before: 'colis perdu', after: 'colis perdu\ncolis introuvable' },
        ],
      ],
      ['changed', [3], 'e2', [{ field: 'title', locale: 'fr', before: 'Horaires', after: 'horaires' }]],
      ['added', [4], expect.any(String), expect.any(Array)],
    ])
  })
  it('keeps what authors added', () => {
    const { bot } = read(
      [
        ['Question', 'Réponse'],
        ['Où est mon colis ?', 'Livré.'],
      ],
      before(),
    )
    expect(bot.entries[0]).toEqual({ ...before().entries[0], answer: { fr: 'Livré.' } })
    expect(bot.entries[1]).toEqual(before().entries[1])
    expect(bot.flows).toEqual(before().flows)
  })
  it('is found again by its key when the question has changed', () => {
    const { bot } = read([
      ['ID', 'Question', 'Réponse'],
      ['7', 'Où ?', 'Ici.'],
    ])
    expect(
      read(
        [
          ['ID', 'Question', 'Réponse'],
          ['7', 'À quel endroit ?', 'Ici.'],
        ],
        bot,
      ).bot.entries.map(shown),
    ).toEqual([['fr: À quel endroit ?', 'fr: Ici.']])
  })
})

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

it('takes 20,000 rows and refuses more questions than a bot holds', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`Question ${at % 9_000} ?`, `Réponse ${at % 9_000}`])
  expect(read([['Question', 'Réponse'], ...rows]).bot.entries).toHaveLength(9_000)
  const many = rows.map((_, at) => [`Question ${at} ?`, 'Oui'])
  expect(importSheet(fileOf([['Question', 'Réponse'], ...many]), { language: 'fr' })).toEqual({
    refused: 'too-many-entries',
    data: { most: '10000' },
  })
})

it('lets a person say what the columns hold', () => {
  const sheets = readSheets(
    fileOf([
      ['Question', 'Interne', 'Réponse'],
      ['A ?', 'B', 'C'],
    ]),
  )
  if (isRefusal(sheets)) throw new Error()
  const [sheet] = sheets.sheets
  if (!sheet) throw new Error()
  const columns = guessColumns(sheet)
  const [question, inner, answer] = columns.columns
  if (!question || !inner || !answer) throw new Error()
  const corrected = {
    ...columns,
    columns: [question, { ...inner, role: 'answer' as const }, { ...answer, role: 'ignored' as const }],
  }
  const [planned] = planSheets(undefined, [{ sheet, columns: corrected }], { name: '', language: 'fr' }).entries
  expect(planned?.entry.answer).toEqual({ fr: 'B' })
})
