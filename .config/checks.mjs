/** The checks that need no browser, as `npm run verify` and `npm test` run them. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, root, run, say } from './tasks.mjs'

const reports = join(root, 'build', 'reports')

const steps = [
  [
    say('mise en forme', 'format'),
    'prettier',
    [
      '--config',
      '.config/prettier.json',
      '--ignore-path',
      '.prettierignore',
      '--cache',
      '--cache-location',
      'node_modules/.cache/formatted',
      '--check',
      '--log-level',
      'warn',
      '.',
    ],
  ],
  [say('types', 'types'), 'tsc', ['-p', '.', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/tsc.json']],
  [
    say('types des écrans', 'types of the screens'),
    'svelte-check',
    ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  [
    'lint',
    'eslint',
    [
      '--config',
      '.config/eslint.js',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '--max-warnings',
      '0',
      '.',
    ],
  ],
  [say('imports', 'imports'), 'depcruise', ['--config', '.config/imports.cjs', 'schema', 'server', 'web', 'e2e']],
  [say('code inutilisé', 'unused code'), 'knip', ['--config', '.config/knip.json']],
]

/** The words must be compiled before anything that imports them is checked. */
export async function compileWords() {
  const { ok } = await run(say('textes des écrans', 'words of the screens'), bin('paraglide-js'), [
    'compile',
    '--project',
    '.config/clew.inlang',
    '--outdir',
    'web/i18n/generated',
  ])
  return ok
}

/** Runs everything, two at a time. Resolves with how many passed and failed. */
export async function runChecks() {
  const count = { passed: 0, failed: 0 }
  const queue = [...steps]
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [label, tool, args] = next
      const { ok } = await run(label, bin(tool), args)
      count[ok ? 'passed' : 'failed']++
    }
  }
  await Promise.all([worker(), worker()])
  return count
}

/** Unit and property tests: all of them. */
export const runUnits = () => units(say('tests unitaires', 'unit tests'))

/** The tests of the schema, and of the server and the screens those that uncommitted changes touch. */
export async function runTouchedUnits() {
  const schema = await units(say('tests du langage', 'tests of the language'), ['--project', 'schema'])
  const touched = await units(say('tests des fichiers modifiés', 'tests of what changed'), [
    '--project',
    'server',
    '--project',
    'web',
    '--changed',
    '--passWithNoTests',
  ])
  return { passed: schema.passed + touched.passed, failed: schema.failed + touched.failed }
}

async function units(label, only = []) {
  mkdirSync(reports, { recursive: true })
  const file = join(reports, 'unit.json')
  const { ok } = await run(label, bin('vitest'), [
    'run',
    '--config',
    '.config/vitest.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...only,
  ])
  return counted(ok, () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  })
}

/** End-to-end tests in a real browser. */
export async function runJourneys(browser) {
  mkdirSync(reports, { recursive: true })
  const file = join(reports, 'e2e.json')
  const { ok } = await run(
    say('tests de bout en bout', 'end-to-end tests'),
    bin('playwright'),
    ['test', '--config', '.config/playwright.ts'],
    { env: { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file } },
  )
  return counted(ok, () => {
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, 'utf8')).stats
    return { passed: expected + flaky, failed: unexpected }
  })
}

/** A run that fails without a failing test (it could not start) counts as one failure. */
function counted(ok, read) {
  try {
    const count = read()
    return { passed: count.passed, failed: ok ? count.failed : Math.max(1, count.failed) }
  } catch (error) {
    console.error(`    ${error.message}`)
    return { passed: 0, failed: 1 }
  }
}
