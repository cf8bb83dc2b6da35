/** `clew test`: plays a bot's samples. */
import { runSample } from '../../../schema/samples/samples.ts'
import { showCheck } from '../expectations.ts'
import { compileChecked, readBotFile } from '../files.ts'
import { exitCodes, type Verb } from '../terminal.ts'

export const testVerb: Verb = async (args, terminal) => {
  const bot = await readBotFile(args, terminal)
  const compiled = compileChecked(bot, terminal)
  const results = bot.samples.map((sample) => ({ name: sample.name, ...runSample(compiled, sample) }))
  for (const { name, locale, passed, faults, checks } of results) {
    terminal.print(`${passed ? '✓' : '✗'} ${name} (${locale})`)
    for (const { line, text } of faults) terminal.print(`  ✗ ${terminal.words('scriptFault', { line, text })}`)
    for (const check of checks) showCheck(check, terminal)
  }
  const passed = results.filter((result) => result.passed).length
  const count = results.length
  terminal.print(count === 0 ? terminal.words('noSamples') : terminal.words('samplesPassed', { passed, count }))
  const samples = results.map(({ name, sample, locale, passed, outcome, faults, checks }) => ({
    name,
    sample,
    locale,
    passed,
    outcome,
    faults,
    checks,
  }))
  terminal.json({ passed, count, samples })
  return passed === count ? exitCodes.fine : exitCodes.problems
}
