import { describe, expect, it } from 'vitest'
import { compileBot } from '../compile/compile.ts'
import { runSample } from '../samples/samples.ts'
import { aBot } from '../testing/build.ts'
import type { FlowBuilder } from '../testing/draw.ts'
import { coverageOf } from './coverage.ts'
import { exitsIn } from './exits.ts'

const bot = aBot()
  .variable('age', { type: 'number' })
  .main((f) =>
    f
      .start('c')
      .choice(
        'c',
        'Tea or coffee?',
        [
          ['Tea', 't'],
          ['Coffee', 'e'],
        ],
        { other: 'c' },
      )
      .condition('t', [['age', 'above', '3', 'e']], 'e')
      .end('e')
      .message('never', 'Nobody comes here'),
  )
  .entry('hours', 'Opening hours', 'Nine to five.')
  .entry('place', 'Where are you', 'Here.')
  .build()
const compiled = compileBot(bot)
const covered = (...scripts: string[]) =>
  coverageOf(
    bot,
    compiled,
    scripts.map((script) => runSample(compiled, { id: '', name: '', locale: 'en', script })),
  )

describe('coverageOf', () => {
  it('knows nothing without samples', () =>
    expect(covered()).toEqual({
      steps: { reached: [], missed: ['start_main', 'c', 't', 'e'] },
      exits: {
        reached: [],
        missed: [
          { step: 'start_main', exit: 'next' },
          { step: 'c', exit: 'c_1' },
          { step: 'c', exit: 'c_2' },
          { step: 'c', exit: 'other' },
          { step: 't', exit: 't_1' },
          { step: 't', exit: 'else' },
        ],
      },
      entries: { reached: [], missed: ['hours', 'place'] },
    }))
  it('puts samples together', () =>
    expect(covered('# Tea', '> opening hours\n# Coffee', '> xyzzy')).toMatchObject({
      steps: { missed: [] },
      exits: { missed: [{ step: 't', exit: 't_1' }] },
      entries: { reached: ['hours'], missed: ['place'] },
    }))
  it('counts what is begun at, and what fails too', () =>
    expect(covered('^ t\n$ age = 4\n@ c')).toMatchObject({
      steps: { reached: ['t', 'e'] },
      exits: { reached: [{ step: 't', exit: 't_1' }] },
    }))
})

describe('the exits that can be taken', () => {
  const exitsOf = (draw: (flow: FlowBuilder) => FlowBuilder) => {
    const drawn = aBot()
      .variable('v')
      .variable('l', { type: 'list' })
      .main((f) => draw(f.start('x')))
      .skill('skill', { outcomes: ['lost'] }, (f) => f.start('r').returns('r', 'lost'))
      .build()
    return exitsIn(drawn, compileBot(drawn)).flatMap(({ step, exit }) => (step === 'x' ? exit : []))
  }
  it.each<[string, string[], (flow: FlowBuilder) => FlowBuilder]>([
    ['a choice without a line for what is not understood', ['x_1'], (f) => f.choice('x', '?', [['A']])],
    ['a choice with one', ['x_1', 'other'], (f) => f.choice('x', '?', [['A']], { other: 'x' })],
    [
      'a choice whose options may all be hidden',
      ['x_1', 'other'],
      (f) => f.choice('x', '?', [['A', '', ['v', 'is', 'a']]]),
    ],
    ['several at once', ['next'], (f) => f.choice('x', '?', [['A']], { several: true })],
    ['items of a list', ['next', 'empty'], (f) => f.pickFrom('x', '?', ['l', 'v', '{{v}}'])],
    ['any text', ['next'], (f) => f.input('x', '?', 'text')],
    ['a text of some length', ['next', 'failed'], (f) => f.input('x', '?', 'text', { most: '3' })],
    ['a date', ['next', 'failed'], (f) => f.input('x', '?', 'date')],
    [
      'bands, of which one gets no score',
      ['x_1', 'x_3'],
      (f) =>
        f.rating('x', '?', 'stars', [
          [2, ''],
          [2, ''],
          [5, ''],
        ]),
    ],
    [
      'bands with a comment to come',
      ['x_1', 'x_3'],
      (f) =>
        f.rating(
          'x',
          '?',
          'stars',
          [
            [2, ''],
            [2, ''],
            [5, ''],
          ],
          { comment: 'Why?' },
        ),
    ],
    ['a score with a comment to come', ['next'], (f) => f.rating('x', '?', 'ten', [], { comment: 'Why?' })],
    [
      'branches, of which one gets nobody',
      ['x_1', 'x_3'],
      (f) =>
        f.split('x', [
          [5, ''],
          [0, ''],
          [5, ''],
        ]),
    ],
    ['a skill', ['done', 'lost'], (f) => f.skill('x', 'skill')],
    ['a handover', ['done', 'closed', 'nobody'], (f) => f.handover('x', '…')],
    ['an end', [], (f) => f.end('x')],
  ])('%s', (_, exits, draw) => expect(exitsOf(draw)).toEqual(exits))
})
