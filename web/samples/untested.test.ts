import { expect, it } from 'vitest'
import { compileBot } from '../../schema/compile/compile.ts'
import { coverageOf, proposeSamples } from '../../schema/coverage/coverage.ts'
import { runSample } from '../../schema/samples/samples.ts'
import { aBot } from '../../schema/testing/build.ts'
import { reasonsOf, untestedIn } from './untested.ts'

it('tells steps, ways out of what is played and answers, each with its place', () => {
  const bot = aBot('en')
    .variable('age', { type: 'number' })
    .main((f) =>
      f
        .start('c')
        .choice('c', '**Tea** or coffee?', [
          ['Tea', 't'],
          ['Coffee', 'm'],
          ['Juice', 's'],
        ])
        .condition('t', [['age', 'above', '3', 'e']], 'e')
        .message('m', 'Here you are.', 'e')
        .skill('s', 'address', { done: 'e' })
        .end('e'),
    )
    .skill('address', {}, (f) => f.start('r').returns('r'))
    .entry('hours', 'Opening hours', 'Nine to five.')
    .build()
  const compiled = compileBot(bot)
  const played = runSample(compiled, { id: '', name: '', locale: 'en', script: '# Tea' })
  const untested = untestedIn(bot, coverageOf(bot, compiled, [played]), 'en')
  expect(untested.map(({ words, where }) => ({ words, where }))).toEqual([
    { words: 'Here you are.', where: { flow: 'main', step: 'm' } },
    { words: 'address', where: { flow: 'main', step: 's' } },
    { words: 'Start · address', where: { flow: 'address', step: 'start_address' } },
    { words: 'End · address', where: { flow: 'address', step: 'r' } },
    { words: 'Tea or coffee? → Coffee', where: { flow: 'main', step: 'c' } },
    { words: 'Tea or coffee? → Juice', where: { flow: 'main', step: 'c' } },
    { words: 'Condition → 1', where: { flow: 'main', step: 't' } },
    { words: 'Opening hours', where: { entry: 'hours' } },
  ])
})

it('says why no conversation comes to what is not played', () => {
  const bot = aBot('en')
    .variable('age', { type: 'number' })
    .main((f) =>
      f
        .start('t')
        .condition('t', [['age', 'above', '3', 'never']], 'c')
        .message('never', 'You are four.', 'e')
        .choice('c', 'Tea?', [['Tea', 'e']])
        .end('e'),
    )
    .entry('hours', '', 'Nine to five.')
    .build()
  const compiled = compileBot(bot)
  const played = [runSample(compiled, { id: '', name: '', locale: 'en', script: '@ c' })]
  const { unreached } = proposeSamples(bot, compiled, played)
  const reasons = reasonsOf(unreached)
  const untested = untestedIn(bot, coverageOf(bot, compiled, played), 'en')
  expect(untested.map(({ words, key }) => [words, reasons.get(key)?.()])).toEqual([
    ['You are four.', 'No conversation comes here, whatever visitors and systems answer.'],
    ['Resolved', undefined],
    ['Condition → 1', 'With all that was tried, this step is left another way.'],
    ['Tea? → Tea', undefined],
    ['hours', 'Its own words don’t find this answer: give it other phrasings.'],
  ])
})
