import { expect, it } from 'vitest'
import { compileBot } from '../../schema/compile/compile.ts'
import { coverageOf } from '../../schema/coverage/coverage.ts'
import { runSample } from '../../schema/samples/samples.ts'
import { aBot } from '../../schema/testing/build.ts'
import { untestedIn } from './untested.ts'

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
  expect(untestedIn(bot, coverageOf(bot, compiled, [played]), 'en')).toEqual([
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
