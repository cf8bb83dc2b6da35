/** A bot as it was, opened for looking: what screens draw an open bot from, without a server, other people or edits. */
import type { Bot } from '../../schema/bot/bot.ts'
import { writeBotInto } from '../../schema/document/document.ts'
import { BotSession, type SessionWorld } from '../collaboration/session.svelte.ts'

const still: SessionWorld = {
  connect: () => ({ destroy: () => undefined }),
  keepLocalCopy: () => ({ loaded: Promise.resolve(), drop: async () => undefined, close: () => undefined }),
  onFrame: (call) => call(),
}

export function openPast(botId: string, bot: Bot): BotSession {
  const session = new BotSession(botId, false, still)
  writeBotInto(session.doc, bot)
  session.refresh()
  return session
}
