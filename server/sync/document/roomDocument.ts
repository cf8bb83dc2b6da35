/**
 * A document that only ever holds accepted updates. What was accepted is kept beside it as bytes: when an update turns out to be bad only while it
 * is being applied, the damaged document is thrown away and made again from them, so that ordinary updates need no trial on a copy.
 */
import * as Y from 'yjs'
import { Unreadable } from '../store/store.ts'
import { inspectUpdate, type Refusal } from './inspect.ts'

/** Bytes of a whole document. */
export const MAX_DOCUMENT = 20_000_000
const MAX_DEPTH = 14

export type Verdict = { news: Uint8Array } | 'nothing new' | Refusal | 'too large'

export class RoomDocument {
  doc: Y.Doc
  #accepted: Uint8Array[]
  #bytes: number
  #news: Uint8Array | undefined
  /** What was read or encoded last, and how far it goes. */
  #base: { update: Uint8Array; vector: Uint8Array } | undefined
  #isBaseWhole = false

  constructor(accepted: readonly Uint8Array[]) {
    this.#accepted = [...accepted]
    this.#bytes = accepted.reduce((sum, update) => sum + update.length, 0)
    this.doc = this.#build()
  }

  /** The whole document as one update. */
  get state(): Uint8Array {
    if (this.#base && this.#isBaseWhole) return this.#base.update
    const update = Y.encodeStateAsUpdate(this.doc)
    this.#base = { update, vector: Y.encodeStateVector(this.doc) }
    this.#isBaseWhole = true
    this.#accepted = [update]
    this.#bytes = update.length
    return update
  }

  /** The whole document as updates to be applied in order: what is there as bytes already, then what came since. Much sooner there than `state`. */
  get parts(): Uint8Array[] {
    if (!this.#base) return [this.state]
    const { update, vector } = this.#base
    return this.#isBaseWhole ? [update] : [update, Y.encodeStateAsUpdate(this.doc, vector)]
  }

  /** Takes an update from outside; `news` is what it really added. */
  accept(update: Uint8Array): Verdict {
    if (this.#bytes + update.length > MAX_DOCUMENT && this.state.length + update.length > MAX_DOCUMENT)
      return 'too large'
    const inspected = inspectUpdate(update, this.doc.store)
    if (typeof inspected === 'string') return inspected
    const refusal = this.#apply(update) ?? (inspected.types.every((id) => this.#isShallow(id)) ? undefined : 'deep')
    if (refusal) {
      this.doc.destroy()
      this.doc = this.#build()
      return refusal
    }
    return this.#keep() ?? 'nothing new'
  }

  /** Changes the document from inside the server; the result is what that added. */
  change(work: (doc: Y.Doc) => void): Uint8Array | undefined {
    this.#news = undefined
    this.doc.transact(() => work(this.doc), 'server')
    return this.#keep()?.news
  }

  #keep(): { news: Uint8Array } | undefined {
    const news = this.#news
    if (!news) return undefined
    this.#accepted.push(news)
    this.#bytes += news.length
    this.#isBaseWhole = false
    return { news }
  }

  #apply(update: Uint8Array): Refusal | undefined {
    this.#news = undefined
    try {
      Y.applyUpdate(this.doc, update, 'client')
    } catch {
      return 'malformed'
    }
    const { pendingStructs, pendingDs } = this.doc.store
    return pendingStructs || pendingDs ? 'gap' : undefined
  }

  #isShallow(id: Y.ID): boolean {
    let item: Y.Item | null = Y.getItem(this.doc.store, id)
    for (let depth = 0; depth <= MAX_DEPTH; depth++) {
      if (!(item instanceof Y.Item)) return true
      item = item.parent instanceof Y.AbstractType ? item.parent._item : null
    }
    return false
  }

  #build(): Y.Doc {
    const doc = new Y.Doc()
    try {
      doc.transact(() => {
        for (const [at, update] of this.#accepted.entries()) {
          Y.applyUpdate(doc, update, 'store')
          if (at === 0) this.#base = { update, vector: Y.encodeStateVector(doc) }
        }
      }, 'store')
      this.#isBaseWhole = this.#accepted.length === 1
    } catch (error) {
      throw new Unreadable('The stored updates cannot be applied.', { cause: error })
    }
    if (doc.store.pendingStructs || doc.store.pendingDs)
      throw new Unreadable('A part of the stored document is missing.')
    doc.on('update', (update) => (this.#news = update))
    return doc
  }
}
