/** A spreadsheet becomes a bot, or brings one up to date. */
import { describe, expect, it } from 'vitest'
import { compileBot } from '../../compile/compile.ts'
import { check } from '../../problems/problems.ts'
import { runSample } from '../../samples/samples.ts'
import { aBot } from '../../testing/build.ts'
import { isRefusal } from '../imported.ts'
import { fileOf, planOf, read, shown } from './sheet.case.ts'
import { guessColumns, importSheet, planSheets, readSheets, sheetWords } from './sheet.ts'

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

it('takes 20,000 rows and refuses more questions than a bot holds', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`Question ${at % 9_000} ?`, `Réponse ${at % 9_000}`])
  expect(read([['Question', 'Réponse'], ...rows]).bot.entries).toHaveLength(9_000)
  const many = rows.map((_, at) => [`Question ${at} ?`, 'Oui'])
  expect(importSheet(fileOf([['Question', 'Réponse'], ...many]), { language: 'fr' })).toEqual({
    refused: 'too-many-entries',
    data: { most: '10000' },
  })
})

it('says the same in both languages', () => {
  const places = (sentence = '') => (sentence.match(/\{\w+\}/g) ?? []).sort()
  for (const part of ['what', 'why', 'refused'] as const) {
    const [fr, en] = [sheetWords.fr[part], sheetWords.en[part]]
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort())
    for (const key of Object.keys(fr)) expect(places(fr[key])).toEqual(places(en[key]))
  }
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
