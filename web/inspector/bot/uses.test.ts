import { expect, test } from 'vitest'
import { aBot } from '../../../schema/testing/build.ts'
import { usesOf } from './uses.ts'

const bot = aBot('en', 'fr')
  .variable('a')
  .variable('b')
  .variable('c')
  .settings({ human: 'Call {{c}}' })
  .entry('e', 'Title', { en: 'For {{ b }}', fr: 'x' })
  .main((flow) =>
    flow
      .start('m')
      .message('m', { en: 'Hello', fr: 'Bonjour {{a}}' })
      .input('i', 'Name?', 'text', { variable: 'a' })
      .condition('c', [['b', 'is', '{{a}}', '']])
      .set('s', { b: 'x' }),
  )
  .build()

test.each([
  ['a', ['m', 'i', 'c']],
  ['b', ['c', 's', 'e']],
  ['c', ['settings']],
  ['x', []],
])('%s is used in %j', (variable, places) => {
  const found = usesOf(bot, variable).map((use) =>
    use.in === 'step' ? use.step : use.in === 'entry' ? use.entry : use.in,
  )
  expect(found).toEqual(places)
})
