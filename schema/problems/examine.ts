/** A check with the bot's samples played, as it is made before a publication. */
import type { Bot } from '../bot/bot.ts'
import { compileBot, type CompiledBot } from '../compile/compile.ts'
import { groundOf } from '../samples/ground.ts'
import { runSample, type SampleResult } from '../samples/run.ts'
import { createChecker, hasErrors, type Problem } from './check.ts'

export interface Examined {
  problems: Problem[]
  /** Undefined where errors were found before the samples could be played. */
  compiled?: CompiledBot
}

/** `today`: the day of the check, `2026-03-01`. `pause` is awaited after each sample, for hosts that have other things to do. */
export async function examine(
  bot: Bot,
  today: string,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<Examined> {
  const checker = createChecker()
  const problems = checker.check(bot, { today })
  if (hasErrors(problems)) return { problems }
  const compiled = compileBot(bot)
  const ground = groundOf(bot, compiled)
  const samples: SampleResult[] = []
  for (const sample of bot.samples) {
    samples.push(runSample(ground(sample.script), sample, { values: { today } }))
    await pause()
  }
  return { problems: checker.check(bot, { today, samples }), compiled }
}
