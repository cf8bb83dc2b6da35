/** A check with the bot's samples played, as it is made before a publication. */
import type { Bot } from '../bot/bot.ts'
import { compileBot, type CompiledBot } from '../compile/compile.ts'
import { groundOf } from '../samples/ground.ts'
import { runSample } from '../samples/run.ts'
import { createChecker, hasErrors, type Problem } from './check.ts'

export interface Examined {
  problems: Problem[]
  /** Undefined where errors were found before the samples could be played. */
  compiled?: CompiledBot
}

/** `today`: the day of the check, `2026-03-01`. */
export function examine(bot: Bot, today: string): Examined {
  const checker = createChecker()
  const problems = checker.check(bot, { today })
  if (hasErrors(problems)) return { problems }
  const compiled = compileBot(bot)
  const ground = groundOf(bot, compiled)
  const samples = bot.samples.map((sample) => runSample(ground(sample.script), sample, { values: { today } }))
  return { problems: checker.check(bot, { today, samples }), compiled }
}
