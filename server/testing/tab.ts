/** A browser tab with a bot open: a real y-websocket client under somebody's cookie. */
import { WebSocket } from 'ws'
import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Visitor } from './visitor.ts'

/** Waits until something is so, looking again at each turn of a short timer. */
export async function until(isSo: () => boolean | Promise<boolean>, what = 'it to be so', ms = 10_000): Promise<void> {
  const deadline = Date.now() + ms
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`)
    await new Promise((turn) => setTimeout(turn, 5))
  }
}

export class Tab {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The code that the server ended this tab with, for good. */
  closedWith: number | undefined
  /** The server said that edits are not taken. */
  readOnly = false
  /** What the server told all who have the bot open. */
  readonly news: unknown[] = []
  #mark = 0
  #saved = 0

  constructor(person: Visitor, botId: string, doc = new Y.Doc()) {
    this.doc = doc
    const headers = { cookie: person.cookie, origin: person.url }
    class Socket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers })
      }
    }
    this.provider = new WebsocketProvider(person.url.replace('http', 'ws') + '/sync', botId, doc, {
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 50,
    })
    this.provider.messageHandlers[100] = (_encoder, decoder) => (this.#saved = decoding.readVarUint(decoder))
    this.provider.messageHandlers[101] = (_encoder, decoder) =>
      this.news.push(JSON.parse(decoding.readVarString(decoder)))
    this.provider.messageHandlers[2] = () => (this.readOnly = true)
    this.provider.on('closed', ({ code }) => (this.closedWith = code))
  }

  async opened(): Promise<this> {
    await until(() => this.provider.synced, 'the document to arrive')
    return this
  }

  /** Asks whether everything until now is on disk; true once the server has said so. */
  ask(): () => boolean {
    const mark = ++this.#mark
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 100)
    encoding.writeVarUint(encoder, mark)
    this.provider.ws?.send(encoding.toUint8Array(encoder))
    return () => this.#saved >= mark
  }

  async saved(): Promise<void> {
    await until(this.ask(), 'the acknowledgement')
  }

  rename(name: string): void {
    this.doc.getMap('meta').set('name', name)
  }

  get name(): unknown {
    return this.doc.getMap('meta').get('name')
  }

  /** Writes under keys of its own, which stay apart from every other tab's. */
  note(key: string, value: string): void {
    this.doc.getMap('settings').set(key, value)
  }

  close(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}
