import { afterAll, expect, it } from 'vitest'
import { compileBot } from '../../../schema/compile/compile.ts'
import { examine } from '../../../schema/problems/examine.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { Examiner } from './examiner.ts'

const examiner = new Examiner()
afterAll(() => examiner.close())

const many = (count: number) => {
  const built = aBot('en').main((flow) => flow.start('q').question('q', 'What?'))
  for (let at = 0; at < count; at++) built.entry(`e${at}`, `Matter number ${at}`, `Answer ${at}`, `matter ${at} please`)
  return built.sample('one', '< What?').build()
}

it('finds and compiles what it would find and compile here', async () => {
  const bot = many(5)
  expect(await examiner.examine(bot, '2026-03-01')).toEqual(examine(bot, '2026-03-01'))
  expect(await examiner.compile(bot)).toEqual(compileBot(bot))
})

it('leaves the server free while it learns', async () => {
  let turns = 0
  let learning = true
  const examined = examiner.examine(many(300), '2026-03-01').finally(() => (learning = false))
  while (learning) {
    turns++
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  expect((await examined).compiled).toBeDefined()
  expect(turns).toBeGreaterThan(20)
})

it('goes on after a bot that breaks it, and begins anew after its end', async () => {
  await expect(examiner.compile({} as never)).rejects.toThrow()
  expect((await examiner.compile(many(2))).specs.en).toBeDefined()
  await examiner.close()
  expect((await examiner.compile(many(2))).specs.en).toBeDefined()
})
