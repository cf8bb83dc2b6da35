import { expect, it } from 'vitest'
import { compileBot } from '../../../schema/compile/compile.ts'
import { groundOf, runSample } from '../../../schema/samples/samples.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { sampleOf } from './keep.ts'
import type { Recorded } from './replay.ts'

const bot = aBot('en')
  .variable('status')
  .main((f) =>
    f
      .start('c')
      .choice('c', 'What do you need?', [
        ['Parcel', 'k'],
        ['Nothing', 'e'],
      ])
      .call('k', { results: { status: 'status' } }, { next: 'm', failed: 'f' })
      .message('m', 'It is {{status}}.', 'i')
      .message('f', 'No answer.', 'e')
      .input('i', 'Anything else?', 'text', { next: 'e' })
      .end('e')
      .choice('d', 'A draft?', [['Yes', 'e']])
      .message('a', 'Apart from all', 'e'),
  )
  .build()
const compiled = compileBot(bot)
// As the preview plays it.
const drawn = compileBot(bot, { drafts: true })
const keep = (answers: Recorded[], from?: string) =>
  sampleOf({ bot, compiled: drawn, locale: 'en', from, begun: { values: {} }, answers })

it.each<[string, Recorded[], string?]>([
  [
    'a call that the author answered',
    [
      { at: 'c', is: 'press', choice: 'option:c_1', label: 'Parcel' },
      { at: 'k', is: 'reply', reply: '{"status":"on its way"}' },
      { at: 'i', is: 'text', text: 'no thanks' },
    ],
  ],
  [
    'a call that failed',
    [
      { at: 'c', is: 'press', choice: 'option:c_1', label: 'Parcel' },
      { at: 'k', is: 'reply', reply: 'failed' },
    ],
  ],
  ['a beginning in the midst', [{ at: 'i', is: 'text', text: 'yes' }], 'i'],
  ['a beginning where no line leads', [{ at: 'd', is: 'press', choice: 'option:d_1', label: 'Yes' }], 'd'],
  ['one that asks nothing', [], 'a'],
])('keeps %s as a sample that passes', (_, answers, from) => {
  const sample = { id: 's', ...keep(answers, from) }
  const result = runSample(groundOf(bot, compiled)(sample.script), sample)
  expect(sample.name).not.toBe('')
  expect(result).toMatchObject({ passed: true, outcome: 'resolved' })
  expect(result.checks.length).toBeGreaterThan(0)
})

it('is named by what the visitor said, and stops where an answer no longer fits', () => {
  const sample = keep([
    { at: 'c', is: 'press', choice: 'option:c_9', label: 'Gone' },
    { at: 'c', is: 'text', text: 'parcel' },
  ])
  expect(sample).toMatchObject({ name: 'Gone · parcel', script: '@ c' })
})
