/** Brings back one thing in the open bot as it was in another version of it. */
import type { Bot } from '../../schema/bot/bot.ts'
import { revertIn, type Change } from '../../schema/compare/compare.ts'
import type { BotSession } from '../collaboration/session.svelte.ts'

type RevertedSession = Pick<BotSession, 'doc' | 'edit' | 'refresh' | 'separateUndo'>

/** One step back of its own. */
export function bringBack(session: RevertedSession, change: Change, before: Bot): void {
  session.refresh()
  session.separateUndo()
  session.edit(() => revertIn(session.doc, change, before))
  session.separateUndo()
}
