/** The templates hold what they promise: they can be read, have nothing to mend, and their typical conversations go as written. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { formatBot } from '../../schema/bot/json.ts'
import { kindOf } from '../../schema/kinds/kinds.ts'
import { compileBot } from '../../schema/compile/compile.ts'
import { readBot, writeBotInto } from '../../schema/document/document.ts'
import { step } from '../../schema/interpreter/step.ts'
import type { Event } from '../../schema/interpreter/types.ts'
import { check } from '../../schema/problems/problems.ts'
import { runSample } from '../../schema/samples/samples.ts'
import { templates } from './templates.ts'

const stepsThatRun = ({ flows }: (typeof templates)[number]['bot']) =>
  flows.flatMap(({ steps }) => steps.filter(({ kind }) => kindOf(kind).lower))

const botOf = (id: string) => {
  const template = templates.find((template) => template.id === id)
  if (!template) throw new Error(`no template ${id}`)
  return template.bot
}

describe.each(templates)('$id', ({ id, bot }) => {
  it('is written as it is exported', () => {
    const file = readFileSync(new URL(`bots/${id}.json`, import.meta.url), 'utf8')
    expect(formatBot(bot)).toBe(file)
  })

  it('is the same after it was edited as a document', () => {
    const doc = new Y.Doc()
    doc.transact(() => writeBotInto(doc, bot))
    expect(formatBot(readBot(doc))).toBe(formatBot(bot))
  })

  it('speaks French first, then English', () => {
    expect(bot.locales).toEqual(['fr', 'en'])
  })

  it('has nothing to mend', () => {
    expect(check(bot)).toEqual([])
  })

  it('gives no option the name of an exit that every choice has', () => {
    const taken = bot.flows.flatMap(({ steps }) =>
      steps.filter((step) => step.kind === 'choice' && step.options.some((option) => option.id === 'other')),
    )
    expect(taken).toEqual([])
  })

  it.each(bot.entries)('entry $id has enough phrasings and an answer worth reading', ({ phrasings, answer }) => {
    for (const locale of bot.locales) {
      const lines = (phrasings[locale] ?? '').split('\n')
      expect(lines.length).toBeGreaterThanOrEqual(5)
      expect(new Set(lines).size).toBe(lines.length)
      expect(answer[locale]).toMatch(/\*\*.+\*\*/)
    }
  })

  it('has at least ten samples, in both languages', () => {
    expect(bot.samples.length).toBeGreaterThanOrEqual(10)
    expect(new Set(bot.samples.map(({ locale }) => locale))).toEqual(new Set(bot.locales))
  })

  const compiled = compileBot(bot)

  it.each(bot.samples)('$locale: $name', (sample) => {
    const { faults, checks, passed } = runSample(compiled, sample)
    expect(faults).toEqual([])
    expect(checks.filter((check) => !check.passed)).toEqual([])
    expect(passed).toBe(true)
  })
})

describe('what each one covers', () => {
  it('the delivery FAQ has more than 28 entries, each with a category', () => {
    const { entries } = botOf('faq-delivery')
    expect(entries.length).toBeGreaterThanOrEqual(28)
    expect(entries.filter(({ category }) => !category)).toEqual([])
  })

  it('the helpdesk has more than 45 steps and three skills that sentences reach', () => {
    const bot = botOf('it-helpdesk')
    expect(stepsThatRun(bot).length).toBeGreaterThanOrEqual(45)
    expect(bot.entries.length).toBeGreaterThanOrEqual(8)
    const reached = bot.flows.filter(({ phrasings }) => bot.locales.every((locale) => phrasings[locale]))
    expect(reached.map(({ id }) => id)).toEqual(['printers', 'password', 'session'])
  })
})

describe('what the page knows is not asked', () => {
  const waitsAfter = (id: string, values: Record<string, string>, ...events: Event[]) => {
    const { specs, map } = compileBot(botOf(id))
    const spec = specs.fr
    if (!spec) throw new Error('no French')
    let { state } = step(spec, null, { is: 'start', values })
    for (const event of events) state = step(spec, state, event).state
    return map.steps[state.at]
  }

  it.each([
    [{}, 'ask_id'],
    [{ employee_id: 'N20418' }, 'ask_site'],
    [{ employee_id: 'N20418', first_name: 'Inès', site: 'Lyon' }, 'topic'],
  ])('the helpdesk, knowing %j, waits at %s', (values, waits) => {
    expect(waitsAfter('it-helpdesk', values)).toBe(waits)
  })

  it.each([
    [{}, 'number'],
    [{ parcel_number: 'CV123456789' }, 'helped'],
  ])('the delivery FAQ, knowing %j, waits at %s after a claim', (values, waits) => {
    const nowhereToBeFound = [0, 0, 1].map((option): Event => ({ is: 'press', option }))
    expect(waitsAfter('faq-delivery', values, ...nowhereToBeFound)).toBe(waits)
  })
})
