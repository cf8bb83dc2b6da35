import type { Variable } from '../../../bot/bot.ts'
import { bot, fine, type Row } from '../row.case.ts'

/** A skill that is given `inputs`, takes `taken`, gives back `from` and fills `filled`. */
const runs = ({ inputs = {}, taken = [], from = 'x', filled = 'x' }: Runs, values: Partial<Variable> = {}) =>
  bot()
    .variable('x', values)
    .variable('y')
    .main((f) =>
      f
        .start('s')
        .skill('s', 'k', { done: 'm' }, { inputs, outputs: { y: from } })
        .message('m', '{{x}} {{y}}'),
    )
    .skill('k', {}, (f) =>
      f
        .start('g', 'a', taken)
        .set('g', { [filled]: '1' }, 'e')
        .returns('e'),
    )
interface Runs {
  inputs?: Record<string, string>
  taken?: string[]
  from?: string
  filled?: string
}

export const skillRows: Row[] = [
  [
    'outcome-unknown',
    'an outcome that is gone',
    fine().skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r', 'gone')),
    fine().skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r', 'lost')),
  ],
  [
    'skill-calls-itself',
    'two skills in a circle',
    fine()
      .skill('s', {}, (f) => f.start('t').skill('t', 'u'))
      .skill('u', {}, (f) => f.start('v').skill('v', 's')),
    fine()
      .skill('s', {}, (f) => f.start('t').skill('t', 'u'))
      .skill('u', {}, (f) => f.start('v').returns('v')),
  ],
  [
    'skill-never-called',
    'a skill that nobody runs',
    fine().skill('s', {}, (f) => f.start('r').returns('r')),
    fine().skill('s', { phrasings: 'track my parcel' }, (f) => f.start('r').returns('r')),
  ],
  [
    'skill-never-called',
    'a skill that nobody runs any more',
    bot()
      .main((f) => f.start('e').end('e'))
      .skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r')),
    bot()
      .main((f) => f.start('c').skill('c', 's').end('e'))
      .skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r')),
  ],
  [
    'skill-without-flow',
    'no skill chosen',
    bot().main((f) => f.start('s').skill('s', '')),
    bot()
      .main((f) => f.start('s').skill('s', 'u'))
      .skill('u', {}, (f) => f.start('v').returns('v')),
  ],
  ['skill-without-flow', 'the main flow as a skill', bot().main((f) => f.start('s').skill('s', 'main')), fine()],
  [
    'skill-may-call-itself',
    'a way out, and a way back in',
    fine().skill('s', {}, (f) =>
      f
        .start('c')
        .choice('c', 'Again?', [
          ['Yes', 't'],
          ['No', 'r'],
        ])
        .skill('t', 's')
        .returns('r'),
    ),
    fine().skill('s', {}, (f) => f.start('t').skill('t', 's')),
  ],
  [
    'skill-calls-itself',
    'a way out that comes too late',
    fine().skill('s', {}, (f) => f.start('t').skill('t', 's', { done: 'r' }).returns('r')),
    fine().skill('s', {}, (f) =>
      f
        .start('c')
        .choice('c', 'Again?', [
          ['Yes', 't'],
          ['No', 'r'],
        ])
        .skill('t', 's')
        .returns('r'),
    ),
  ],
  ['skill-input-not-given', 'nothing given', runs({ taken: ['x'] }), runs({ taken: ['x'], inputs: { x: '1' } })],
  ['skill-input-not-given', 'but a first value', runs({ taken: ['x'] }), runs({ taken: ['x'] }, { initial: '1' })],
  [
    'skill-input-not-given',
    'but what may be missing',
    runs({ taken: ['x'] }),
    runs({ taken: ['x'] }).skill('other', {}, (f) => f.start('c').condition('c', [['x', 'is empty', '', '']])),
  ],
  [
    'skill-input-unknown',
    'given for nothing',
    runs({ inputs: { x: '1' } }),
    runs({ inputs: { x: '1' }, taken: ['x'] }),
  ],
  ['skill-output-never-set', 'kept for nothing', runs({ filled: 'y' }), runs({})],
  [
    'skill-output-never-set',
    'but what the page gives',
    runs({ filled: 'y' }),
    runs({ filled: 'y' }, { fromPage: true }),
  ],
  ['variable-not-chosen', 'an output of nothing', runs({ from: '' }), runs({})],
]
