import type { VariableType } from '../../../bot/bot.ts'
import { initialValues } from '../../../bot/fields.ts'
import { kinds } from '../../../kinds/kinds.ts'
import type { Test, Words } from '../../../testing/draw.ts'
import { bot, type Row } from '../row.case.ts'

const picks = (items: VariableType, label: Words = '{{one}}', variable = 'one') =>
  bot()
    .variable('all', { type: items })
    .variable('one')
    .main((f) => f.start('c').pickFrom('c', 'Which?', ['all', variable, label]))
const shoes = (second: string) =>
  ['Boots\nsneakers', second].map((lines, at) => {
    const [label = '', phrasings = ''] = lines.split('\n')
    return {
      ...initialValues(kinds.choice.fields.options.of),
      id: `o${at}`,
      label: { en: label },
      phrasings: { en: phrasings },
    }
  })
const cards = (items: VariableType, item = 'one') =>
  bot()
    .variable('all', { type: items })
    .variable('one')
    .main((f) =>
      f.start('m').message('m', 'Look', '', {
        items: 'all',
        item,
        cards: [{ id: 'k', title: { en: '{{one}}' }, text: {}, image: '', alternative: {}, label: {}, address: '' }],
      }),
    )
const several = (least: number, most: number, options: string[]) =>
  bot()
    .variable('all', { type: 'list' })
    .main((f) =>
      f.start('c').choice(
        'c',
        'Which?',
        options.map((label) => [label]),
        { several: true, least, most, variable: 'all' },
      ),
    )
const tested = (...tests: Test[]) =>
  bot()
    .variable('n', { type: 'number' })
    .variable('t')
    .main((f) => {
      f.start('c').choice('c', 'Which?', [['A', '', tests[0]], ['B']])
      const [choice] = f.flow.steps.filter((step) => step.kind === 'choice')
      const option = choice?.kind === 'choice' && choice.options[0]
      const [first] = option ? option.tests : []
      if (option && first)
        option.tests = tests.map(([variable, operator, value = '', upTo = ''], at) => ({
          ...first,
          id: `t${at}`,
          variable,
          operator,
          value,
          upTo,
        }))
      return f
    })

export const choiceRows: Row[] = [
  [
    'choice-without-options',
    'an empty choice',
    bot().main((f) => f.start('c').choice('c', 'Which?', [])),
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A']])),
  ],
  [
    'choice-without-options',
    'but for a list',
    bot().main((f) => f.start('c').choice('c', 'Which?', [])),
    picks('list'),
  ],
  [
    'option-without-words',
    'an empty option',
    bot().main((f) => f.start('c').choice('c', 'Which?', [['']])),
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A']])),
  ],
  [
    'same-option-twice',
    'two options alike',
    bot().main((f) => f.start('c').choice('c', 'Which?', [['Été'], ['ete']])),
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A'], ['B']])),
  ],
  [
    'same-option-twice',
    'one called like another',
    bot().main((f) =>
      f.start('c').step('choice', 'c', { text: { en: 'Which?' }, options: shoes('Trainers\nSneakers') }),
    ),
    bot().main((f) =>
      f.start('c').step('choice', 'c', { text: { en: 'Which?' }, options: shoes('Sandals\nflip-flops') }),
    ),
  ],
  [
    'same-option-twice',
    'but not those that take turns',
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A'], ['A']])),
    bot()
      .variable('n', { type: 'number' })
      .main((f) =>
        f.start('c').choice('c', 'Which?', [
          ['A', 'x', ['n', 'above', '5']],
          ['A', 'y', ['n', 'at most', '5']],
        ]),
      ),
  ],
  ['items-not-a-list', 'options of a text', picks('text'), picks('list')],
  ['items-not-a-list', 'cards of a record', cards('record'), cards('list')],
  ['items-without-variable', 'options', picks('list', '{{one}}', ''), picks('list')],
  ['items-without-variable', 'cards', cards('list', ''), cards('list')],
  ['items-without-label', 'no label', picks('list', ''), picks('list')],
  ['items-without-label', 'a label for all', picks('list', 'This one'), picks('list', 'This: {{one.name}}')],
  ['several-impossible', 'more than there are', several(3, 0, ['A', 'B']), several(2, 0, ['A', 'B'])],
  ['several-impossible', 'more than may be', several(2, 1, ['A', 'B', 'C']), several(1, 1, ['A', 'B', 'C'])],
  [
    'option-never-shown',
    'tests that contradict',
    tested(['n', 'above', '5'], ['n', 'below', '5']),
    tested(['n', 'at least', '5'], ['n', 'at most', '5']),
  ],
  [
    'option-never-shown',
    'ends the wrong way round',
    tested(['n', 'between', '9', '1']),
    tested(['n', 'between', '1', '9']),
  ],
  ['option-never-shown', 'two words at once', tested(['t', 'is', 'a'], ['t', 'is', 'b']), tested(['t', 'is', 'a'])],
  [
    'option-always-shown',
    'something or nothing',
    bot()
      .variable('n')
      .main((f) =>
        f.start('c').step('choice', 'c', {
          text: { en: 'Which?' },
          options: [
            {
              id: 'o',
              label: { en: 'A' },
              phrasings: {},
              image: '',
              alternative: {},
              value: '',
              when: 'any',
              tests: [
                { id: 'a', variable: 'n', field: '', operator: 'is empty', value: '', upTo: '' },
                { id: 'b', variable: 'n', field: '', operator: 'is not empty', value: '', upTo: '' },
              ],
            },
          ],
        }),
      ),
    tested(['n', 'is empty']),
  ],
  ['variable-not-chosen', 'an option that tests nothing', tested(['', 'is', 'a']), tested(['t', 'is', 'a'])],
  ['test-without-value', 'an option', tested(['t', 'contains', ' ']), tested(['t', 'is', ''])],
  ['pattern-not-safe', 'an option', tested(['t', 'matches', '(a+)+']), tested(['t', 'matches', '[A-Z]{2}'])],
  ['variable-of-another-type', 'an option', tested(['n', 'is one of', '1; two']), tested(['n', 'is one of', '1; 2'])],
]
