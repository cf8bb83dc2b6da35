import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aBot } from '../../schema/testing/build.ts'
import { anyBot } from '../../schema/testing/generate.ts'
import { scriptOf } from './script.ts'

const bot = aBot('en')
  .main((flow) =>
    flow
      .start('ask')
      .choice('ask', 'Where is it?', [
        ['At home', 'home'],
        ['Lost', ''],
      ])
      .message('home', 'Good.', 'over')
      .end('over'),
  )
  .build()

it('numbers steps as they are read and says where each way leads', () => {
  const [main] = scriptOf(bot, 'en', ({ id }) => id).flows
  expect(main?.steps.map(({ number, words, exits }) => [number, words, exits])).toEqual([
    ['1.1', 'Conversation starts', [{ words: 'next', to: '1.2' }]],
    ['1.2', 'Where is it?', [{ words: 'At home', to: '1.3' }, { words: 'Lost' }]],
    ['1.3', 'Good.', [{ words: 'next', to: '1.4' }]],
    ['1.4', 'Resolved', []],
  ])
})

it('has every step of any bot once, and leads only to what it has', () => {
  fc.assert(
    fc.property(anyBot, (any) => {
      const script = scriptOf(any, any.locales[0]!, ({ name }) => name)
      const steps = script.flows.flatMap((flow) => flow.steps)
      const running = any.flows.flatMap((flow) => flow.steps).filter(({ kind }) => kind !== 'note')
      expect(steps.map(({ id }) => id).sort()).toEqual(running.map(({ id }) => id).sort())
      const numbers = new Set(steps.map(({ number }) => number))
      expect(numbers.size).toBe(steps.length)
      for (const { to } of steps.flatMap(({ exits }) => exits)) if (to) expect(numbers).toContain(to)
    }),
    { numRuns: 40 },
  )
})
