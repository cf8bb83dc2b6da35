import { expect, it } from 'vitest'
import { check } from './check.ts'
import { examine } from './examine.ts'
import { fine } from './rules/row.case.ts'

const rules = async (builder: ReturnType<typeof fine>) =>
  (await examine(builder.build(), '2026-03-01')).problems.map(({ rule }) => rule)

it('plays the samples on the compiled bot', async () => {
  const said = fine().sample('good', '< hello\n= resolved')
  expect(await rules(said)).toEqual([])
  expect(await rules(said.sample('bad', '< good evening'))).toEqual(['sample-fails'])
  expect(await rules(said.sample('lost', '^ nowhere\n< hello'))).toEqual(['sample-fails', 'sample-no-longer-applies'])
  expect((await examine(said.build(), '2026-03-01')).compiled?.specs.en?.start).toBe(0)
})

it('knows the day', async () => {
  const dated = fine().entry('e', 'Hours', 'Nine', '', { reviewBy: '2026-02-28' }).sample('day', '? today = 2026-03-01')
  expect(await rules(dated)).toEqual(['review-date-passed'])
})

it('plays nothing where there are errors already', async () => {
  const broken = fine()
    .skill('s', {}, (f) => f.start('j').jump('j', ''))
    .sample('bad', '< good evening')
  const { problems, compiled } = await examine(broken.build(), '2026-03-01')
  expect(problems).toEqual(check(broken.build(), { today: '2026-03-01' }))
  expect(compiled).toBeUndefined()
})

it('pauses after each sample', async () => {
  let pauses = 0
  const bot = fine().sample('one', '< hello').sample('two', '< hello').build()
  await examine(bot, '2026-03-01', () => (pauses++, undefined))
  expect(pauses).toBe(2)
})
