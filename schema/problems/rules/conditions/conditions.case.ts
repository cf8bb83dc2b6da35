import type { TestOperator } from '../../../bot/tests.ts'
import { bot, type Row } from '../row.case.ts'

type Test = [variable: string, operator: TestOperator, value?: string]
type Tests = ['all' | 'any', ...Test[]]

/** Rows over a text `t`, a number `n` and a date `d`. */
const table = (...rows: Tests[]) =>
  bot('fr', 'en')
    .variable('t')
    .variable('n', { type: 'number' })
    .variable('d', { type: 'date' })
    .main((f) =>
      f.start('c').step('condition', 'c', {
        rows: rows.map(([when, ...tests], at) => ({
          id: `r${at}`,
          name: '',
          when,
          tests: tests.map(([variable, operator, value = ''], of) => ({
            id: `r${at}_${of}`,
            variable,
            operator,
            field: '',
            value,
            upTo: '',
          })),
        })),
      }),
    )
const reached = (name: string, invalid: Tests[], valid: Tests[]): Row => [
  'condition-row-never-reached',
  name,
  table(...invalid),
  table(...valid),
]

export const conditionRows: Row[] = [
  ['row-without-test', 'a row without tests', table(['all']), table(['all', ['t', 'is', '1']])],
  reached(
    'the same test',
    [
      ['all', ['t', 'is', 'Été']],
      ['all', ['t', 'is', 'ete']],
    ],
    [
      ['all', ['t', 'is', 'a']],
      ['all', ['t', 'is', 'b']],
    ],
  ),
  reached(
    'more tests of which all must hold',
    [
      ['all', ['t', 'is', 'a']],
      ['all', ['n', 'is', '1'], ['t', 'is', 'a']],
    ],
    [
      ['all', ['n', 'is', '1'], ['t', 'is', 'a']],
      ['all', ['t', 'is', 'a']],
    ],
  ),
  reached(
    'fewer tests of which any may hold',
    [
      ['any', ['t', 'is', 'a'], ['t', 'is', 'b']],
      ['all', ['t', 'is', 'b']],
    ],
    [
      ['all', ['t', 'is', 'a'], ['n', 'is', '1']],
      ['any', ['t', 'is', 'a'], ['n', 'is', '1']],
    ],
  ),
  reached(
    'empty and not empty are all there is',
    [
      ['all', ['t', 'is empty']],
      ['all', ['t', 'is not empty']],
      ['all', ['n', 'is', '1']],
    ],
    [
      ['all', ['t', 'is empty']],
      ['all', ['n', 'is not empty']],
      ['all', ['t', 'is', 'a']],
    ],
  ),
  reached(
    'one of any holds always',
    [
      ['any', ['t', 'is', '{{n}}'], ['t', 'is not', '{{n}}']],
      ['all', ['n', 'is', '1']],
    ],
    [
      ['all', ['t', 'is', '{{n}}'], ['t', 'is not', '{{n}}']],
      ['all', ['n', 'is', '1']],
    ],
  ),
  reached(
    'a range in a wider one',
    [
      ['all', ['n', 'above', '5']],
      ['all', ['n', 'above', '5,5'], ['n', 'below', '10']],
    ],
    [
      ['all', ['n', 'above', '10']],
      ['all', ['n', 'above', '9']],
    ],
  ),
  reached(
    'a number in a range',
    [
      ['all', ['n', 'below', '100']],
      ['all', ['n', 'is', '20']],
    ],
    [
      ['all', ['t', 'below', '100']],
      ['all', ['t', 'is', '20']],
    ],
  ),
  reached(
    'a day before another',
    [
      ['all', ['d', 'below', '2026-12-01']],
      ['all', ['d', 'below', '2026-03-01']],
    ],
    [
      ['all', ['d', 'below', '2026-03-01']],
      ['all', ['d', 'below', '2026-12-01']],
    ],
  ),
  reached(
    'longer words within',
    [
      ['all', ['t', 'contains', 'colis']],
      ['all', ['t', 'starts', 'mon colis']],
    ],
    [
      ['all', ['t', 'starts', 'colis']],
      ['all', ['t', 'contains', 'colis']],
    ],
  ),
  reached(
    'a value that is another',
    [
      ['all', ['t', 'is not', 'non']],
      ['all', ['t', 'is', 'oui']],
    ],
    [
      ['all', ['t', 'is not', '1']],
      ['all', ['t', 'is', '1,0']],
    ],
  ),
  reached(
    'what is there is not empty',
    [
      ['all', ['n', 'is not empty']],
      ['all', ['n', 'above', '3']],
    ],
    [
      ['all', ['t', 'is not empty']],
      ['all', ['t', 'is not', 'a']],
    ],
  ),
]
