/** `npm test`: everything, on a fresh clone too. */
import { compileWords, runChecks, runJourneys, runUnits } from './checks.mjs'
import { bin, build, findBrowser, installPackages, requireNode, run, say } from './tasks.mjs'

requireNode()
await installPackages()
const browser = await findBrowser()
const results = []
if (!(await compileWords())) results.push({ passed: 0, failed: 1 })
results.push(await runChecks())
const built = await build()
if (built) {
  const { ok } = await run(say('poids du widget', 'weight of the widget'), bin('size-limit'), [])
  results.push({ passed: Number(ok), failed: Number(!ok) }, await runUnits(), await runJourneys(browser))
} else results.push({ passed: 0, failed: 1 })
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') ? 1 : 0)
