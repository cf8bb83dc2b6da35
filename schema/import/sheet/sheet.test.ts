/** A spreadsheet becomes a bot: what was kept, what is left to do, and that nothing is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bot } from '../../bot/bot.ts'
import { exportBot } from '../../bot/json.ts'
import { parseBot } from '../../bot/parse.ts'
import { check } from '../../problems/problems.ts'
import { aBot } from '../../testing/build.ts'
import { fold } from '../../text/fold.ts'
import { isRefusal, type Imported } from '../imported.ts'
import { toldRefusal, toldReport } from '../words.ts'
import { importSheet, sheetWords } from './sheet.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string, bot?: Bot) =>
  importSheet({ name: 'FAQ.csv', bytes: bytesOf(text) }, { language: 'en' }, bot)

function made(imported: Imported): Exclude<Imported, { refused: string }> {
  if (isRefusal(imported)) throw new Error(toldRefusal(imported, sheetWords.en))
  expect(parseBot(exportBot(imported.bot)).faults).toBeUndefined()
  return imported
}
const todo = (imported: Imported) =>
  toldReport(made(imported).report, sheetWords.en)
    .items.filter(({ is }) => is === 'todo')
    .map(({ where, why }) => `${where}: ${why}`)

describe('importSheet', () => {
  it('makes a bot without problems', () => {
    const { bot, report } = made(
      read('Question;Réponse\nOù est mon colis ?;En route.\nQuels sont vos horaires ?;De 9 h à 18 h.'),
    )
    expect(check(bot)).toEqual([])
    expect(bot.name).toBe('FAQ')
    expect(bot.locales).toEqual(['fr'])
    expect(report).toEqual({ kind: 'sheet', counts: { exact: 2, adapted: 0, todo: 0 }, items: [] })
    expect(bot.entries.map(({ title, answer }) => [title, answer])).toEqual([
      [{ fr: 'Où est mon colis ?' }, { fr: 'En route.' }],
      [{ fr: 'Quels sont vos horaires ?' }, { fr: 'De 9 h à 18 h.' }],
    ])
  })
})
