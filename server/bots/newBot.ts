/** A new bot: its row and the first snapshot of its document. Content is written here and nowhere else, never by a browser. */
import * as Y from 'yjs'
import type { Bot } from '../../schema/bot/bot.ts'
import { newId } from '../../schema/bot/ids.ts'
import { writeBotInto } from '../../schema/document/document.ts'
import type { Context } from '../context.ts'
import { tables, type Statement } from '../db/db.ts'
import { snapshotRows } from '../sync/store/rows.ts'

export type BotRow = typeof tables.bot.$inferSelect

/** The statements that make a bot; run them in one batch. */
export function newBotStatements(
  ctx: Pick<Context, 'db' | 'clock'>,
  workspaceId: string,
  content: Bot,
): { row: BotRow; statements: Statement[] } {
  const doc = new Y.Doc()
  writeBotInto(doc, content)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return rowsOf(ctx, workspaceId, content, state)
}

/** The same for a document that exists, such as a copy of another bot's. */
export function rowsOf(
  ctx: Pick<Context, 'db' | 'clock'>,
  workspaceId: string,
  { name, locales }: Pick<Bot, 'name' | 'locales'>,
  state: Uint8Array,
): { row: BotRow; statements: Statement[] } {
  const now = ctx.clock.now()
  const row: BotRow = {
    id: newId(),
    key: newId(),
    workspaceId,
    name,
    locales: [...locales],
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    currentRelease: null,
  }
  const snapshot = snapshotRows(row.id, 0, state)
  return {
    row,
    statements: [ctx.db.insert(tables.bot).values(row), ctx.db.insert(tables.botSnapshot).values(snapshot)],
  }
}
