import { expect, test } from 'vitest'
import { compileBot } from '../../schema/compile/compile.ts'
import { aBot } from '../../schema/testing/build.ts'
import { compileLearning } from './learnt.ts'

function asking(entries: number) {
  const bot = aBot().main((flow) => flow.start('q').question('q', 'What is it?'))
  for (let at = 0; at < entries; at++)
    bot.entry(`e${at}`, `where is thing number ${at}`, `Answer ${at}`, `find thing ${at}\nlost thing ${at}`)
  return bot.build()
}

test('a small bot is learnt at once', () => {
  const bot = asking(10)
  const { compiled, learnt } = compileLearning(bot)
  expect(learnt).toBeUndefined()
  expect(compiled.specs.en?.index).toEqual(compileBot(bot).specs.en?.index)
})

test('a large one can be played at once, and knows its answers a moment later', async () => {
  const bot = asking(100)
  const { compiled, learnt } = compileLearning(bot)
  expect(compiled.specs.en?.index).toMatchObject({ e: 0 })
  const whole = await learnt
  expect(whole?.specs.en?.index).toEqual(compileBot(bot).specs.en?.index)
  expect(compileLearning(bot).learnt).toBeUndefined()
})
