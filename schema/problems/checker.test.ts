import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Bot } from '../bot/bot.ts'
import { compileBot } from '../compile/compile.ts'
import * as edits from '../document/document.ts'
import { stepKinds } from '../kinds/kinds.ts'
import { runSample } from '../samples/samples.ts'
import { anyBot } from '../testing/generate.ts'
import { check, createChecker } from './check.ts'

type Edit = (doc: Y.Doc, bot: Bot) => void

const words = fc.constantFrom(
  '',
  'x',
  '{{name}}',
  '{{gone}} ',
  '[a](b)',
  'Où est mon colis ?',
  'Mon colis, où est-il',
  '- a',
)
const locale = fc.constantFrom('fr', 'en', 'de')
const any = fc.nat(1_000)
/** One of a list, by a number; undefined of an empty one. */
const one = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)]

const stepOf = (bot: Bot, at: number) => {
  const flow = one(bot.flows, at)
  const step = flow && one(flow.steps, at >> 2)
  return flow && step && { flow: flow.id, step }
}
const onStep = (edit: (doc: Y.Doc, flow: string, step: Bot['flows'][0]['steps'][0], bot: Bot) => void) =>
  any.map((at): Edit => (doc, bot) => {
    const found = stepOf(bot, at)
    if (found) edit(doc, found.flow, found.step, bot)
  })

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(words, locale)
    .chain(([text, of]) =>
      onStep((doc, flow, { id }) => edits.setText(doc, { in: 'step', flow, id }, 'text', of, text)),
    ),
  fc.tuple(any, any).chain(([exit, to]) =>
    onStep((doc, flow, step, bot) => {
      const exits = [...Object.keys(step.exits), 'next', 'other']
      edits.connect(doc, flow, step.id, one(exits, exit) ?? 'next', stepOf(bot, to)?.step.id ?? 'gone')
    }),
  ),
  any.chain((exit) =>
    onStep((doc, flow, step) => edits.disconnect(doc, flow, step.id, one(Object.keys(step.exits), exit) ?? 'next')),
  ),
  fc.tuple(any, fc.constantFrom(...stepKinds)).map(([at, kind]): Edit => (doc, bot) => {
    edits.addStep(doc, one(bot.flows, at)?.id ?? 'main', kind, [0, 0])
  }),
  onStep((doc, flow, { id }) => edits.removeSteps(doc, flow, [id])),
  onStep((doc, flow, { id, kind }) => {
    const list = { choice: 'options', condition: 'rows', set: 'assignments' }[kind as string]
    if (list) edits.addItem(doc, { in: 'step', flow, id }, list)
  }),
  onStep((doc, flow, step) => {
    if (step.kind === 'choice')
      edits.removeItem(doc, { in: 'step', flow, id: step.id }, 'options', step.options[0]?.id ?? '')
    if (step.kind === 'jump') edits.setValue(doc, { in: 'step', flow, id: step.id }, 'step', 'm1')
    if (step.kind === 'input') edits.setValue(doc, { in: 'step', flow, id: step.id }, 'variable', 'count')
    if (step.kind === 'skill') edits.setValue(doc, { in: 'step', flow, id: step.id }, 'flow', 'first')
  }),
  fc.constantFrom('name', 'count', 'gone').map(
    (name): Edit =>
      (doc) =>
        void edits.addVariable(doc, { name }),
  ),
  fc.tuple(any, fc.constantFrom('text', 'number', 'date')).map(([at, type]): Edit => (doc, bot) => {
    const variable = one(bot.variables, at)
    if (variable) edits.setValue(doc, { in: 'variables', id: variable.id }, 'type', type)
  }),
  any.map(
    (at): Edit =>
      (doc, bot) =>
        edits.removeMember(doc, 'variables', one(bot.variables, at)?.id ?? ''),
  ),
  fc.tuple(words, words).map(([fr, answer]): Edit => (doc) => {
    edits.addEntry(doc, { title: { fr }, answer: { fr: answer } })
  }),
  fc.tuple(any, words, fc.constantFrom('title', 'phrasings', 'answer'), locale).map(
    ([at, text, field, of]): Edit =>
      (doc, bot) =>
        edits.setText(doc, { in: 'entries', id: one(bot.entries, at)?.id ?? '' }, field, of, text),
  ),
  any.map(
    (at): Edit =>
      (doc, bot) =>
        edits.moveTo(doc, 'entries', one(bot.entries, at)?.id ?? '', 0),
  ),
  fc.tuple(any, words).map(([at, name]): Edit => (doc, bot) => {
    const id = one(bot.flows, at)?.id ?? ''
    edits.setValue(doc, { in: 'flows', id }, 'name', name)
    edits.addItem(doc, { in: 'flows', id }, 'outcomes', { name })
  }),
  fc.tuple(any, words).map(
    ([at, text]): Edit =>
      (doc, bot) =>
        edits.setText(doc, { in: 'flows', id: one(bot.flows, at)?.id ?? '' }, 'phrasings', 'fr', text),
  ),
  any.map(
    (at): Edit =>
      (doc, bot) =>
        edits.removeMember(doc, 'flows', one(bot.flows, at)?.id ?? ''),
  ),
  any.map(
    (at): Edit =>
      (doc, bot) =>
        void edits.duplicateFlow(doc, one(bot.flows, at)?.id ?? '', 'copy'),
  ),
  fc.constantFrom('m0', 'gone', '').map(
    (id): Edit =>
      (doc) =>
        edits.setValue(doc, { in: 'settings' }, 'humanStep', id),
  ),
  locale.map(
    (of): Edit =>
      (doc) =>
        edits.addLocale(doc, of),
  ),
  locale.map(
    (of): Edit =>
      (doc) =>
        edits.removeLocale(doc, of),
  ),
)

describe('a checker', () => {
  it('finds after each edit what a check of the whole finds', () => {
    const step = fc.record({ edit, undo: fc.boolean(), look: fc.boolean(), played: fc.boolean() })
    fc.assert(
      fc.property(anyBot, fc.array(step, { maxLength: 30 }), (bot, steps) => {
        const doc = new Y.Doc()
        edits.writeBotInto(doc, bot)
        const live = new edits.LiveBot(doc)
        const checker = createChecker()
        const undo = new Y.UndoManager(doc, { trackedOrigins: new Set(['me']), captureTimeout: 0, doc })
        checker.check(live.bot)
        for (const { edit, undo: back, look, played } of steps) {
          doc.transact(() => edit(doc, live.bot), 'me')
          if (back) undo.undo()
          if (!look) continue
          const now = live.read()
          const compiled = compileBot(now)
          const samples = played ? now.samples.map((sample) => runSample(compiled, sample)) : []
          expect(checker.check(now, { samples })).toEqual(check(edits.readBot(doc), { samples }))
        }
        live.destroy()
      }),
      { numRuns: 150 },
    )
  })
  it('keeps the problems of what did not change', () => {
    const doc = new Y.Doc()
    const [bot] = fc.sample(anyBot, { numRuns: 1, seed: 3 })
    edits.writeBotInto(doc, bot as Bot)
    const live = new edits.LiveBot(doc)
    const checker = createChecker()
    const before = checker.check(live.bot)
    edits.addStep(doc, 'main', 'message', [0, 0])
    const after = checker.check(live.read())
    expect(after.length).toBeGreaterThan(before.length)
    const kept = before.filter((problem) => after.includes(problem)).length
    expect(kept).toBeGreaterThan(before.length / 2)
  })
})
