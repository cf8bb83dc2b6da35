/** The wire of one open bot: the y-websocket client, its two repairs, and the acknowledgement that edits are on the server's disk. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { throttle } from './throttle.ts'

/** Why the server will not have this client, from its close code. */
export type Refusal = 'signin' | 'forbidden' | 'missing' | 'changed' | 'toolarge' | 'damaged' | 'outdated' | 'refused'

const refusals: Record<number, Refusal> = {
  4401: 'signin',
  4403: 'forbidden',
  4404: 'missing',
  4409: 'changed',
  4413: 'toolarge',
  4422: 'damaged',
  4426: 'outdated',
}

export interface ConnectionEvents {
  /** The server's document has arrived; again after each reconnect. */
  synced(): void
  /** The connection is gone; it comes back by itself. */
  lost(): void
  refused(reason: Refusal): void
  /** The server does not take edits from this person. */
  readonly(): void
  saved(all: boolean): void
  /** Somebody brought the whole bot back to how it was at a time, in milliseconds since 1970. */
  restored(by: string, from: number): void
}

export interface Connection {
  destroy(): void
}

const MESSAGE_AUTH = 2
const MESSAGE_SAVED = 100
const MESSAGE_NEWS = 101
/** Edits are acknowledged in groups: one question in this time. */
const ASK_MS = 200

export function connect(
  url: string,
  botId: string,
  doc: Y.Doc,
  awareness: Awareness,
  events: ConnectionEvents,
  ready: Promise<unknown>,
): Connection {
  // Other tabs would forward one another's awareness under a foreign client id.
  const provider = new WebsocketProvider(url, botId, doc, { awareness, disableBc: true, connect: false })
  repairAwareness(provider)
  const saving = watchSaving(provider, doc, events.saved)

  provider.messageHandlers[MESSAGE_AUTH] = () => events.readonly()
  provider.messageHandlers[MESSAGE_NEWS] = (_encoder, decoder) => {
    const news = JSON.parse(decoding.readVarString(decoder)) as { is: string; by: { name: string }; from: number }
    if (news.is === 'restored') events.restored(news.by.name, news.from)
  }
  provider.on('sync', (synced: boolean) => {
    if (!synced) return
    events.synced()
    saving.ask()
  })
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') events.lost()
  })
  provider.on('connection-close', () => {
    if (!provider.synced) events.lost()
  })
  provider.on('closed', ({ code }) => events.refused(refusals[code] ?? 'refused'))

  // Left alone, the client notices a dead network only after half a minute of silence.
  const onOffline = () => {
    provider.disconnect()
    events.lost()
  }
  const onOnline = () => provider.connect()
  addEventListener('offline', onOffline)
  addEventListener('online', onOnline)

  let destroyed = false
  // What the local copy knows is told as a difference, not as one great edit that the server has already.
  void ready.then(() => {
    if (!destroyed) provider.connect()
  })

  return {
    destroy() {
      destroyed = true
      removeEventListener('offline', onOffline)
      removeEventListener('online', onOnline)
      saving.destroy()
      provider.destroy()
    },
  }
}

/** The stock client sends on every awareness message it receives, and stays unseen for a while after a reconnect. */
function repairAwareness(provider: WebsocketProvider) {
  const { awareness } = provider
  const send = provider._awarenessUpdateHandler
  awareness.off('update', send)
  const sendOwn = (change: Parameters<typeof send>[0], origin: unknown) => {
    if (origin !== provider) send(change, origin)
  }
  awareness.on('update', sendOwn)
  provider.doc.on('destroy', () => awareness.off('update', sendOwn))
  provider.on('status', ({ status }) => {
    if (status === 'connected') awareness.setLocalState(awareness.getLocalState())
  })
}

/** Asks after edits whether they are on disk: `[100, n]` is answered once all that came before it is committed. */
function watchSaving(provider: WebsocketProvider, doc: Y.Doc, saved: (all: boolean) => void) {
  let edits = 0
  let asked = 0
  let acknowledged = 0

  const ask = throttle(ASK_MS, () => {
    const socket = provider.ws
    if (!provider.synced || socket?.readyState !== WebSocket.OPEN) return
    asked = edits
    const question = encoding.createEncoder()
    encoding.writeVarUint(question, MESSAGE_SAVED)
    encoding.writeVarUint(question, asked)
    socket.send(encoding.toUint8Array(question))
  })

  const onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider || !transaction.local) return
    edits++
    saved(false)
    ask()
  }
  doc.on('update', onUpdate)

  provider.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder) => {
    acknowledged = Math.max(acknowledged, decoding.readVarUint(decoder))
    if (acknowledged >= edits) saved(true)
    else if (asked < edits) ask()
  }

  return {
    ask,
    destroy() {
      ask.cancel()
      doc.off('update', onUpdate)
    },
  }
}
