/** Checks, plays and compiles bots in a thread of its own: learning some thousand answers takes seconds. */
import { parentPort } from 'node:worker_threads'
import type { Bot } from '../../../schema/bot/bot.ts'
import { compileBot, type CompiledBot } from '../../../schema/compile/compile.ts'
import { examine, type Examined } from '../../../schema/problems/examine.ts'

/** `today`: the day of the check, `2026-03-01`; without it the bot is compiled only. */
export type Work = { id: number; bot: Bot; today?: string }
export type Done =
  { id: number; error: string } | { id: number; examined: Examined } | { id: number; compiled: CompiledBot }

parentPort?.on('message', ({ id, bot, today }: Work) => {
  try {
    if (today === undefined) answer({ id, compiled: compileBot(bot) })
    else answer({ id, examined: examine(bot, today) })
  } catch (error) {
    answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

const answer = (done: Done) => parentPort?.postMessage(done)
