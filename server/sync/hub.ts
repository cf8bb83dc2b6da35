/** The open documents: one room a bot. */
import type * as Y from 'yjs'

export interface Hub {
  /** Reads a bot's document as it is now; nothing of it may be kept. */
  read<T>(botId: string, reader: (doc: Y.Doc) => T): Promise<T>
  /** Changes a bot's document as the server; resolves when the change is on disk. */
  edit(botId: string, change: (doc: Y.Doc) => void): Promise<void>
  /** Works on a copy that nobody else sees. */
  copy<T>(botId: string, work: (doc: Y.Doc) => T): Promise<T>
  /** Closes the sockets of a bot. */
  expel(botId: string, code: number, reason: string): void
}
