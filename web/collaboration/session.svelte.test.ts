import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeBotInto } from '../../schema/document/write.ts'
import { layoutMap, root, stepMap, stepsMap } from '../../schema/document/shape.ts'
import type { ConnectionEvents } from './connection.ts'
import { BotSession, type SessionWorld } from './session.svelte.ts'
import { smallBot } from './smallbot.ts'

const open: BotSession[] = []
afterEach(() => open.splice(0).forEach((session) => session.destroy()))

const isRemote = (origin: unknown) => origin === 'wire'

/** Two people on one bot, without a server in between: `hold` keeps edits back as an outage does. */
function twoPeople() {
  const server = new Y.Doc()
  writeBotInto(server, smallBot)
  const wire = { held: false }
  const events: ConnectionEvents[] = []
  const docs: Y.Doc[] = []
  const world: SessionWorld = {
    onFrame: (call) => call(),
    keepLocalCopy: () => ({ loaded: Promise.resolve(), drop: async () => {}, close: () => {} }),
    connect(_botId, doc, _awareness, on) {
      events.push(on)
      docs.push(doc)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'wire')
      doc.on('update', (update, origin) => {
        if (wire.held || isRemote(origin)) return
        for (const other of [server, ...docs]) if (other !== doc) Y.applyUpdate(other, update, 'wire')
      })
      queueMicrotask(() => on.synced())
      return { destroy: () => {} }
    },
  }
  const release = () => {
    wire.held = false
    for (const from of docs)
      for (const to of [server, ...docs])
        if (to !== from) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'wire')
  }
  const [ann, ben] = [new BotSession('bot', true, world), new BotSession('bot', true, world)]
  open.push(ann, ben)
  return { ann, ben, events, hold: () => (wire.held = true), release }
}

const nameOf = (session: BotSession) => session.bot.name
const rename = (session: BotSession, name: string) => session.edit(() => root(session.doc, 'meta').set('name', name))
const move = (session: BotSession, x: number) => session.edit(() => layoutMap(session.doc, 'main')?.set('a', [x, x]))
const placeOfA = (session: BotSession) => session.bot.flows[0]?.layout.a

test('a snapshot follows the edits of both', () => {
  const { ann, ben } = twoPeople()
  rename(ann, 'Ours')
  expect([nameOf(ann), nameOf(ben)]).toEqual(['Ours', 'Ours'])
})

test('undo takes back only one’s own edits', () => {
  const { ann, ben } = twoPeople()
  move(ann, 50)
  rename(ben, 'By Ben')
  expect([ann.canUndo, ben.canUndo]).toEqual([true, true])
  ann.undo()
  expect(placeOfA(ben)).toEqual([300, 0])
  expect(nameOf(ann)).toBe('By Ben')
  expect([ann.canUndo, ann.canRedo]).toEqual([false, true])
  ann.redo()
  expect(placeOfA(ben)).toEqual([50, 50])
})

test('a step that both moved while apart keeps a place whoever undoes', () => {
  const { ann, ben, hold, release } = twoPeople()
  hold()
  move(ann, 50)
  move(ben, 70)
  release()
  expect(placeOfA(ann)).toEqual(placeOfA(ben))
  ann.undo()
  ben.undo()
  expect(placeOfA(ann)).toEqual(placeOfA(ben))
  expect(layoutMap(ann.doc, 'main')?.get('a')).toBeDefined()
})

test('a deleted step comes back with what another wrote in it meanwhile', () => {
  const { ann, ben } = twoPeople()
  ann.edit(() => stepsMap(ann.doc, 'main')?.delete('b'))
  expect(ben.bot.flows[0]?.steps.map(({ id }) => id)).toEqual(['a', 'c', 'start'])
  expect(ben.bot.flows[0]?.steps[0]?.exits).toEqual({})
  ann.undo()
  expect(ben.bot.flows[0]?.steps[0]?.exits).toEqual({ next: 'b' })
  expect(stepMap(ben.doc, 'main', 'b')?.get('kind')).toBe('choice')
})

test('what others change is heard with who it was, and one’s own is not', async () => {
  const { ann, ben } = twoPeople()
  await Promise.resolve()
  const heard: unknown[] = []
  ben.onremote = (change) => heard.push(change)
  move(ann, 50)
  move(ben, 60)
  ann.edit(() => stepMap(ann.doc, 'main', 'b')?.set('variable', 'x'))
  ann.edit(() => stepsMap(ann.doc, 'main')?.delete('b'))
  expect(heard).toEqual([
    { flow: 'main', steps: ['a'], by: [ann.clientId] },
    { flow: 'main', steps: ['b'], by: [ann.clientId] },
    { flow: 'main', steps: ['b'], by: [] },
  ])
})

test('what is not saved yet is counted in goes', () => {
  const { ann, events } = twoPeople()
  for (let letter = 0; letter < 5; letter++) events[0]?.saved(false)
  expect([ann.saved, ann.unsaved]).toEqual([false, 1])
  events[0]?.saved(true)
  expect([ann.saved, ann.unsaved]).toEqual([true, 0])
})

test('a gesture of its own is a step back of its own', () => {
  const { ann } = twoPeople()
  move(ann, 50)
  ann.separateUndo()
  move(ann, 90)
  ann.undo()
  expect(placeOfA(ann)).toEqual([50, 50])
})

test('who may only look cannot change anything', () => {
  const { ann, events } = twoPeople()
  events[0]?.readonly()
  expect(() => rename(ann, 'No')).toThrow()
  expect(ann.canWrite).toBe(false)
})

test('status follows the wire', async () => {
  const { ann, events } = twoPeople()
  await Promise.resolve()
  expect(ann.status).toBe('live')
  events[0]?.lost()
  expect(ann.status).toBe('offline')
  events[0]?.saved(false)
  expect(ann.saved).toBe(false)
  events[0]?.refused('changed')
  expect([ann.status, ann.refusal]).toEqual(['refused', 'changed'])
})
