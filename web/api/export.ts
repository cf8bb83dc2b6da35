/** A bot as it stands on the server, read whole. */
import type { Bot } from '../../schema/bot/bot.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { exportAddress } from './bots.ts'
import { ask } from './client.ts'

export async function readExport(id: string): Promise<Bot> {
  const response = await ask(exportAddress(id))
  const { bot, faults } = parseBot(await response.json())
  if (!bot) throw new Error(`The server sent a bot that can't be read: ${faults[0]?.at ?? ''}`)
  return bot
}
