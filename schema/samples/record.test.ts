import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bot } from '../bot/bot.ts'
import { compileBot } from '../compile/compile.ts'
import { aBot } from '../testing/build.ts'
import { anyBot } from '../testing/generate.ts'
import { runSample, scriptOf, type Recorded, type Recording } from './samples.ts'

const write = (bot: Bot, done: Recorded[], how: Partial<Recording> = {}) =>
  scriptOf(bot, compileBot(bot), { locale: bot.locales[0] ?? '', done, ...how }).script

const talk = aBot()
  .variable('name')
  .variable('tier', { fromPage: true })
  .variable('basket', { type: 'list' })
  .main((f) =>
    f
      .start('c')
      .choice('c', 'Which?', [
        ['Ask', 'k'],
        ['Name', 'i'],
        ['Same', 's'],
        ['Same', 'l'],
      ])
      .input('i', 'Name?', 'text', { variable: 'name', next: 'c' })
      .choice('s', 'Several?', [['A'], ['B | C']], { several: true, least: 0, variable: 'basket', next: 'e' })
      .split('l', [
        [10, 'e'],
        [90, 'e'],
      ])
      .call('k', {}, { next: 'e', failed: 'h' })
      .handover('h', 'One moment.', { done: 'e', closed: 'c', nobody: 'c' })
      .end('e'),
  )
  .build()

describe('a recording', () => {
  it.each<[string, Recorded[], string]>([
    [
      'what was pressed and typed',
      [
        { is: 'press', option: 1 },
        { is: 'text', text: ' Zoé\n ' },
      ],
      '# Name\n@ i\n> Zoé\n@ c',
    ],
    [
      'actions of other kinds',
      [
        { is: 'press', option: 1 },
        { is: 'text', text: 'a\r\nb' },
        { is: 'human' },
        { is: 'correct', answer: 1 },
        { is: 'back' },
        { is: 'restart' },
      ],
      '# Name\n@ i\n> a b\n@ c\n~ human\n@ c\n~ correct 2\n@ i\n~ back\n@ c\n~ restart\n@ c',
    ],
    [
      'what systems and humans answered',
      [
        { is: 'reply', step: 'k', reply: { exit: 'failed' } },
        { is: 'press', option: 0 },
        { is: 'reply', step: 'k', reply: { json: { a: 'é' } } },
        { is: 'press', option: 0 },
      ],
      '& k = failed\n# Ask\n@ c\n& k = {"a":"é"}\n# Ask\n= resolved',
    ],
    ['options that read alike', [{ is: 'press', option: 2 }], '# Same\n@ s'],
    ['the ways at splits', [{ is: 'press', option: 3 }], '& l = l_2\n# [4]\n= resolved'],
    [
      'several at once',
      [
        { is: 'press', option: 2 },
        { is: 'pick', options: [1, 0] },
      ],
      '# Same\n@ s\n# [2] | A\n= resolved',
    ],
    [
      'none of several',
      [
        { is: 'press', option: 2 },
        { is: 'pick', options: [] },
      ],
      '# Same\n@ s\n# |\n= resolved',
    ],
    [
      'one of several',
      [
        { is: 'press', option: 2 },
        { is: 'press', option: 0 },
      ],
      '# Same\n@ s\n# A\n= resolved',
    ],
    [
      'what the page gave meanwhile',
      [
        { is: 'values', values: { tier: 'gold', name: 'no', today: '2026-03-01' } },
        { is: 'press', option: 1 },
        { is: 'values', values: { tier: 'red' } },
      ],
      '@ c\n$ tier = gold\n# Name\n@ i\n$ tier = red',
    ],
    ['nothing', [], '@ c'],
    [
      'nothing that can’t be said',
      [
        { is: 'text', text: ' \n' },
        { is: 'press', option: 9 },
        { is: 'pick', options: [0] },
        { is: 'correct', answer: 4 },
      ],
      '@ c',
    ],
  ])('tells %s', (_, done, script) => expect(write(talk, done)).toBe(script))

  it('begins where and with what it began', () =>
    expect(
      write(talk, [], {
        from: 'i',
        given: { name: ' a\n', basket: ['x'] },
        values: { tier: 'gold', name: 'no', today: '2026-03-01' },
      }),
    ).toBe('^ i\n$ tier = gold\n$ name = " a\\n"\n$ basket = ["x"]\n@ i'))
  it('names the day where the bot looks at it', () => {
    const dated = aBot()
      .main((f) => f.start('m').message('m', 'Today is {{ today }}'))
      .build()
    expect(write(dated, [], { values: { today: '2026-03-01', time: '14:30' } })).toBe('$ today = 2026-03-01\n= ended')
  })
  it('goes the way it went at a rare split', () => {
    const compiled = compileBot(talk)
    const visitors = Array.from({ length: 200 }, (_, visitor) => visitor)
    const scripts = visitors.map((visitor) => write(talk, [{ is: 'press', option: 3 }], { visitor }))
    expect(new Set(scripts).size).toBe(2)
    for (const script of scripts) {
      const { passed, path } = runSample(compiled, { id: '', name: '', locale: 'en', script })
      expect([passed, path.find(([step]) => step === 'l')?.[1]]).toEqual([true, /& l = (\w+)/.exec(script)?.[1]])
    }
  })

  const label = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('Yes', 'yes', ' Yes', 'a | b', '[1]', '[2]', '', 'x\ny', '#', '1'),
  )
  const anyDone: fc.Arbitrary<Recorded> = fc.oneof(
    { weight: 6, arbitrary: fc.nat(4).map((option): Recorded => ({ is: 'press', option })) },
    {
      weight: 2,
      arbitrary: fc.array(fc.nat(4), { maxLength: 3 }).map((options): Recorded => ({ is: 'pick', options })),
    },
    {
      weight: 4,
      arbitrary: fc
        .oneof(fc.string(), fc.constantFrom('3', 'back', 'humain', 'réserver', '12', '2026-03-01', 'a\nb'))
        .map((text): Recorded => ({ is: 'text', text })),
    },
    { weight: 1, arbitrary: fc.string().map((city): Recorded => ({ is: 'values', values: { city } })) },
    { weight: 1, arbitrary: fc.nat(6).map((answer): Recorded => ({ is: 'correct', answer })) },
    { weight: 1, arbitrary: fc.constantFrom<Recorded>({ is: 'human' }, { is: 'back' }, { is: 'restart' }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Recorded>(
        { is: 'reply', step: 'k', reply: { exit: 'failed' } },
        { is: 'reply', step: 'k', reply: { json: { a: [1, 'x'] } } },
        { is: 'reply', step: 'h', reply: { exit: 'closed' } },
      ),
    },
  )
  const passes = (bot: Bot, recording: Recording) => {
    const compiled = compileBot(bot)
    const { script, player } = scriptOf(bot, compiled, recording)
    const result = runSample(compiled, { id: '', name: '', locale: recording.locale, script })
    expect({ script, ...result }).toMatchObject({ script, passed: true, path: player.path })
  }
  it('passes on the same bot, whatever its options read', () =>
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.array(anyDone, { maxLength: 12 }),
        (labels, several, done) => {
          const bot = aBot()
            .variable('l', { type: 'list' })
            .main((f) =>
              f
                .start('c')
                .choice(
                  'c',
                  'Which?',
                  labels.map((one) => [one, 'd']),
                  { several, least: 0, variable: 'l', next: 'd', other: 'k' },
                )
                .call('k', {}, { next: 'c', failed: 'h' })
                .handover('h', '', { done: 'd', closed: 'c' })
                .choice('d', 'And?', [
                  ['Again', 'c'],
                  ...labels.map((one, at): [string, string] => [one, at ? 'c' : '']),
                ]),
            )
            .build()
          passes(bot, {
            locale: 'en',
            done: done.filter((one) => one.is !== 'reply' || one.step === 'k' || one.step === 'h'),
          })
        },
      ),
      { numRuns: 200 },
    ))
  it('passes on any bot', () =>
    fc.assert(
      fc.property(
        anyBot,
        fc.constantFrom('fr', 'en'),
        fc.string(),
        fc.array(anyDone, { maxLength: 15 }),
        (bot, locale, city, done) =>
          passes(bot, { locale, values: { city }, done: done.filter(({ is }) => is !== 'reply') }),
      ),
      { numRuns: 150 },
    ))
})
