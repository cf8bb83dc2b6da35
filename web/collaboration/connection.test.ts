import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { connect, type Connection } from './connection.ts'

/** A socket whose other end is the test. */
class FakeSocket {
  static readonly OPEN = 1
  static last: FakeSocket
  readonly OPEN = 1
  readyState = 0
  sent: Uint8Array[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  constructor(readonly url: string) {
    FakeSocket.last = this
  }
  send(frame: Uint8Array) {
    this.sent.push(frame)
  }
  close() {
    this.readyState = 3
  }
  open() {
    this.readyState = 1
    this.onopen?.()
  }
  receive(write: (encoder: encoding.Encoder) => void) {
    const encoder = encoding.createEncoder()
    write(encoder)
    this.onmessage?.({ data: encoding.toUint8Array(encoder).slice().buffer as ArrayBuffer })
  }
  /** The numbers of the questions whether all is saved. */
  get asked(): number[] {
    return this.sent.flatMap((frame) => {
      const decoder = decoding.createDecoder(frame)
      return decoding.readVarUint(decoder) === 100 ? [decoding.readVarUint(decoder)] : []
    })
  }
}

let doc: Y.Doc
let awareness: Awareness
let connection: Connection
const said: string[] = []

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  said.length = 0
  doc = new Y.Doc()
  awareness = new Awareness(doc)
  connection = connect(
    'ws://here/sync',
    'bot',
    doc,
    awareness,
    {
      synced: () => said.push('synced'),
      lost: () => said.push('lost'),
      refused: (reason) => said.push(`refused ${reason}`),
      readonly: () => said.push('readonly'),
      saved: (all) => said.push(all ? 'saved' : 'unsaved'),
      restored: (by, from) => said.push(`${by} went back to ${from}`),
    },
    Promise.resolve(),
  )
  await vi.advanceTimersByTimeAsync(0)
  FakeSocket.last.open()
})

afterEach(() => {
  connection.destroy()
  awareness.destroy()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const socket = () => FakeSocket.last
const answer = (n: number) =>
  socket().receive((encoder) => {
    encoding.writeVarUint(encoder, 100)
    encoding.writeVarUint(encoder, n)
  })
const bringDocument = () =>
  socket().receive((encoder) => {
    encoding.writeVarUint(encoder, 0)
    sync.writeSyncStep2(encoder, new Y.Doc())
  })

test('tells that somebody brought the whole bot back; news of another kind are left alone', () => {
  const news = (told: object) =>
    socket().receive((encoder) => {
      encoding.writeVarUint(encoder, 101)
      encoding.writeVarString(encoder, JSON.stringify(told))
    })
  news({ is: 'something of a later server' })
  news({ is: 'restored', by: { id: 'a', name: 'Ana' }, from: 5 })
  expect(said).toEqual(['Ana went back to 5'])
})

test('an edit is saved when the server says so, not before', () => {
  bringDocument()
  expect(said).toEqual(['synced'])
  answer(0)
  said.length = 0
  doc.getMap('meta').set('name', 'One')
  doc.getMap('meta').set('name', 'Two')
  vi.runOnlyPendingTimers()
  expect(said).not.toContain('saved')
  expect(socket().asked.at(-1)).toBe(2)
  answer(1)
  expect(said).not.toContain('saved')
  answer(2)
  expect(said.at(-1)).toBe('saved')
})

test('what comes from the server is no edit of one’s own', () => {
  bringDocument()
  const other = new Y.Doc()
  other.getMap('meta').set('name', 'Theirs')
  socket().receive((encoder) => {
    encoding.writeVarUint(encoder, 0)
    sync.writeUpdate(encoder, Y.encodeStateAsUpdate(other))
  })
  expect(doc.getMap('meta').get('name')).toBe('Theirs')
  expect(said).not.toContain('unsaved')
})

test('what others say of themselves is not sent on', () => {
  bringDocument()
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ flow: 'main' })
  const before = socket().sent.length
  socket().receive((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(other, [other.clientID]))
  })
  expect(awareness.getStates().has(other.clientID)).toBe(true)
  expect(socket().sent).toHaveLength(before)
  other.destroy()
})

test.each([
  [4401, 'refused signin'],
  [4403, 'refused forbidden'],
  [4404, 'refused missing'],
  [4409, 'refused changed'],
  [4413, 'refused toolarge'],
  [4422, 'refused damaged'],
  [4426, 'refused outdated'],
  [4400, 'refused refused'],
])('close code %i: %s', (code, expected) => {
  socket().onclose?.({ code, reason: '' })
  expect(said.at(-1)).toBe(expected)
})

test('any other end of the connection is tried again', () => {
  bringDocument()
  const first = socket()
  first.onclose?.({ code: 1006, reason: '' })
  expect(said).toContain('lost')
  vi.runOnlyPendingTimers()
  expect(socket()).not.toBe(first)
})
