import { describe, expect, it } from 'vitest'
import type { Bot } from '../bot/bot.ts'
import { compileBot } from '../compile/compile.ts'
import { runSample } from '../samples/samples.ts'
import { aBot, type BotBuilder } from '../testing/build.ts'
import { coverageOf, proposeSamples, type Unreached } from './coverage.ts'

/** Proposes, plays what is proposed, and tells what is still missed. */
function proposing(bot: Bot, scripts: string[] = [], wanted = {}) {
  const compiled = compileBot(bot)
  const run = (script: string, locale: string) => runSample(compiled, { id: '', name: '', locale, script })
  const played = scripts.map((script) => run(script, ''))
  const { samples, unreached } = proposeSamples(bot, compiled, played, wanted)
  const proposed = samples.map(({ script, locale }) => run(script, locale))
  expect(proposed.filter(({ passed }) => !passed)).toEqual([])
  const { steps, exits, entries } = coverageOf(bot, compiled, [...played, ...proposed])
  const missed = [...steps.missed, ...exits.missed.map(({ step, exit }) => `${step} ${exit}`), ...entries.missed]
  return { samples, unreached, missed }
}

const base = () => aBot().variable('v')
type Draw = Parameters<BotBuilder['main']>[0]

describe('proposals come to', () => {
  it.each<[string, () => BotBuilder]>([
    [
      'every option and what is not understood',
      () => base().main((f) => f.start('c').choice('c', '?', [['A'], ['B', 'c'], ['A']], { other: 'c' })),
    ],
    [
      'both sides of a number',
      () =>
        base()
          .variable('n', { type: 'number' })
          .main((f) =>
            f
              .start('i')
              .input('i', '?', 'number', { variable: 'n', next: 't' })
              .condition('t', [
                ['n', 'above', '100', 'e'],
                ['n', 'is', '42', 'e'],
                ['n', 'below', '-7', 'e'],
              ])
              .end('e'),
          ),
    ],
    [
      'the days around a day from today',
      () =>
        base()
          .variable('d', { type: 'date' })
          .main((f) =>
            f
              .start('i')
              .input('i', '?', 'date', { variable: 'd', next: 't' })
              .condition('t', [
                ['d', 'before', '{{today}} + 3 days', ''],
                ['d', 'is', '{{today}} + 3 days', ''],
              ]),
          ),
    ],
    [
      'a row that needs one of many words, another variable and a choice',
      () =>
        base()
          .variable('w')
          .main((f) =>
            f
              .start('c')
              .choice(
                'c',
                '?',
                [['Red'], ['Blue']].map(([label = '']): [string, string] => [label, 'i']),
                {
                  variable: 'v',
                },
              )
              .input('i', '?', 'text', { variable: 'w', next: 't' })
              .step('condition', 't', {
                rows: [
                  {
                    id: 'r',
                    name: '',
                    when: 'all',
                    tests: [
                      { id: 'a', variable: 'v', field: '', operator: 'is', value: 'blue', upTo: '' },
                      { id: 'b', variable: 'w', field: '', operator: 'contains', value: 'lost', upTo: '' },
                    ],
                  },
                ],
              }),
          ),
    ],
    [
      'a pattern, and its failure after retries',
      () =>
        base().main((f) =>
          f
            .start('i')
            .input('i', '?', 'reference', { variable: 'v', pattern: '[A-Z]{2}\\d{4}', retries: 3, next: 't' })
            .condition('t', [['v', 'matches', 'CV\\d+', '']]),
        ),
    ],
    [
      'bounds that are known only when it runs',
      () =>
        base()
          .variable('n', { type: 'number', initial: '250' })
          .main((f) => f.start('i').input('i', '?', 'number', { least: '{{n}} * 2', most: '{{n}} * 3' })),
    ],
    [
      'a text that is too long',
      () => base().main((f) => f.start('i').input('i', '?', 'text', { most: '12', retries: 0 })),
    ],
    [
      'a counter that must count',
      () =>
        base()
          .variable('n', { type: 'number', initial: '0' })
          .main((f) =>
            f
              .start('c')
              .choice('c', '?', [['Again', 's']])
              .set('s', { n: ['add', '1'] }, 't')
              .condition('t', [['n', 'above', '5', 'e']], 'c')
              .end('e'),
          ),
    ],
    [
      'what a value is made of',
      () =>
        base()
          .variable('n', { type: 'number' })
          .variable('sum', { type: 'number' })
          .main((f) =>
            f
              .start('i')
              .input('i', '?', 'number', { variable: 'n', next: 's' })
              .set('s', { sum: '{{n}} * 3 + 1', v: '{{n}}' }, 't')
              .condition('t', [
                ['sum', 'above', '1000', ''],
                ['v', 'is', '7', ''],
              ]),
          ),
    ],
    [
      'a skill’s inputs, outputs and outcomes',
      () =>
        base()
          .variable('in')
          .variable('out')
          .main((f) =>
            f
              .start('i')
              .input('i', '?', 'text', { variable: 'v', next: 'k' })
              .skill('k', 'skill', { done: 't', lost: 'i' }, { inputs: { in: '{{v}}' }, outputs: { v: 'out' } })
              .condition('t', [['v', 'is', 'found', '']]),
          )
          .skill('skill', { outcomes: ['lost'] }, (f) =>
            f
              .start('t2', 'begin', ['in'])
              .condition('t2', [['in', 'is', 'nothing', 'r']], 's')
              .returns('r', 'lost')
              .set('s', { out: '{{in}}' }, 'r2')
              .returns('r2'),
          ),
    ],
    [
      'replies that its example doesn’t give',
      () => {
        const builder = base()
          .variable('state')
          .variable('flights', { type: 'list' })
          .variable('flight', { type: 'record' })
          .main((f) =>
            f
              .start('k')
              .call('k', { results: { state: 'order.state', flights: 'flights' } }, { next: 't', failed: 'h' })
              .condition(
                't',
                [
                  ['state', 'is', 'lost', 'h'],
                  ['flights.count', 'above', '3', 'h'],
                  ['flights.1.price', 'above', '900', 'h'],
                ],
                'p',
              )
              .pickFrom('p', '?', ['flights', 'flight', '{{flight.to}}'], { next: 't2', empty: 'h', other: 'p' })
              .condition('t2', [['flight.price', 'below', '50', 'h']])
              .handover('h', '…'),
          )
        return builder
      },
    ],
    [
      'options shown on a condition, and several at once',
      () =>
        base()
          .variable('l', { type: 'list' })
          .variable('vip', { type: 'yesno', fromPage: true })
          .main((f) =>
            f
              .start('c')
              .choice('c', '?', [
                ['A', 'd', ['vip', 'is', 'yes']],
                ['B', 'd'],
              ])
              .choice('d', '?', [['X'], ['Y'], ['Z']], {
                several: true,
                least: 2,
                variable: 'l',
                next: 't',
                other: 'd',
              })
              .condition('t', [['l', 'contains', 'z', '']]),
          ),
    ],
    [
      'scores, comments and their bands',
      () =>
        base().main((f) =>
          f.start('r').rating(
            'r',
            '?',
            'ten',
            [[6], [8], [10]].map(([upTo = 0]): [number, string] => [upTo, '']),
            { comment: 'Why?' },
          ),
        ),
    ],
    [
      'every branch of splits behind one another',
      () =>
        base().main((f) =>
          f
            .start('a')
            .split('a', [[2, 'b'], [98]])
            .split('b', [[50], [48], [2]]),
        ),
    ],
    [
      'open questions, what they propose and miss, and every entry',
      () =>
        base()
          .main((f) => f.start('q').question('q', '?', { answered: 'q', misses: 3 }))
          .entry('hours', 'Opening hours', 'Nine.', 'When are you open?\nopening times')
          .entry('place', 'Where are you?', 'Here.'),
    ],
    [
      'entries where nothing is asked openly',
      () =>
        base()
          .main((f) =>
            f
              .start('i')
              .input('i', '?', 'number', { variable: 'v', next: 'c' })
              .choice('c', '?', [['A']]),
          )
          .entry('hours', 'Opening hours', 'Nine.')
          .entry('place', 'Where are you?', 'Here.'),
    ],
    [
      'a skill that is reached only in its own words, with the human’s step',
      () =>
        base()
          .settings({ humanStep: 'h' })
          .main((f) =>
            f
              .start('c')
              .choice('c', '?', [['A']])
              .handover('h', '…'),
          )
          .skill('lost', { phrasings: 'I lost my card' }, (f) => f.start('d').choice('d', 'Sure?', [['Yes'], ['No']])),
    ],
    [
      'what the page says at the beginning, and later',
      () =>
        base()
          .variable('customer', { fromPage: true })
          .main((f) =>
            f
              .start('t')
              .condition('t', [['customer', 'is not empty', '', 'e']], 'c')
              .choice('c', 'Signed in?', [['Yes', 'again']])
              .condition('again', [['customer', 'is not empty', '', 'e']], 'c')
              .end('e'),
          ),
    ],
    [
      'hours',
      () =>
        base().main((f) =>
          f.start('t').condition('t', [
            ['time', 'before', '09:00', ''],
            ['time', 'at least', '18:00', ''],
            ['today', 'is one of', '2026-12-25; 2027-01-01', ''],
          ]),
        ),
    ],
  ])('%s', (_, builder) => {
    const { missed, unreached } = proposing(builder().build())
    expect({ missed, unreached }).toEqual({ missed: [], unreached: [] })
  })
})

describe('a set of proposals', () => {
  const tree: Draw = (f) =>
    f
      .start('c')
      .choice('c', '?', [
        ['A', 'd'],
        ['B', 'd'],
        ['C', 'e'],
      ])
      .choice('d', 'And?', [
        ['Yes', 'c'],
        ['No', 'e'],
      ])
      .end('e')
  const bot = aBot('en', 'fr').main(tree).sample('A › Yes › B › No', '').build()
  const going = {
    name: 'A › Yes › B › No (2)',
    locale: 'en',
    script: '# A\n@ d\n# Yes\n@ c\n# B\n@ d\n# No\n= resolved',
  }
  const ending = { name: 'C', locale: 'en', script: '# C\n= resolved' }
  it('is small: a sample goes on while there is something new', () =>
    expect(proposing(bot).samples).toEqual([going, ending]))
  it('leaves out what is played already', () =>
    expect(proposing(bot, ['# A\n# Yes\n# B\n# No']).samples).toEqual([ending]))
  it('is empty where nothing is missing', () =>
    expect(proposing(bot, ['# A\n# Yes\n# B\n# No', '# C'])).toEqual({ samples: [], unreached: [], missed: [] }))
  it('is no larger than wanted', () => {
    const { samples, unreached } = proposing(bot, [], { limit: 1 })
    expect(samples).toEqual([going])
    expect(unreached).toEqual([{ what: 'exit', id: 'c', exit: 'c_3', why: 'left-out' }])
  })
  it('speaks the language that is wanted', () => {
    const french = aBot('en', 'fr')
      .main((f) => f.start('c').choice('c', '?', [[{ en: 'Tea', fr: 'Thé' }]]))
      .build()
    expect(proposing(french, [], { locale: 'fr' }).samples).toEqual([
      { name: 'Thé', locale: 'fr', script: '# Thé\n= ended' },
    ])
  })
  it('is the same every time', () => {
    const compiled = compileBot(bot)
    expect(proposeSamples(bot, compiled, [])).toEqual(proposeSamples(bot, compiled, []))
  })
  it('names the day it is played on where the bot looks at it', () => {
    const dated = aBot()
      .main((f) => f.start('t').condition('t', [['today', 'is', '2026-12-25', '']]))
      .build()
    expect(proposing(dated).samples.map(({ script }) => script)).toEqual([
      '$ today = 2026-03-02\n= ended',
      '$ today = 2026-12-25\n= ended',
    ])
  })
})

describe('what can’t be reached is told with the reason', () => {
  it.each<[string, Unreached, Draw]>([
    [
      'a row that another one always comes before',
      { what: 'exit', id: 't', exit: 't_2', why: 'never-taken' },
      (f) =>
        f
          .start('i')
          .input('i', '?', 'number', { variable: 'n', next: 't' })
          .condition('t', [
            ['n', 'above', '3', ''],
            ['n', 'above', '5', ''],
          ]),
    ],
    [
      'a step behind it',
      { what: 'step', id: 'm', exit: '', why: 'never-runs' },
      (f) =>
        f
          .start('t')
          .condition('t', [['n', 'is', '3', 'm']])
          .message('m', 'Never'),
    ],
  ])('%s', (_, reason, draw) =>
    expect(proposing(aBot().variable('n', { type: 'number' }).main(draw).build()).unreached).toContainEqual(reason),
  )
  it('an entry without words', () => {
    const bot = aBot()
      .main((f) => f.start('q').question('q', '?', { misses: 1 }))
      .entry('one', 'Opening hours', 'Nine.')
      .entry('two', '', 'Ten.')
      .build()
    expect(proposing(bot).unreached).toEqual([{ what: 'entry', id: 'two', exit: '', why: 'not-understood' }])
  })
})
