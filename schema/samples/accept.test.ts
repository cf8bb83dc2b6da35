import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileBot } from '../compile/compile.ts'
import { aBot } from '../testing/build.ts'
import { acceptNow, rewritten, runSample } from './samples.ts'

const bot = aBot('en')
  .settings({ welcome: 'Hello, I’m a bot.' })
  .variable('city')
  .variable('flight', { type: 'record' })
  .main((f) =>
    f
      .start('c')
      .choice(
        'c',
        'Where to?\nWe know two cities.',
        [
          ['Nice', 'm'],
          ['Nantes', 'm'],
          ['Nantes', 'm'],
        ],
        { variable: 'city' },
      )
      .message('m', 'A good choice.\nSee you in {{city}}.', 'e')
      .end('e')
      .message('lost', 'Nobody comes here', 'e'),
  )
  .build()
const compiled = compileBot(bot)
const sample = (script: string) => ({ id: 's', name: 's', locale: '', script })
const accept = (script: string) => acceptNow(compiled, sample(script))

describe('accepting what comes now', () => {
  it.each([
    ['words, by those that are nearest', '< we know three cities', '< We know two cities.'],
    ['words of which nothing is left, by the first', '# Nice\n< goodbye', '# Nice\n< A good choice.'],
    ['another step that waits', '@ gone', '@ c'],
    ['a conversation that is over', '# Nice\n@ c', '# Nice\n= resolved'],
    ['one that goes on', '= resolved', '@ c'],
    ['another outcome', '# Nice\n= transferred', '# Nice\n= resolved'],
    ['a step that no longer runs', '# Nice\n+ lost', '# Nice\n+ e'],
    ['a value', '# Nice\n? city = Rome', '# Nice\n? city = Nice'],
    ['a variable that is gone', '# Nice\n? country = x\n= resolved', '# Nice\n= resolved'],
    ['a value for one that is gone', '$ country = x\n# Nice', '# Nice'],
    ['an answer for a step that is gone', '& call = failed\n# Nice', '# Nice'],
    [
      'only what failed',
      '// why\n\n  < hello\n# Nice\n< bye\r\n@ c',
      '// why\n\n  < hello\n# Nice\n< A good choice.\n= resolved',
    ],
    ['the same only once', '# Nice\n= resolved\n@ c', '# Nice\n= resolved'],
  ])('rewrites %s', (_, before, after) => {
    expect(accept(before).script).toBe(after)
    expect(runSample(compiled, sample(after)).passed).toBe(true)
  })

  it.each([
    ['what the visitor presses', '# Rome\n= resolved'],
    ['what can’t be read', 'hello'],
    ['where it begins', '^ gone\n$ country = x\n@ c'],
    ['a sample that passes', '# Nice\n= resolved'],
  ])('leaves %s as it is', (_, script) => expect(accept(script).script).toBe(script))

  it('tells what could be pressed instead, as a script names it', () => {
    expect(accept('@ c\n# Rome').press).toEqual({ line: 2, options: ['Nice', 'Nantes', '[3]'] })
    expect(accept('# Nice').press).toBeUndefined()
    for (const option of ['Nice', '[3]'])
      expect(runSample(compiled, sample(rewritten('@ c\n# Rome', new Map([[2, `# ${option}`]])))).passed).toBe(true)
  })

  it('makes any sample pass whose lines can be read and played', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '# Nice',
        '# Nantes',
        '> hello',
        '~ back',
        '~ restart',
        '@ c',
        '@ gone',
        '+ m',
        '+ lost',
        '= resolved',
      ),
      fc.constantFrom(
        '< two',
        '< see you',
        '< never said',
        '? city = Nice',
        '? flight = {"a":1}',
        '? flight.a = x',
        '$ city = Rome',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { script, press } = accept(lines.join('\n'))
        if (press === undefined) expect(runSample(compiled, sample(script)).passed).toBe(true)
        expect(acceptNow(compiled, sample(script)).script).toBe(script)
      }),
    )
  })
})
