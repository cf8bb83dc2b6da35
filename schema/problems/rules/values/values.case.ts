import type { Variable } from '../../../bot/bot.ts'
import type { Operation } from '../../../kinds/set.ts'
import { bot, type Row } from '../row.case.ts'

const typed = () =>
  bot('fr', 'en')
    .variable('n', { type: 'number' })
    .variable('d', { type: 'date' })
    .variable('y', { type: 'yesno' })
    .variable('l', { type: 'list' })
    .variable('r', { type: 'record' })
    .variable('t')
const sets = (name: string, value: string | [Operation, string]) =>
  typed().main((f) => f.start('s').set('s', { [name]: value }))

/** `r` is a record of which the name alone is kept, `l` a list of such; what is said about them is `words`. */
const known = (words: string, values: Partial<Variable> = {}) =>
  bot()
    .variable('r', { type: 'record', ...values })
    .variable('l', { type: 'list' })
    .variable('one', { type: 'record' })
    .main((f) =>
      f
        .start('c')
        .step(
          'call',
          'c',
          {
            address: 'https://a.fr',
            results: ['r', 'l'].map((variable) => ({
              id: `r_${variable}`,
              path: '',
              variable,
              fields: [{ id: `f_${variable}`, name: '', path: 'person.name' }],
            })),
          },
          { next: 'p', failed: 'm' },
        )
        .pickFrom('p', 'Who?', ['l', 'one', '{{one.name}}'], { next: 'm' })
        .message('m', words),
    )

export const valueRows: Row[] = [
  ['operation-without-meaning', 'more of yes', sets('y', ['add', 'yes']), sets('y', 'yes')],
  ['operation-without-meaning', 'less of a text', sets('t', ['remove', 'x']), sets('t', ['add', 'x'])],
  ['operation-without-meaning', 'more of a record', sets('r', ['add', '{{r}}']), sets('r.n', ['add', '1'])],
  ['value-unreadable', 'words for a number', sets('n', 'un de plus'), sets('n', '{{n}} + 1,5')],
  ['value-unreadable', 'no number at all to add', sets('n', ['add', '']), sets('n', '')],
  ['value-unreadable', 'a day in words', sets('d', 'demain'), sets('d', '{{today}} + 1 jour')],
  ['value-unreadable', 'an unknown unit', sets('d', ['add', '3 lunes']), sets('d', ['add', '3 mois'])],
  ['value-unreadable', 'neither yes nor no', sets('y', 'perhaps'), sets('y', 'oui')],
  ['value-unreadable', 'words for a record', sets('r', 'words'), sets('r', '{{l.1}}')],
  [
    'value-unreadable',
    'what a skill is given',
    typed()
      .main((f) => f.start('s').skill('s', 'k', {}, { inputs: { n: 'many' } }))
      .skill('k', {}, (f) => f.start('e', 'a', ['n']).returns('e')),
    typed()
      .main((f) => f.start('s').skill('s', 'k', {}, { inputs: { n: '3' } }))
      .skill('k', {}, (f) => f.start('e', 'a', ['n']).returns('e')),
  ],
  ['field-of-no-record', 'a field that is set', sets('t.price', '1'), sets('r.price', '1')],
  [
    'field-of-no-record',
    'a field of a number',
    typed().main((f) => f.start('m').message('m', '{{n.price}}')),
    typed().main((f) => f.start('m').message('m', '{{r.price}} {{l.count}}')),
  ],
  [
    'field-of-no-record',
    'a field of what was typed, but not of what may be anything',
    bot()
      .variable('t')
      .main((f) => f.start('i').input('i', '?', 'text', { variable: 't', next: 'm' }).message('m', '{{t.price}}')),
    bot()
      .variable('t', { fromPage: true })
      .main((f) => f.start('m').message('m', '{{t.price}}')),
  ],
  [
    'field-of-no-record',
    'a test',
    typed().main((f) => f.start('c').condition('c', [['d.year', 'is', '2026', '']])),
    typed().main((f) => f.start('c').condition('c', [['l.count', 'is', '1', '']])),
  ],
  ['field-of-no-record', 'what every bot has', known('{{today.year}}'), known('{{today}}')],
  ['field-unknown', 'of a record', known('{{r.nmae}}'), known('{{r.name}}')],
  ['field-unknown', 'of a list’s items', known('{{l.1.nmae}}'), known('{{l.last.name}} {{l.count}}')],
  ['field-unknown', 'of a chosen item', known('{{one.nmae}}'), known('{{one.name}}')],
  ['field-unknown', 'but not of what the page gives', known('{{r.nmae}}'), known('{{r.nmae}}', { fromPage: true })],
]
