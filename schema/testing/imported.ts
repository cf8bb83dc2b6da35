/** What tests of importers ask of every import. */
import { expect } from 'vitest'
import type { Bot, Step } from '../bot/bot.ts'
import { exportBot } from '../bot/json.ts'
import { parseBot } from '../bot/parse.ts'
import { isRefusal, type Imported } from '../import/imported.ts'
import type { Report } from '../import/report.ts'
import { toldReport, type ImportWords, type Language } from '../import/words.ts'
import { overlaps } from '../layout/layout.ts'
import { parseText, plainText } from '../text/text.ts'

/** The bot of an import that was not refused. */
export function taken(imported: Imported): { bot: Bot; report: Report } {
  if (isRefusal(imported)) throw new Error(`refused: ${imported.refused} ${JSON.stringify(imported.data)}`)
  return imported
}

/** It is a bot as any other, nothing lies on anything else, and the report is all in words. */
export function expectSound(imported: Imported, words: Record<Language, ImportWords>): void {
  const { bot, report } = taken(imported)
  expect(parseBot(JSON.parse(JSON.stringify(exportBot(bot))))).toEqual({ bot })
  for (const flow of bot.flows) expect(overlaps(flow, bot.locales[0]!)).toBe(false)
  expectTold(report, words)
}

/** Every item has its sentence in both languages. */
function expectTold(report: Report, words: Record<Language, ImportWords>): void {
  for (const { what, why } of report.items)
    for (const { what: whats, why: whys } of Object.values(words)) {
      expect(Object.keys(whats)).toContain(what)
      expect(Object.keys(whys)).toContain(why)
    }
  expect(toldReport(report, words.fr).items).toHaveLength(report.items.length)
}

/** All that an import kept or told, as people read it; spaces count as one. */
export function wordsKept(imported: Imported): string {
  const { bot, report } = taken(imported)
  const told = report.items.flatMap(({ data }) => Object.values(data))
  const words = [...textsIn(bot.flows.flatMap(({ steps }) => steps)), ...bot.flows.map(({ name }) => name), ...told]
  return ` ${words.join(' ').replace(/\s+/g, ' ')} `
}

function textsIn(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'note') return [step.text]
    if (step.kind === 'condition') return step.rows.map(({ name }) => name)
    const words = 'text' in step ? Object.values(step.text).map((text) => plainText(parseText(text))) : []
    return step.kind === 'choice' ? [...words, ...step.options.flatMap(({ label }) => Object.values(label))] : words
  })
}
