/** `clew test`: plays a bot's samples. */
import { groundOf, runSample } from '../../../schema/samples/samples.ts'
import { showFailures } from '../expectations.ts'
import { compileChecked, readBotFile } from '../files.ts'
import { today } from '../now.ts'
import { exitCodes, type Verb } from '../terminal.ts'

export const testVerb: Verb = async (args, terminal) => {
  const bot = await readBotFile(args, terminal)
  const ground = groundOf(bot, compileChecked(bot, terminal))
  const values = { today: today() }
  const results = bot.samples.map((sample) => ({
    name: sample.name,
    ...runSample(ground(sample.script), sample, { values }),
  }))
  for (const result of results) {
    terminal.print(`${result.passed ? '✓' : '✗'} ${result.name} (${result.locale})`)
    showFailures(result, terminal)
  }
  const passed = results.filter((result) => result.passed).length
  const count = results.length
  terminal.print(count === 0 ? terminal.words('noSamples') : terminal.words('samplesPassed', { passed, count }))
  const samples = results.map(({ name, sample, locale, passed, outcome, faults, missing, checks }) => ({
    name,
    sample,
    locale,
    passed,
    outcome,
    faults,
    missing,
    checks,
  }))
  terminal.json({ passed, count, samples })
  return passed === count ? exitCodes.fine : exitCodes.problems
}
