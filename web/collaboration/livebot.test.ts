import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeBotInto } from '../../schema/document/write.ts'
import { newFlow, newStep } from '../../schema/document/write.ts'
import { newRecord } from '../../schema/document/codec.ts'
import { readBot } from '../../schema/document/read.ts'
import { collections, EXITS, flowMap, layoutMap, root, stepMap, stepsMap } from '../../schema/document/shape.ts'
import { blankStep, stepKinds } from '../../schema/kinds/kinds.ts'
import { LiveBot } from '../../schema/document/live.ts'
import { smallBot } from './smallbot.ts'

const steps = ['start', 'a', 'b', 'c', 'd']
const step = fc.constantFrom(...steps)
const flow = fc.constantFrom('main', 'other')

type Change = (doc: Y.Doc) => void
const onStep = (make: (map: Y.Map<unknown>, other: string) => void) =>
  fc.tuple(flow, step, step).map(([f, id, other]): Change => (doc) => {
    const map = stepMap(doc, f, id)
    if (map) make(map, other)
  })

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(flow, step, fc.constantFrom(...stepKinds)).map(
    ([f, id, kind]): Change =>
      (doc) =>
        void stepsMap(doc, f)?.set(id, newStep(blankStep(kind, id))),
  ),
  fc.tuple(flow, step).map(
    ([f, id]): Change =>
      (doc) =>
        stepsMap(doc, f)?.delete(id),
  ),
  fc.tuple(flow, step, fc.integer({ min: -9, max: 9 })).map(
    ([f, id, x]): Change =>
      (doc) =>
        void layoutMap(doc, f)?.set(id, [x, x]),
  ),
  onStep((map, other) => {
    const exits = map.get(EXITS)
    if (exits instanceof Y.Map) exits.set('next', other)
  }),
  onStep((map) => map.set('text', 'not a text at all')),
  onStep((map) => map.delete('options')),
  onStep((map) => {
    const text = map.get('text')
    if (text instanceof Y.Map) text.set('en', new Y.Text('hello'))
  }),
  onStep((map) => {
    const text = map.get('text')
    const words = text instanceof Y.Map ? text.get('en') : undefined
    if (words instanceof Y.Text) words.insert(0, 'x')
  }),
  fc.constant<Change>((doc) => void root(doc, 'meta').set('name', `name ${doc.clientID}`)),
  fc.constant<Change>((doc) => root(doc, 'flows').delete('other')),
  fc.constant<Change>((doc) => {
    const record = newFlow({ ...smallBot.flows[0]!, id: 'other' }, 'a5')
    root(doc, 'flows').set('other', record)
  }),
  flow.map(
    (f): Change =>
      (doc) =>
        void flowMap(doc, f)?.set('name', 'Renamed'),
  ),
  fc.constantFrom('e1', 'e2').map(
    (id): Change =>
      (doc) =>
        void root(doc, 'entries').set(id, newRecord(collections.entries, { title: { en: 'T' } }, 'a1')),
  ),
  fc.constant<Change>((doc) => root(doc, 'entries').delete('e1')),
)

test('reading what changed equals reading the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.boolean(), fc.boolean()), { maxLength: 40 }), (changes) => {
      const doc = new Y.Doc()
      writeBotInto(doc, smallBot)
      const reader = new LiveBot(doc)
      const undo = new Y.UndoManager(doc, { trackedOrigins: new Set(['me']), captureTimeout: 0, doc })
      for (const [make, read, back] of changes) {
        doc.transact(() => make(doc), 'me')
        if (back) undo.undo()
        if (read) expect(reader.read()).toEqual(readBot(doc))
      }
      expect(reader.read()).toEqual(readBot(doc))
    }),
  )
})

test('what did not change stays the same object', () => {
  const doc = new Y.Doc()
  writeBotInto(doc, smallBot)
  const reader = new LiveBot(doc)
  const before = reader.read()
  layoutMap(doc, 'main')?.set('a', [7, 7])
  const moved = reader.read()
  expect(moved.flows[0]?.steps.every((step, at) => step === before.flows[0]?.steps[at])).toBe(true)
  expect(moved.flows[0]?.layout.b).toEqual(before.flows[0]?.layout.b)
  expect(moved.entries[0]).toBe(before.entries[0])
  stepMap(doc, 'main', 'a')?.delete('text')
  const edited = reader.read()
  const changed = edited.flows[0]?.steps.filter((now, at) => now !== moved.flows[0]?.steps[at]).map(({ id }) => id)
  expect(changed).toEqual(['a'])
  expect(reader.read()).toBe(edited)
})
