/** Putting a problem right in the open bot. */
import type { Fix } from '../../schema/fixes/fixes.ts'
import type { BotSession } from '../collaboration/session.svelte.ts'

type FixedSession = Pick<BotSession, 'doc' | 'bot' | 'edit' | 'refresh' | 'separateUndo'>

/** One step back of its own, so that undo brings back just what the fix changed. */
export function applyFix(session: FixedSession, fix: Fix): void {
  session.refresh()
  session.separateUndo()
  session.edit(() => fix.apply(session.doc, session.bot))
  session.separateUndo()
}
