/** Thirty people with whole clients, of whom one moves the cursor. */
import { WebSocket } from 'ws'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { connect } from '../../../web/collaboration/connection.ts'
import type { RoomName } from './rooms.ts'

const PEOPLE = 30
export const MOVES = 20

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Somebody with the client that belongs to the rooms: ours, or the stock one. */
async function come(rooms: RoomName, url: string): Promise<Awareness> {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  if (rooms === 'clew') {
    const ignored = () => undefined
    await new Promise<void>((synced, refused) => {
      const events = { lost: ignored, readonly: ignored, saved: ignored, restored: ignored }
      connect(url, 'b0', doc, awareness, { ...events, synced, refused }, Promise.resolve())
    })
  } else {
    const provider = new WebsocketProvider(url, 'b0', doc, { awareness, disableBc: true })
    if (!provider.synced) await new Promise((synced) => provider.once('sync', synced))
  }
  return awareness
}

/** `begun` and `ended` are called before the first move and after the last has been heard by all. */
export async function moveCursor(rooms: RoomName, port: number, begun: () => void, ended: () => void): Promise<void> {
  // What browsers have and this engine lacks.
  const events = new EventTarget()
  Object.assign(globalThis, { WebSocket, addEventListener: events.addEventListener.bind(events) })
  const people: Awareness[] = []
  for (let at = 0; at < PEOPLE; at++) people.push(await come(rooms, `ws://127.0.0.1:${port}`))
  for (const [at, person] of people.entries()) person.setLocalState({ cursor: [at, at] })
  const [mover, ...others] = people
  const sees = (person: Awareness): unknown => person.getStates().get(mover?.clientID ?? 0)?.['cursor']
  const heard = async (isSo: () => boolean) => {
    while (!isSo()) await wait(5)
  }
  await heard(() => people.every((person) => person.getStates().size === PEOPLE))
  await wait(500)
  begun()
  await wait(200)
  for (let move = 1; move <= MOVES; move++) {
    mover?.setLocalState({ cursor: [-move, move] })
    await heard(() => others.every((person) => (sees(person) as number[])[0] === -move))
    // What clients answer without being asked comes after what they heard.
    await wait(50)
  }
  ended()
}
