import { describe, expect, it } from 'vitest'
import { compileBot } from '../compile/compile.ts'
import { coverageOf } from '../coverage/coverage.ts'
import { examine } from '../problems/examine.ts'
import { aBot } from '../testing/build.ts'
import { groundOf, runSample } from './samples.ts'

const sample = (script: string) => ({ id: 's', name: 's', locale: '', script })
const bot = (...scripts: string[]) => {
  const built = aBot('en')
    .settings({ contact: 'mailto:a@b.example' })
    .variable('city')
    .main((f) =>
      f
        .start('m')
        .message('m', 'Welcome', 'e')
        .end('e')
        .choice('d', 'Which draft?', [['This', 't']])
        .message('t', 'To {{city}}', 'e'),
    )
    .entry('hours', 'When are you open?', 'From nine to five.')
    .build()
  built.samples = scripts.map((script, at) => ({ ...sample(script), id: String(at) }))
  return built
}
const drawn = bot()
const compiled = compileBot(drawn)
const ground = groundOf(drawn, compiled)
const run = (script: string) => runSample(ground(script), sample(script))

describe('a sample that begins at a step that no line leads to', () => {
  it.each([
    ['plays on from there', '^ d\n@ d\n# This\n+ t\n= resolved'],
    ['with values', '^ t\n$ city = Nice\n< to nice\n= resolved'],
    ['and is answered from the knowledge', '^ d\n> when are you open\n< from nine to five\n@ d'],
  ])('%s', (_, script) => expect(run(script)).toMatchObject({ passed: true, missing: [] }))

  it('may do so before a publication, and what is published has no drafts', async () => {
    const examined = await examine(bot('^ d\n# This\n= resolved'), '2026-03-01')
    expect(examined.problems.map(({ rule }) => rule)).not.toContain('sample-no-longer-applies')
    expect(examined.problems.map(({ rule }) => rule)).not.toContain('sample-fails')
    expect(examined.compiled?.map.steps).not.toContain('d')
  })

  it('counts for no share of what visitors come to', () => {
    const script = '^ d\n# This'
    const { steps } = coverageOf(drawn, compiled, [run(script)])
    expect(steps).toEqual({ reached: ['e'], missed: ['start_main', 'm'] })
  })

  it('learns nothing anew', () => {
    const script = '^ d\n@ d'
    expect(ground(script).specs.en?.index).toBe(compiled.specs.en?.index)
    expect(ground(script)).toBe(ground('^ t'))
  })
})

describe('any other sample', () => {
  it.each(['^ m\n= resolved', '^ gone', '> hello', '@ d'])('is played on what visitors get: %j', (script) =>
    expect(ground(script)).toBe(compiled),
  )
  it('is told that no line leads to a step it names', () =>
    expect(run('= resolved\n+ d')).toMatchObject({ passed: false, missing: [{ what: 'step', name: 'd' }] }))
})
