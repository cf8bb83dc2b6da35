import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBot, writeBotInto } from '../../../schema/document/document.ts'
import { blankBot } from '../../bots/blank.ts'
import { Unreadable } from '../store/store.ts'
import { RoomDocument } from './roomDocument.ts'

function start() {
  const source = new Y.Doc()
  writeBotInto(source, blankBot('First', 'en'))
  const state = Y.encodeStateAsUpdate(source)
  return { room: new RoomDocument([state]), state, client: docOf(state) }
}

function docOf(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** The update that a change of a document makes. */
function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(change)
  return Y.encodeStateAsUpdate(doc, before)
}

const root = (doc: Y.Doc) => doc.getMap<unknown>('settings')

describe('is sent in parts', () => {
  const rename = (name: string) => (doc: Y.Doc) => void doc.getMap('meta').set('name', name)
  const lengthOf = (updates: Uint8Array[]) => updates.map(({ length }) => length)

  it('that make the document in every state it passes through', () => {
    const { room, state } = start()
    expect(room.parts).toEqual([state])
    room.change(rename('Second'))
    expect(room.parts).toHaveLength(2)
    expect(readBot(docOf(...room.parts))).toEqual(readBot(room.doc))
    room.change((doc) => doc.getMap('meta').set('extra', new Y.Text('gone soon')))
    room.change((doc) => doc.getMap('meta').delete('extra'))
    expect(Y.encodeStateAsUpdate(docOf(...room.parts))).toEqual(Y.encodeStateAsUpdate(room.doc))
    expect(room.parts[0]).toBe(state)
    expect(room.parts).toEqual([state, expect.anything()])
    expect(docOf(room.state).getMap('meta').toJSON()).toEqual(
      docOf(...room.parts)
        .getMap('meta')
        .toJSON(),
    )
    expect(room.parts).toEqual([room.state])
  })

  it('of which the first is what was stored, and the second only what came since', () => {
    const { state } = start()
    const earlier = new RoomDocument([state])
    const log = ['a', 'b', 'c'].map((name) => earlier.change(rename(name)) as Uint8Array)
    const room = new RoomDocument([state, ...log])
    expect(room.parts[0]).toBe(state)
    expect(lengthOf(room.parts)[1]).toBeLessThan(state.length / 2)
    expect(readBot(docOf(...room.parts)).name).toBe('c')
  })

  it('without anything of an update that was refused', () => {
    const { room, client, state } = start()
    room.change(rename('Second'))
    const bad = updateOf(client, () => client.getMap('meta').set('poison', { a: 1 }))
    expect(room.accept(bad)).toBe('forbidden')
    expect(room.parts[0]).toBe(state)
    expect(readBot(docOf(...room.parts)).name).toBe('Second')
  })
})

describe('takes', () => {
  it('an edit, and says what was new', () => {
    const { room, client, state } = start()
    const verdict = room.accept(updateOf(client, () => client.getMap('meta').set('name', 'Second')))
    expect(verdict).toMatchObject({ news: expect.any(Uint8Array) })
    expect(readBot(room.doc).name).toBe('Second')
    const other = docOf(state, (verdict as { news: Uint8Array }).news)
    expect(readBot(other)).toEqual(readBot(client))
  })

  it('the same edit again without keeping it twice', () => {
    const { room, client } = start()
    const update = updateOf(client, () => client.getMap('meta').set('name', 'Second'))
    room.accept(update)
    expect(room.accept(update)).toBe('nothing new')
    expect(room.accept(Y.encodeStateAsUpdate(new Y.Doc()))).toBe('nothing new')
  })

  it('text, places and deletions', () => {
    const { room, client } = start()
    const update = updateOf(client, () => {
      root(client).set('at', [12.5, -3])
      root(client).set('words', new Y.Text('bonjour'))
      root(client).delete('accent')
    })
    expect(room.accept(update)).toMatchObject({ news: expect.anything() })
    expect(String(root(room.doc).get('words'))).toBe('bonjour')
  })
})

describe('refuses, and stays as it was', () => {
  const nested = (depth: number) => (doc: Y.Doc) => {
    let map = root(doc)
    for (let n = 0; n < depth; n++) {
      const inner = new Y.Map<unknown>()
      map.set('in', inner)
      map = inner
    }
  }
  const hostile: [name: string, verdict: string, change: (doc: Y.Doc) => void][] = [
    ['an unknown root', 'forbidden', (doc) => doc.getMap('evil').set('a', 1)],
    ['items in a root map', 'forbidden', (doc) => doc.get('settings', Y.Array).push([1])],
    ['a key __proto__', 'forbidden', (doc) => root(doc).set('__proto__', 'x')],
    ['a key constructor', 'forbidden', (doc) => root(doc).set('constructor', 'x')],
    ['a plain object', 'forbidden', (doc) => root(doc).set('a', { b: 1 })],
    ['a nested list', 'forbidden', (doc) => root(doc).set('a', [[1]])],
    ['bytes', 'forbidden', (doc) => root(doc).set('a', new Uint8Array(3))],
    ['a document inside', 'forbidden', (doc) => root(doc).set('a', new Y.Doc())],
    ['XML', 'forbidden', (doc) => root(doc).set('a', new Y.XmlElement('b'))],
    ['a Y.Array', 'forbidden', (doc) => root(doc).set('a', new Y.Array())],
    ['T29 5,000 maps in one another', 'deep', nested(5_000)],
    ['twenty maps in one another', 'deep', nested(20)],
  ]
  it.each(hostile)('%s', (_name, verdict, change) => {
    const { room, state } = start()
    const before = Buffer.from(room.state)
    const client = new Y.Doc()
    if (!/root map/.test(_name)) Y.applyUpdate(client, state)
    expect(room.accept(updateOf(client, () => change(client)))).toBe(verdict)
    expect(Buffer.compare(before, Y.encodeStateAsUpdate(room.doc))).toBe(0)
    expect([...room.doc.share.keys()]).not.toContain('evil')
  })

  it('seven bytes that claim billions of structs', () => {
    const { room } = start()
    const encoder = encoding.createEncoder()
    for (const number of [1, 4_294_967_295, 1, 0]) encoding.writeVarUint(encoder, number)
    expect(room.accept(encoding.toUint8Array(encoder))).toBe('malformed')
  })

  it('an edit whose forerunner never came, until that has come', () => {
    const { room, client } = start()
    const first = updateOf(client, () => root(client).set('a', 'x'))
    const second = updateOf(client, () => root(client).set('a', 'y'))
    expect(room.accept(second)).toBe('gap')
    expect(room.doc.store.pendingStructs).toBeNull()
    expect(room.accept(first)).toMatchObject({ news: expect.anything() })
    expect(room.accept(second)).toMatchObject({ news: expect.anything() })
    expect(root(room.doc).get('a')).toBe('y')
  })

  it('a stored document that makes no sense', () => {
    expect(() => new RoomDocument([Uint8Array.of(1, 2, 3, 255)])).toThrow(Unreadable)
  })
})

it('survives thousands of damaged updates: none throws, none changes the document by halves', () => {
  // A small generator, so that a failure can be repeated.
  let seed = 20261120
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed % below
  }
  const tally: Record<string, number> = {}
  let { room, client } = start()
  for (let n = 0; n < 3_000; n++) {
    const update = updateOf(client, () => {
      if (n % 3 === 0) root(client).set(`k${random(40)}`, new Y.Text(`text ${n}`))
      else if (n % 3 === 1) root(client).set(`k${random(40)}`, [n, random(1000)])
      else root(client).delete(`k${random(40)}`)
    })
    const damaged = update.slice(0, random(4) === 0 ? random(update.length) : update.length)
    for (let hits = 1 + random(3); hits > 0 && damaged.length > 0; hits--) damaged[random(damaged.length)] = random(256)
    const before = Buffer.from(Y.encodeStateAsUpdate(room.doc))
    const verdict = room.accept(damaged)
    const kind = typeof verdict === 'string' ? verdict : 'news'
    tally[kind] = (tally[kind] ?? 0) + 1
    expect(room.doc.store.pendingStructs).toBeNull()
    if (kind === 'news') {
      // Damaged but sound: another edit under the same clock. The client that would send the good one can't go on.
      ;({ room, client } = start())
    } else {
      expect(Buffer.compare(before, Y.encodeStateAsUpdate(room.doc))).toBe(0)
      room.accept(update)
      expect(Y.encodeStateVector(room.doc)).toEqual(Y.encodeStateVector(client))
    }
  }
  expect(tally.malformed).toBeGreaterThan(100)
  expect(tally.gap).toBeGreaterThan(10)
})
