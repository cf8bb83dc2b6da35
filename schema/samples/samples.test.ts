import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileBot } from '../compile/compile.ts'
import { aBot } from '../testing/build.ts'
import { readScript, runSample } from './samples.ts'

const bot = aBot('en', 'fr')
  .settings({ welcome: { en: 'Hello, I’m a bot.', fr: 'Bonjour, je suis un bot.' }, human: 'Call us.' })
  .variable('name')
  .main((flow) =>
    flow
      .start('c')
      .choice('c', { en: '**Parcel** or return?', fr: 'Colis ou retour ?' }, [
        [{ en: 'Parcel', fr: 'Colis' }, 'i'],
        [{ en: 'Return', fr: 'Retour' }, 'e'],
      ])
      .input('i', { en: 'Your name?', fr: 'Votre nom ?' }, 'text', { variable: 'name', next: 'm' })
      .message('m', { en: 'Thank you {{name}}', fr: 'Merci {{name}}' }, 'e')
      .end('e'),
  )
  .build()
const compiled = compileBot(bot)
const run = (script: string, locale = '') => runSample(compiled, { id: 's', name: 's', locale, script })

describe('readScript', () => {
  it('reads every mark', () => {
    const { lines, faults } = readScript(
      '// about\n\n> hello\r\n  # Yes  \n~ human\n~ back\n~ restart\n< hi\n= resolved\n@ step',
    )
    expect(faults).toEqual([])
    expect(lines.map(({ line, is }) => `${line} ${is}`)).toEqual([
      '3 text',
      '4 press',
      '5 human',
      '6 back',
      '7 restart',
      '8 says',
      '9 outcome',
      '10 waits',
    ])
  })
  it.each([
    ['hello', 'unknown-mark'],
    ['>', 'nothing-behind-mark'],
    ['~ dance', 'unknown-action'],
    ['__proto__ x', 'unknown-mark'],
    ['\n'.repeat(3_000), 'too-long'],
  ])('%.12j is told as %s', (source, code) => expect(readScript(source).faults).toMatchObject([{ code }]))
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        const { lines, faults } = readScript(source)
        expect(lines.length + faults.length).toBeLessThanOrEqual(source.split(/\r\n|\r|\n/).length)
      }),
    )
  })
})

describe('runSample', () => {
  it('passes when everything expected comes', () => {
    const result = run(
      '< i’m a BOT\n< parcel or return\n@ c\n# parcel\n< your name\n> Zoé\n< thank you zoe\n= resolved',
    )
    expect(result.checks.filter(({ passed }) => !passed)).toEqual([])
    expect(result).toMatchObject({ passed: true, outcome: 'resolved', locale: 'en' })
    expect(result.transcript).toEqual([
      { from: 'bot', text: 'Hello, I’m a bot.', step: '' },
      { from: 'bot', text: 'Parcel or return?', step: 'c', options: ['Parcel', 'Return'] },
      { from: 'visitor', text: 'Parcel', step: 'c' },
      { from: 'bot', text: 'Your name?', step: 'i' },
      { from: 'visitor', text: 'Zoé', step: 'i' },
      { from: 'bot', text: 'Thank you Zoé', step: 'm' },
    ])
    expect(result.path).toEqual([
      ['start_main', 'next'],
      ['c', ''],
      ['c', 'c_1'],
      ['i', ''],
      ['i', 'next'],
      ['m', 'next'],
      ['e', ''],
    ])
  })
  it('plays in the language of the sample', () =>
    expect(run('> colis\n< votre nom\n~ back\n< colis ou retour\n~ human\n< call us', 'fr')).toMatchObject({
      passed: true,
      locale: 'fr',
    }))
  it('shows what came beside what was expected', () =>
    expect(run('> parcel\n< your age\n@ c\n= resolved').checks).toEqual([
      { line: 2, is: 'says', expected: 'your age', actual: 'Your name?', passed: false },
      { line: 3, is: 'waits', expected: 'c', actual: 'i', passed: false },
      { line: 4, is: 'outcome', expected: 'resolved', actual: '', passed: false },
    ]))
  it('stops at an option that is not there', () =>
    expect(run('# Refund\n= resolved').checks).toEqual([
      { line: 1, is: 'press', expected: 'Refund', actual: 'Parcel · Return', passed: false },
    ]))
  it('fails on a line that can’t be read', () =>
    expect(run('> parcel\noops')).toMatchObject({ passed: false, faults: [{ line: 2 }] }))
})
