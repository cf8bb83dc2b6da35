import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const rows: [script: string, version: string, language: string, says: RegExp][] = [
  ['start', '18.19.0', 'en_GB.UTF-8', /needs Node 20\.19 or newer.*nodejs\.org/],
  ['test', '20.18.1', 'fr_FR.UTF-8', /besoin de Node 20\.19 ou plus récent.*nodejs\.org/],
  ['clew', '16.0.0', '', /needs Node 20\.19/],
]

it.each(rows)('npm run %s on Node %s (%s) says what is missing and does nothing', (script, version, language, says) => {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', pretend, `.config/${script}.mjs`], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: language },
  })
  expect(stderr).toMatch(says)
  expect(stdout).toBe('')
  expect(status).toBe(2)
})
