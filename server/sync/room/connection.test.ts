import type { WebSocket } from 'ws'
import { expect, it } from 'vitest'
import { Connection } from './connection.ts'

/** A socket with this much unsent. */
function setUp(bufferedAmount: number) {
  const sent: Uint8Array[] = []
  let terminated = false
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount,
    on: () => undefined,
    send: (frame: Uint8Array) => sent.push(frame),
    terminate: () => (terminated = true),
  }
  const person = { sessionId: 's', userId: 'u', name: 'Ana', workspaceId: 'w', canWrite: true }
  const connection = new Connection(socket as unknown as WebSocket, person, 0)
  return { connection, sent, isTerminated: () => terminated }
}

const frame = Uint8Array.of(1)

it.each([
  [0, 2, false],
  [1_000_000, 2, false],
  [1_000_001, 1, false],
  [8_000_000, 1, false],
  [8_000_001, 0, true],
])('with %i bytes unsent, %i of an edit and a presence go out', (unsent, frames, terminated) => {
  const { connection, sent, isTerminated } = setUp(unsent)
  connection.send(frame, 0)
  connection.sendIfQuick(frame, 0)
  expect(sent).toHaveLength(frames)
  expect(isTerminated()).toBe(terminated)
})

it('takes a burst of edits, then what hands can do, then no more', () => {
  const { connection } = setUp(0)
  const allowed = (now: number, count: number) =>
    Array.from({ length: count }, () => connection.allows(now)).filter(Boolean).length
  expect(allowed(0, 4_000)).toBe(3_000)
  expect(allowed(1_000, 4_000)).toBeLessThanOrEqual(400)
})
