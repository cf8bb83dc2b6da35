import type { TestOperator } from '../../../bot/tests.ts'
import { bot, type Row } from '../row.case.ts'

type Test = [variable: string, operator: TestOperator, value?: string, upTo?: string]
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
          tests: tests.map(([variable, operator, value = '', upTo = ''], of) => ({
            id: `r${at}_${of}`,
            variable,
            operator,
            field: '',
            value,
            upTo,
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
  [
    'row-never-true',
    'more and less at once',
    table(['all', ['n', 'above', '5'], ['n', 'at most', '5']]),
    table(['any', ['n', 'above', '5'], ['n', 'at most', '5']]),
  ],
  [
    'row-never-true',
    'a day after it is over',
    table(['all', ['d', 'between', '2026-12-24', '2026-03-01']]),
    table(['all', ['d', 'between', '2026-03-01', '2026-12-24']]),
  ],
  [
    'row-never-true',
    'words that begin otherwise',
    table(['all', ['t', 'is', 'oui'], ['t', 'starts', 'n']]),
    table(['all', ['t', 'contains', 'oui'], ['t', 'starts', 'n']]),
  ],
  ['test-without-value', 'nothing to contain', table(['all', ['t', 'contains']]), table(['all', ['t', 'is empty']])],
  [
    'test-without-value',
    'one end of two',
    table(['all', ['n', 'between', '1']]),
    table(['all', ['n', 'between', '1', '2']]),
  ],
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
  reached(
    'at least, between, one of',
    [
      ['all', ['n', 'at least', '10']],
      ['all', ['n', 'between', '10', '20']],
    ],
    [
      ['all', ['n', 'between', '10', '20']],
      ['all', ['n', 'at least', '10']],
    ],
  ),
  reached(
    'one of those of an earlier row',
    [
      ['all', ['t', 'is one of', 'rouge; vert; bleu']],
      ['all', ['t', 'is', 'Vert']],
    ],
    [
      ['all', ['t', 'is one of', 'rouge; vert']],
      ['all', ['t', 'is', 'bleu']],
    ],
  ),
  reached(
    'before a later day',
    [
      ['all', ['d', 'before', '2026-12-01']],
      ['all', ['d', 'at most', '2026-03-01']],
    ],
    [
      ['all', ['d', 'before', '2026-12-01']],
      ['all', ['d', 'at most', '2026-12-01']],
    ],
  ),
  reached(
    'all there is in two rows',
    [
      ['all', ['t', 'is not', 'a']],
      ['all', ['t', 'is one of', 'a']],
      ['all', ['n', 'is', '1']],
    ],
    [
      ['all', ['n', 'below', '5']],
      ['all', ['n', 'at least', '5']],
      ['all', ['t', 'is', 'a']],
    ],
  ),
  reached(
    'the same pattern',
    [
      ['all', ['t', 'matches', '[A-Z]{2}']],
      ['all', ['t', 'matches', '[A-Z]{2}'], ['n', 'is', '1']],
    ],
    [
      ['all', ['t', 'matches', '[A-Z]{2}']],
      ['all', ['t', 'matches', '[A-Z]{3}']],
    ],
  ),
]
