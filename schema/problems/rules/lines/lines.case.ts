import { bot, fine, type Row } from '../row.case.ts'

/** A choice of A and B. */
const choice = (a: string, b: string, other = '') =>
  bot().main((f) =>
    f
      .start('c')
      .choice(
        'c',
        'Which?',
        [
          ['A', a],
          ['B', b],
        ],
        { other },
      )
      .end('e'),
  )

/** A part that is called from two places, one after the other, and goes back to each; the way back leaves `mark` as it is given. */
const called = (mark: string) =>
  bot()
    .variable('from')
    .main((f) =>
      f
        .start('one')
        .set('one', { from: 'one' }, 'part')
        .message('part', 'Part', 'back')
        .condition('back', [
          ['from', 'is', 'one', 'to_two'],
          ['from', 'is', 'two', 'to_end'],
        ])
        .set('to_two', { from: mark }, 'two')
        .set('two', { from: mark === '' ? 'two' : mark }, 'part')
        .set('to_end', { from: '' }, 'e')
        .end('e'),
    )

export const lineRows: Row[] = [
  ['dead-end', 'a message that leads nowhere', bot().main((f) => f.start('m').message('m', 'Hello')), fine()],
  ['dead-end', 'a line to a step that is gone', bot().main((f) => f.start('gone')), fine()],
  ['dead-end', 'options that all lead nowhere', choice('', ''), choice('', '', 'e')],
  ['exit-without-target', 'one option of two', choice('e', ''), choice('', '')],
  ['exit-without-target', 'options, but not what is typed besides', choice('', '', 'e'), choice('e', 'e')],
  [
    'exit-without-target',
    'the value that stays wrong',
    bot()
      .variable('name')
      .main((f) => f.start('i').input('i', 'Address?', 'email', { variable: 'name', next: 'e' }).end('e')),
    bot()
      .variable('name')
      .main((f) => f.start('i').input('i', 'Address?', 'email', { variable: 'name', next: 'e', failed: 'e' }).end('e')),
  ],
  [
    'exit-without-target',
    'a text that can be too long, but not any text',
    bot()
      .variable('name')
      .main((f) => f.start('i').input('i', 'Name?', 'text', { variable: 'name', most: '9', next: 'e' }).end('e')),
    bot()
      .variable('name')
      .main((f) => f.start('i').input('i', 'Name?', 'text', { variable: 'name', next: 'e' }).end('e')),
  ],
  [
    'exit-without-target',
    'a list without items, but not where there are other options',
    bot()
      .variable('all', { type: 'list' })
      .variable('one')
      .main((f) => f.start('c').pickFrom('c', 'Which?', ['all', 'one', '{{one}}'], { next: 'e' }).end('e')),
    bot()
      .variable('all', { type: 'list' })
      .variable('one')
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [['None', 'e']], { items: 'all', variable: 'one', next: 'e' })
          .end('e'),
      ),
  ],
  [
    'exit-without-target',
    'a band of a rating',
    bot().main((f) =>
      f
        .start('r')
        .rating('r', 'How?', 'stars', [[3, 'e'], [5]])
        .end('e'),
    ),
    bot().main((f) =>
      f
        .start('r')
        .rating('r', 'How?', 'stars', [
          [3, 'e'],
          [5, 'e'],
        ])
        .end('e'),
    ),
  ],
  [
    'exit-without-target',
    'a branch of a split',
    bot().main((f) =>
      f
        .start('s')
        .split('s', [[50, 'e'], [50]])
        .end('e'),
    ),
    bot().main((f) =>
      f
        .start('s')
        .split('s', [
          [50, 'e'],
          [50, 'e'],
        ])
        .end('e'),
    ),
  ],
  ['flow-without-start', 'a drawing without a start', bot().main((f) => f.message('m', 'Hello')), fine()],
  ['flow-without-start', 'a bot without its main flow', bot(), fine()],
  [
    'jump-to-other-flow',
    'a jump into a skill',
    bot()
      .main((f) => f.start('j').jump('j', 'm'))
      .skill('s', {}, (f) => f.start('m').message('m', 'Hello')),
    bot().main((f) =>
      f
        .start('m')
        .message('m', 'Hello', 'c')
        .choice('c', 'Again?', [['Yes', 'j']])
        .jump('j', 'm'),
    ),
  ],
  [
    'jump-without-target',
    'a jump to nowhere',
    bot().main((f) => f.start('j').jump('j', '')),
    bot().main((f) => f.start('j').jump('j', 'e').end('e')),
  ],
  ['jump-without-target', 'a jump to a note', bot().main((f) => f.start('j').jump('j', 'n').step('note', 'n')), fine()],
  [
    'loop-without-question',
    'two messages in a circle',
    bot().main((f) => f.start('a').message('a', 'A', 'b').message('b', 'B', 'a')),
    bot().main((f) =>
      f
        .start('a')
        .message('a', 'A', 'b')
        .choice('b', 'B', [['again', 'a']]),
    ),
  ],
  [
    'loop-without-question',
    'a circle through a jump and a skill that asks nothing',
    bot()
      .main((f) => f.start('a').skill('a', 's', { done: 'j' }).jump('j', 'a'))
      .skill('s', {}, (f) => f.start('r').returns('r')),
    bot()
      .main((f) => f.start('a').skill('a', 's', { done: 'j' }).jump('j', 'a'))
      .skill('s', {}, (f) => f.start('c').choice('c', 'C', [['x']])),
  ],
  [
    'loop-without-question',
    'a circle with a pause, but not with a system that is asked',
    bot().main((f) => f.start('w').wait('w', 3, 'm').message('m', 'M', 'w')),
    bot().main((f) =>
      f.start('w').wait('w', 3, 'c').call('c', { address: 'https://a.fr' }, { next: 'w', failed: 'w' }),
    ),
  ],
  [
    'loop-without-question',
    'a step that leads to itself',
    bot().main((f) => f.start('a').message('a', 'A', 'a')),
    fine(),
  ],
  [
    'loop-without-question',
    'a part that is called twice and returns for ever, but not one that returns once to each',
    called('one'),
    called(''),
  ],
  ['several-starts', 'two starts', bot().main((f) => f.start('m').start('m', 'other').message('m', 'Hello')), fine()],
  ['unreachable-step', 'a step on its own', bot().main((f) => f.start('e').end('e').message('m', 'Hello')), fine()],
  [
    'unreachable-step',
    'a skill that only such a step runs',
    bot()
      .main((f) => f.start('e').end('e').skill('c', 's', { done: 'e' }))
      .skill('s', {}, (f) => f.start('r').returns('r')),
    bot()
      .main((f) => f.start('c').end('e').skill('c', 's', { done: 'e' }))
      .skill('s', {}, (f) => f.start('r').returns('r')),
  ],
  [
    'split-without-branches',
    'none',
    bot().main((f) => f.start('s').split('s', [])),
    bot().main((f) => f.start('s').split('s', [[1]])),
  ],
  [
    'split-without-shares',
    'nothing for all',
    bot().main((f) => f.start('s').split('s', [[0], [0]])),
    bot().main((f) => f.start('s').split('s', [[0], [1]])),
  ],
  [
    'wait-too-long',
    'two pauses in a row',
    bot().main((f) => f.start('a').wait('a', 6, 'b').wait('b', 5, 'm').message('m', 'M')),
    bot().main((f) => f.start('a').wait('a', 6, 'm').message('m', 'M', 'b').wait('b', 5)),
  ],
  [
    'wait-too-long',
    'through a jump, and round in a circle',
    bot().main((f) => f.start('a').wait('a', 9, 'j').jump('j', 'b').wait('b', 9, 'a')),
    bot().main((f) => f.start('a').wait('a', 4, 'b').wait('b', 3, 'c').wait('c', 3)),
  ],
]
