/** Runs a bot's samples. */
import type { Sample } from '../bot/bot.ts'
import type { Locale } from '../bot/fields.ts'
import type { Spec, SpecMap } from '../spec/spec.ts'
import { playScript, type Played } from './play.ts'
import { readScript, type ScriptFault } from './script.ts'

export interface SampleResult extends Played {
  sample: string
  locale: Locale
  /** Every line could be read and every expectation came true. */
  passed: boolean
  faults: ScriptFault[]
}

/** A sample without a language is played in the bot's first one. */
export function runSample(specs: Record<Locale, Spec>, map: SpecMap, sample: Sample): SampleResult {
  const locale = Object.hasOwn(specs, sample.locale) ? sample.locale : (Object.keys(specs)[0] ?? '')
  const spec = specs[locale]
  const script = readScript(sample.script)
  const played: Played = spec ? playScript(spec, map, script) : { transcript: [], checks: [], outcome: '', path: [] }
  const passed = Boolean(spec) && script.faults.length === 0 && played.checks.every((check) => check.passed)
  return { ...played, sample: sample.id, locale, faults: script.faults, passed }
}
