/** The bot's copy in this browser, so that it opens and is edited without a network. */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { copyName } from './forget.ts'

export interface LocalCopy {
  /** Resolves once what was kept here is in the document; soon in any case. */
  loaded: Promise<void>
  /** Throws the copy away: it belongs to a document that is no more. */
  drop(): Promise<void>
  close(): void
}

const PATIENCE_MS = 2_000

export function keepLocalCopy(botId: string, doc: Y.Doc): LocalCopy {
  // Private windows of some browsers have none.
  if (typeof indexedDB === 'undefined') return { loaded: Promise.resolve(), drop: async () => {}, close: () => {} }
  const store = new IndexeddbPersistence(copyName(botId), doc)
  // A store that hangs (another tab upgrades it, the disk is full) keeps nobody waiting.
  const patience = new Promise<void>((go) => setTimeout(go, PATIENCE_MS))
  return {
    loaded: Promise.race([store.whenSynced.then(() => undefined), patience]),
    async drop() {
      await store.destroy()
      await clearDocument(copyName(botId))
    },
    close: () => void store.destroy(),
  }
}
