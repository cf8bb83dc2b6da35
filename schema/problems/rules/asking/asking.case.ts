import type { VariableType } from '../../../bot/bot.ts'
import type { InputType } from '../../../spec/spec.ts'
import { bot, type Row } from '../row.case.ts'

const bounded = (type: InputType, least: string, most: string, variable: VariableType = 'text') =>
  bot('fr', 'en')
    .variable('v', { type: variable })
    .main((f) => f.start('i').input('i', '?', type, { variable: 'v', least, most }))
const rated = (scale: 'thumbs' | 'stars' | 'ten', ...bands: number[]) =>
  bot().main((f) =>
    f.start('r').rating(
      'r',
      'How?',
      scale,
      bands.map((upTo) => [upTo]),
    ),
  )
const matching = (pattern: string) =>
  bot()
    .variable('t')
    .main((f) => f.start('c').condition('c', [['t', 'matches', pattern, '']]))

export const askingRows: Row[] = [
  [
    'input-without-variable',
    'an input that keeps nothing',
    bot().main((f) => f.start('i').input('i', 'Name?', 'text')),
    bot()
      .variable('name')
      .main((f) => f.start('i').input('i', 'Name?', 'text', { variable: 'name' })),
  ],
  [
    'pattern-not-safe',
    'a pattern that explodes',
    bot().main((f) => f.start('i').input('i', 'Ref?', 'reference', { pattern: '(a+)+' })),
    bot().main((f) => f.start('i').input('i', 'Ref?', 'reference', { pattern: '[A-Z]{2}\\d+' })),
  ],
  ['pattern-not-safe', 'a test', matching('^(a+)+$'), matching('[A-Z]{2}')],
  ['input-bound-unreadable', 'words for a number', bounded('number', 'few', ''), bounded('number', '{{v}} * 2', '')],
  [
    'input-bound-unreadable',
    'a day that is none',
    bounded('date', '', 'tomorrow'),
    bounded('date', '{{today}} + 3 jours', ''),
  ],
  ['input-bound-unreadable', 'the length of a text', bounded('text', '', 'long'), bounded('text', '', '200')],
  ['input-bounds-contradict', 'numbers', bounded('number', '10', '1'), bounded('number', '1', '10')],
  [
    'input-bounds-contradict',
    'days',
    bounded('date', '2026-12-24', '2026-03-01'),
    bounded('date', '2026-03-01', '2026-03-01'),
  ],
  ['input-bounds-contradict', 'a text of no length', bounded('text', '', '0'), bounded('text', '9', '5')],
  [
    'input-bounds-contradict',
    'but not what nobody knows yet',
    bounded('number', '10', '1'),
    bounded('number', '{{v}}', '1'),
  ],
  ['bands-out-of-order', 'from high to low', rated('ten', 8, 6), rated('ten', 6, 8)],
  ['bands-out-of-order', 'twice the same', rated('stars', 3, 3), rated('stars', 3, 5)],
  ['band-never-reached', 'beyond the scale', rated('stars', 3, 5, 10), rated('stars', 3, 10)],
  ['band-never-reached', 'below the scale', rated('stars', 0, 5), rated('ten', 0, 10)],
  ['band-never-reached', 'between two scores', rated('thumbs', 0, 1, 2), rated('thumbs', 0, 1)],
]
