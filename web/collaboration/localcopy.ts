/** The bot's copy in this browser, so that it opens and is edited without a network. */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

export interface LocalCopy {
  /** Resolves once what was kept here is in the document; at once where nothing can be kept. */
  loaded: Promise<void>
  /** Throws the copy away: it belongs to a document that is no more. */
  drop(): Promise<void>
  close(): void
}

const nameOf = (botId: string) => `clew-bot-${botId}`

export function keepLocalCopy(botId: string, doc: Y.Doc): LocalCopy {
  // Private windows of some browsers have none.
  if (typeof indexedDB === 'undefined') return { loaded: Promise.resolve(), drop: async () => {}, close: () => {} }
  const store = new IndexeddbPersistence(nameOf(botId), doc)
  return {
    loaded: store.whenSynced.then(() => undefined),
    async drop() {
      await store.destroy()
      await clearDocument(nameOf(botId))
    },
    close: () => void store.destroy(),
  }
}
