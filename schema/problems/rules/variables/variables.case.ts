import { bot, fine, type Row } from '../row.case.ts'

const typed = () =>
  bot('fr')
    .variable('n', { type: 'number' })
    .variable('d', { type: 'date' })
    .variable('y', { type: 'yesno' })
    .variable('t')

export const variableRows: Row[] = [
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
    'words given to a number',
    typed().main((f) => f.start('s').set('s', { n: 'un de plus' })),
    typed().main((f) => f.start('s').set('s', { n: '{{n}} + 1', t: 'un de plus' })),
  ],
  [
    'variable-of-another-type',
    'options that are no numbers',
    typed().main((f) => f.start('c').choice('c', '?', [['un'], ['2']], { variable: 'n' })),
    typed().main((f) => f.start('c').choice('c', '?', [['1'], ['2']], { variable: 'n' })),
  ],
]
