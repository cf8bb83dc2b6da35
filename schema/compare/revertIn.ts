/** Brings one item of a comparison back in a living document. */
import type * as Y from 'yjs'
import type { Bot } from '../bot/bot.ts'
import { patchInto } from '../document/patch.ts'
import { readBot } from '../document/document.ts'
import type { Change } from './change.ts'
import { revert } from './revert.ts'

/** The edits that `revert` asks for, and no others. Call it inside `doc.transact(…, origin)`. */
export function revertIn(doc: Y.Doc, change: Pick<Change, 'unit'>, before: Bot): void {
  patchInto(doc, revert(readBot(doc), change, before))
}
