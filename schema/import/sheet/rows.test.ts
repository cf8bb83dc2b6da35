/** Whatever the layout of a sheet, its rows become the entries that their author means. */
import { describe, expect, it } from 'vitest'
import { limits } from '../../bot/parse.ts'
import { aBot } from '../../testing/build.ts'
import { importSheet } from './sheet.ts'
import { made, read, shown, told } from './sheet.case.ts'
import { rowsOf, workbook } from './file/xlsx/workbook.case.ts'

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
      [
        'adapted FAQ › row 1: What stands above',
        'adapted FAQ › Auteur: This column is not taken, its words stay in the sheet (cells: 1)',
      ],
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
        'todo : Answers without words in this language: 1',
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
