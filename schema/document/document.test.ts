import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Bot } from '../bot/bot.ts'
import { formatBot } from '../bot/json.ts'
import { parseBot } from '../bot/parse.ts'
import { stepKinds, type StepKind } from '../kinds/kinds.ts'
import {
  addEntry,
  addFlow,
  addItem,
  addLocale,
  addStep,
  addVariable,
  connect,
  disconnect,
  duplicateFlow,
  ensureText,
  insertOnLine,
  LiveBot,
  moveItem,
  moveSteps,
  moveTo,
  pasteSteps,
  readBot,
  removeItem,
  removeLocale,
  removeMember,
  removeSteps,
  setName,
  setText,
  setValue,
  textAt,
  writeBotInto,
} from './document.ts'

const blank: Bot = parseBot({
  clew: 2,
  name: 'Bot',
  locales: ['fr', 'en'],
  flows: [{ id: 'main', name: 'Main', steps: [{ id: 'a', kind: 'start' }], layout: { a: [0, 0] } }],
}).bot as Bot

function docOf(bot: Bot): Y.Doc {
  const doc = new Y.Doc()
  writeBotInto(doc, bot)
  return doc
}

function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

/** A second replica of a document. */
function replicaOf(doc: Y.Doc): Y.Doc {
  const replica = new Y.Doc()
  sync(replica, doc)
  return replica
}

/** One edit, chosen by numbers, of whatever exists in the document then. */
function randomEdit(doc: Y.Doc, [verb, which, other, word]: [number, number, number, string]): void {
  const bot = readBot(doc)
  const flow = bot.flows[which % bot.flows.length] as Bot['flows'][number]
  const step = flow.steps[other % Math.max(1, flow.steps.length)]
  const target = flow.steps[which % Math.max(1, flow.steps.length)]
  const edits: (() => unknown)[] = [
    () => addStep(doc, flow.id, stepKinds[other % stepKinds.length] as StepKind, [which, other]),
    () => step && removeSteps(doc, flow.id, [step.id]),
    () => step && target && connect(doc, flow.id, step.id, 'next', target.id),
    () => step && disconnect(doc, flow.id, step.id, 'next'),
    () => step && moveSteps(doc, flow.id, { [step.id]: [other, which] }),
    () => step && setText(doc, { in: 'step', flow: flow.id, id: step.id }, 'text', 'fr', word),
    () =>
      step?.kind === 'choice' &&
      addItem(doc, { in: 'step', flow: flow.id, id: step.id }, 'options', { label: { fr: word } }, which % 3),
    () =>
      step?.kind === 'choice' &&
      step.options[0] &&
      moveItem(doc, { in: 'step', flow: flow.id, id: step.id }, 'options', step.options[0].id, which % 4),
    () =>
      step?.kind === 'choice' &&
      step.options[0] &&
      removeItem(doc, { in: 'step', flow: flow.id, id: step.id }, 'options', step.options[0].id),
    () => step?.kind === 'input' && setValue(doc, { in: 'step', flow: flow.id, id: step.id }, 'retries', other % 9),
    () => addEntry(doc, { title: { fr: word } }, which % 3),
    () => bot.entries[0] && moveTo(doc, 'entries', bot.entries[0].id, other % 4),
    () => bot.entries[0] && removeMember(doc, 'entries', bot.entries[0].id),
    () => addVariable(doc, { name: word }),
    () => addFlow(doc, word),
    () => duplicateFlow(doc, flow.id, word),
    () => removeMember(doc, 'flows', flow.id),
    () => setName(doc, word),
    () => addLocale(doc, ['de', 'es', 'it'][which % 3] as string),
    () => removeLocale(doc, bot.locales.at(-1) as string),
    () =>
      pasteSteps(
        doc,
        flow.id,
        flow.steps.map((copied) => ({ step: copied, place: [0, 0] })),
        [10, 10],
      ),
    () => step && insertOnLine(doc, flow.id, { step: step.id, exit: 'next' }, 'message', [1, 1], 'next'),
    () => setValue(doc, { in: 'settings' }, 'accent', `#${String(which % 10).repeat(6)}`),
  ]
  doc.transact(() => edits[verb % edits.length]?.())
}

const edit = fc.tuple(fc.nat(1000), fc.nat(50), fc.nat(50), fc.string({ maxLength: 12 }))

describe('a bot in a document', () => {
  it('is read as it was written', () => {
    expect(readBot(docOf(blank))).toEqual(blank)
  })

  it('is not written over a document that has content', () => {
    expect(() => writeBotInto(docOf(blank), blank)).toThrow(/never written anew/)
  })

  it('survives any edits: live reading equals whole reading, export equals import, replicas agree', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), edit, fc.boolean()), { maxLength: 60 }), (edits) => {
        const first = docOf(blank)
        const second = replicaOf(first)
        const live = new LiveBot(first)
        for (const [mine, change, meet] of edits) {
          randomEdit(mine ? first : second, change)
          if (meet) sync(first, second)
          expect(live.read()).toEqual(readBot(first))
        }
        sync(first, second)
        const bot = readBot(first)
        expect(readBot(second)).toEqual(bot)
        expect(live.read()).toEqual(bot)
        expect(parseBot(JSON.parse(formatBot(bot)))).toEqual({ bot })
        const rewritten = docOf(bot)
        expect(readBot(rewritten)).toEqual(bot)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps what did not change as the same objects', () => {
    const doc = docOf(blank)
    doc.transact(() => {
      for (let n = 0; n < 3; n++) addStep(doc, 'main', 'message', [n, 0])
      addFlow(doc, 'Skill')
    })
    const live = new LiveBot(doc)
    const before = live.read()
    const changed = before.flows[0]?.steps.find(({ kind }) => kind === 'message')?.id as string
    ensureText(doc, { in: 'step', flow: 'main', id: changed }, 'text', 'fr')?.insert(0, 'Bonjour')
    const after = live.read()
    expect(after.flows[1]).toBe(before.flows[1])
    expect(after.flows[0]?.layout).toBeDefined()
    for (const step of after.flows[0]?.steps ?? [])
      if (step.id === changed) expect(step).toMatchObject({ text: { fr: 'Bonjour' } })
      else expect(step).toBe(before.flows[0]?.steps.find(({ id }) => id === step.id))
    expect(live.read()).toBe(after)
  })
})

describe('people who collide', () => {
  it('connect one exit at once and leave one line', () => {
    const first = docOf(blank)
    const [b, c] = first.transact(() => [
      addStep(first, 'main', 'message', [0, 0]),
      addStep(first, 'main', 'message', [0, 0]),
    ])
    const second = replicaOf(first)
    connect(first, 'main', 'a', 'next', b as string)
    connect(second, 'main', 'a', 'next', c as string)
    sync(first, second)
    expect(readBot(first)).toEqual(readBot(second))
    expect([b, c]).toContain(readBot(first).flows[0]?.steps.find(({ id }) => id === 'a')?.exits.next)
  })

  it('delete a step while another writes in it: the deletion wins, its lines are unseen, undo brings all back', () => {
    const first = docOf(blank)
    const b = first.transact(() => addStep(first, 'main', 'message', [0, 0])) as string
    connect(first, 'main', 'a', 'next', b)
    const second = replicaOf(first)
    const undo = new Y.UndoManager([first.getMap('flows')], {
      trackedOrigins: new Set(['me']),
      ignoreRemoteMapChanges: true,
    })
    first.transact(() => removeSteps(first, 'main', [b]), 'me')
    textAt(second, { in: 'step', flow: 'main', id: b }, 'text', 'fr')?.insert(0, 'x')
    sync(first, second)
    expect(readBot(first).flows[0]?.steps).toEqual([{ id: 'a', kind: 'start', exits: {}, inputs: [] }])
    undo.undo()
    expect(readBot(first).flows[0]?.steps.find(({ id }) => id === 'a')?.exits).toEqual({ next: b })
    sync(first, second)
    expect(readBot(first)).toEqual(readBot(second))
  })

  it('type in one sentence and both words stay', () => {
    const first = docOf(blank)
    const address = { in: 'settings' } as const
    ensureText(first, address, 'title', 'fr')?.insert(0, 'Bonjour')
    const second = replicaOf(first)
    textAt(first, address, 'title', 'fr')?.insert(0, '« ')
    textAt(second, address, 'title', 'fr')?.insert(7, ' »')
    sync(first, second)
    expect(readBot(second).settings.title.fr).toBe('« Bonjour »')
  })
})

describe('damaged documents', () => {
  const rows: [string, (doc: Y.Doc) => void][] = [
    [
      'a step that is no map',
      (doc) => (doc.getMap('flows').get('main') as Y.Map<Y.Map<unknown>>).get('steps')?.set('b', 5),
    ],
    [
      'a step of an unknown kind',
      (doc) =>
        (doc.getMap('flows').get('main') as Y.Map<Y.Map<unknown>>)
          .get('steps')
          ?.set('b', new Y.Map([['kind', 'teleport']])),
    ],
    [
      'a prototype as key',
      (doc) =>
        (doc.getMap('flows').get('main') as Y.Map<Y.Map<unknown>>)
          .get('steps')
          ?.set('__proto__', new Y.Map([['kind', 'message']])),
    ],
    [
      'a place that is no place',
      (doc) => (doc.getMap('flows').get('main') as Y.Map<Y.Map<unknown>>).get('layout')?.set('a', ['x', 1e99]),
    ],
    ['a variable called constructor', (doc) => doc.getMap('variables').set('constructor', new Y.Map())],
    [
      'an entry with numbers for words',
      (doc) =>
        doc.getMap('entries').set(
          'e',
          new Y.Map<unknown>([
            ['title', 7],
            ['order', {}],
          ]),
        ),
    ],
    ['settings of the wrong type', (doc) => doc.getMap('settings').set('boldness', 'very')],
  ]
  it.each(rows)('%s: the rest is read, and is a valid bot', (_, damage) => {
    const doc = docOf(blank)
    damage(doc)
    const bot = readBot(doc)
    expect(bot.flows[0]?.steps.map(({ id }) => id)).toEqual(['a'])
    expect(parseBot(JSON.parse(formatBot(bot)))).toEqual({ bot })
    expect(({} as Record<string, unknown>).kind).toBeUndefined()
  })
})
