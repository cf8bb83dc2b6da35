/** Runs a bot's samples. */
import type { Sample } from '../bot/bot.ts'
import type { Locale } from '../bot/fields.ts'
import type { CompiledBot } from '../compile/compile.ts'
import { playScript, type Played } from './play.ts'
import type { Beginning } from './player.ts'
import { readScript, type ScriptFault } from './script.ts'

export interface SampleResult extends Played {
  sample: string
  locale: Locale
  /** Every line could be read, everything it names is there, and every expectation came true. */
  passed: boolean
  faults: ScriptFault[]
}

export function runSample(compiled: CompiledBot, sample: Sample, beginning: Beginning = {}): SampleResult {
  const locale = localeOf(compiled, sample)
  const { lines, faults } = readScript(sample.script)
  const played = playScript(compiled, locale, { lines, faults }, beginning)
  const passed = faults.length === 0 && played.missing.length === 0 && played.checks.every((check) => check.passed)
  return { ...played, sample: sample.id, locale, faults, passed }
}

/** A sample without a language is played in the bot's first one. */
export const localeOf = ({ specs }: CompiledBot, { locale }: Sample): Locale =>
  Object.hasOwn(specs, locale) ? locale : (Object.keys(specs)[0] ?? '')
