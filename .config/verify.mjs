/** `npm run verify`: what to run before every commit, under a minute. `npm test` runs everything. */
import { compileWords, runChecks, runTouchedUnits } from './checks.mjs'
import { installPackages, requireNode } from './tasks.mjs'

requireNode()
await installPackages()
if (!(await compileWords())) process.exit(1)
const results = [await runChecks(), await runTouchedUnits()]
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`${results.reduce((sum, result) => sum + result.passed, 0)} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
