import { bot, fine, type Row } from '../row.case.ts'

const typed = () =>
  bot('fr')
    .variable('n', { type: 'number' })
    .variable('d', { type: 'date' })
    .variable('y', { type: 'yesno' })
    .variable('t')

const between = (value: string, upTo: string) => ({
  id: 'r1',
  name: '',
  when: 'all' as const,
  tests: [{ id: 't1', variable: 'n', field: '', operator: 'between' as const, value, upTo }],
})

export const variableRows: Row[] = [
  [
    'unknown-variable',
    'a typing mistake in a text',
    bot().main((f) => f.start('m').message('m', 'Hello {{nmae}}')),
    bot()
      .variable('name')
      .main((f) => f.start('m').message('m', 'Hello {{name}}')),
  ],
  ['unknown-variable', 'a set variable that is gone', bot().main((f) => f.start('s').set('s', { gone: '1' })), fine()],
  [
    'unknown-variable',
    'a tested variable that is gone',
    bot().main((f) => f.start('c').condition('c', [['gone', 'is', '1', '']])),
    fine(),
  ],
  [
    'variable-never-set',
    'a value from nowhere',
    bot()
      .variable('name')
      .main((f) => f.start('m').message('m', 'Hello {{name}}')),
    bot()
      .variable('name', { fromPage: true })
      .main((f) => f.start('m').message('m', 'Hello {{name}}')),
  ],
  [
    'variable-never-used',
    'a value for nothing',
    fine().variable('name'),
    bot()
      .variable('name', { initial: 'x' })
      .main((f) => f.start('m').message('m', 'Hello {{name}}')),
  ],
  [
    'variable-not-chosen',
    'an assignment to nothing',
    bot().main((f) => f.start('s').set('s', { '': '1' })),
    bot()
      .variable('x')
      .main((f) => f.start('s').set('s', { x: '1' })),
  ],
  [
    'variable-not-chosen',
    'a test of nothing',
    bot().main((f) => f.start('c').condition('c', [['', 'is', '1', '']])),
    typed().main((f) => f.start('c').condition('c', [['n', 'is', '1', '']])),
  ],
  [
    'variable-of-another-type',
    'a number that is a word',
    typed().main((f) => f.start('c').condition('c', [['n', 'above', 'beaucoup', '']])),
    typed().main((f) => f.start('c').condition('c', [['n', 'above', '1 234,5', '']])),
  ],
  [
    'variable-of-another-type',
    'a day that is a number',
    typed().main((f) => f.start('c').condition('c', [['d', 'is', '31', '']])),
    typed().main((f) => f.start('c').condition('c', [['d', 'is', '31/12/2026', '']])),
  ],
  [
    'variable-of-another-type',
    'a first value',
    bot().variable('n', { type: 'number', initial: 'none' }),
    bot().variable('n', { type: 'number', initial: '3' }),
  ],
  [
    'variable-of-another-type',
    'an e-mail address as a number',
    typed().main((f) => f.start('i').input('i', '?', 'email', { variable: 'n' })),
    typed().main((f) => f.start('i').input('i', '?', 'number', { variable: 'n' })),
  ],
  [
    'variable-of-another-type',
    'options that are no numbers',
    typed().main((f) => f.start('c').choice('c', '?', [['un'], ['2']], { variable: 'n' })),
    typed().main((f) => f.start('c').choice('c', '?', [['1'], ['2']], { variable: 'n' })),
  ],
  [
    'variable-of-another-type',
    'a first value that is neither yes nor no',
    bot().variable('y', { type: 'yesno', initial: 'perhaps' }),
    bot().variable('y', { type: 'yesno', initial: 'oui' }),
  ],
  [
    'variable-of-another-type',
    'the value of an option rather than its words',
    typed().main((f) => f.start('c').choice('c', '?', [['Deux', '', undefined, 'deux']], { variable: 'n' })),
    typed().main((f) => f.start('c').choice('c', '?', [['Deux', '', undefined, '2']], { variable: 'n' })),
  ],
  [
    'variable-of-another-type',
    'several options in a number',
    typed().main((f) => f.start('c').choice('c', '?', [['1'], ['2']], { variable: 'n', several: true })),
    bot()
      .variable('l', { type: 'list' })
      .main((f) => f.start('c').choice('c', '?', [['1'], ['2']], { variable: 'l', several: true })),
  ],
  [
    'variable-of-another-type',
    'a score as a day',
    typed().main((f) => f.start('r').rating('r', '?', 'stars', [], { variable: 'd' })),
    typed().main((f) => f.start('r').rating('r', '?', 'stars', [], { variable: 'n' })),
  ],
  [
    'variable-of-another-type',
    'another variable of another type',
    typed().main((f) => f.start('s').set('s', { y: '{{n}}' })),
    typed().main((f) => f.start('s').set('s', { n: '{{t}}', t: '{{n}}' })),
  ],
  [
    'variable-of-another-type',
    'the upper end',
    typed().main((f) => f.start('c').step('condition', 'c', { rows: [between('1', 'viel')] })),
    typed().main((f) => f.start('c').step('condition', 'c', { rows: [between('1', '{{n}}')] })),
  ],
  [
    'variable-of-another-type',
    'what every bot has',
    typed().main((f) => f.start('c').condition('c', [['today', 'is', 'lundi', '']])),
    typed().main((f) => f.start('c').condition('c', [['today', 'after', '2026-03-01', '']])),
  ],
  [
    'unknown-variable',
    'but what every bot has',
    bot().main((f) => f.start('m').message('m', '{{tomorrow}}')),
    bot().main((f) => f.start('m').message('m', '{{today}} {{ time }}')),
  ],
  [
    'unknown-variable',
    'a part of one that is gone',
    bot().main((f) => f.start('m').message('m', '{{flight.price}}')),
    bot()
      .variable('flight', { type: 'record' })
      .main((f) => f.start('m').message('m', '{{flight.price}}')),
  ],
  [
    'variable-never-used',
    'but a score, which is counted',
    fine().variable('n', { type: 'number' }),
    bot()
      .variable('n', { type: 'number' })
      .main((f) => f.start('r').rating('r', '?', 'stars', [], { variable: 'n' })),
  ],
  [
    'variable-never-used',
    'but what a human will read',
    bot()
      .variable('n')
      .main((f) => f.start('i').input('i', '?', 'text', { variable: 'n' })),
    bot()
      .variable('n')
      .main((f) => f.start('i').input('i', '?', 'text', { variable: 'n', next: 'h' }).handover('h', 'Wait.')),
  ],
  [
    'variable-not-chosen',
    'a result of a call',
    bot().main((f) => f.start('c').call('c', { results: { '': 'status' } })),
    bot()
      .variable('x')
      .main((f) => f.start('c').call('c', { results: { x: 'status' } })),
  ],
  [
    'variable-not-chosen',
    'an input of a skill',
    fine().skill('s', {}, (f) => f.start('r', 'a', ['']).returns('r')),
    fine()
      .variable('x')
      .skill('s', {}, (f) => f.start('r', 'a', ['x']).returns('r')),
  ],
]
