import { expect, test } from 'vitest'
import { initialValues } from '../../../schema/bot/fields.ts'
import { kinds } from '../../../schema/kinds/kinds.ts'
import { compileBot } from '../../../schema/compile/compile.ts'
import { createMatcher } from '../../../schema/match/match.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { play, type Recorded, type Stage } from './replay.ts'
import { answersIn } from './widget.ts'

const bot = aBot()
  .variable('name')
  .entry('hours', 'Opening hours', 'From nine to five.', 'When are you open?\nopening times')
  .entry('parking', 'Parking', 'Behind the shop.', 'Where can I park?\nparking places')
  .main((flow) =>
    flow
      .start('pick')
      .choice('pick', 'Shall we?', [
        ['Yes', 'name'],
        ['No', 'call'],
      ])
      .input('name', 'Your name?', 'text', { next: 'many', variable: 'name' })

      .step(
        'choice',
        'many',
        {
          text: { en: 'Which?' },
          several: true,
          options: ['a', 'b'].map((id) => ({
            ...initialValues(kinds.choice.fields.options.of),
            id,
            label: { en: id },
          })),
        },
        { next: 'call' },
      )
      .step('call', 'call', {}, { next: 'bye', failed: 'bye' })
      .end('bye', 'resolved'),
  )
  .build()

const compiled = compileBot(bot, { drafts: true })
const stage: Stage = {
  bot,
  compiled,
  locale: 'en',
  matcher: createMatcher(compiled.specs.en as Spec),
  begun: { visitor: 1 },
}

const press = (at: string, choice: string, label: string): Recorded => ({ at, is: 'press', choice, label })
const rows: [what: string, answers: Recorded[]][] = [
  ['nothing', []],
  ['a button', [press('pick', 'option:pick_1', 'Yes')]],
  ['a name', [press('pick', 'option:pick_1', 'Yes'), { at: 'name', is: 'text', text: 'Ada' }]],
  [
    'several',
    [
      press('pick', 'option:pick_1', 'Yes'),
      { at: 'name', is: 'text', text: 'Ada' },
      { at: 'many', is: 'pick', choices: ['option:a', 'option:b'], labels: ['a', 'b'] },
    ],
  ],
  [
    'a question, then a button',
    [{ at: 'pick', is: 'text', text: 'When are you open?' }, press('pick', 'option:pick_2', 'No')],
  ],
  ['words that mean nothing', [{ at: 'pick', is: 'text', text: 'xyzzy' }]],
  ['a human', [{ at: 'pick', is: 'human' }]],
  [
    'the reply of a system that is known',
    [press('pick', 'option:pick_2', 'No'), { at: 'call', is: 'reply', reply: '{"a":1}' }],
  ],
  ['the failure of a system', [press('pick', 'option:pick_2', 'No'), { at: 'call', is: 'reply', reply: 'failed' }]],
]

test.each(rows)('%s is told as it was answered', (_, answers) => {
  const played = play(stage, answers)
  expect(played?.answers).toBe(answers.length)
  expect(played?.state && answersIn(played.state, stage, answers)).toEqual(answers)
})

test('a system that failed in the widget failed in the preview, too', () => {
  const answers: Recorded[] = [press('pick', 'option:pick_2', 'No'), { at: 'call', is: 'reply', reply: 'failed' }]
  const state = play(stage, answers)?.state
  expect(state && answersIn(state, stage, [])).toEqual(answers)
})
