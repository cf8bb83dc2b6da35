/** Copies a bot as it is now, without its releases. */
import { encodeStateAsUpdate } from 'yjs'
import { setName } from '../../schema/document/document.ts'
import type { Context, Who } from '../context.ts'
import { atOnce } from '../db/db.ts'
import { alsoUsedBy } from '../pictures/use.ts'
import { findBot } from './find.ts'
import { rowsOf } from './newBot.ts'
import { shownBot, type ShownBot } from './shown.ts'

export async function duplicateBot(ctx: Context, who: Who, id: string): Promise<ShownBot> {
  const { name, locales } = await findBot(ctx, who, id)
  const called = `${name.slice(0, 110)} ${who.user.locale === 'fr' ? '(copie)' : '(copy)'}`
  const state = await ctx.hub.copy(id, (doc) => {
    setName(doc, called)
    return encodeStateAsUpdate(doc)
  })
  const { row, statements } = rowsOf(ctx, who.workspace.id, { name: called, locales }, state)
  await atOnce(ctx.db, [...statements, ...(await alsoUsedBy(ctx.db, row.id, id))])
  return shownBot(row)
}
