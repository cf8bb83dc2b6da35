/** Bots as they are compiled when somebody first asks for them. */
import type { Bot } from '../../schema/bot/bot.ts'
import { compileBot, type CompiledBot } from '../../schema/compile/compile.ts'

const known = new Map<Bot, CompiledBot>()

export function compiled(bot: Bot): CompiledBot {
  const made = known.get(bot) ?? compileBot(bot)
  known.set(bot, made)
  return made
}
