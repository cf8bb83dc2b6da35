import { expect, it } from 'vitest'
import { check } from './check.ts'
import { examine } from './examine.ts'
import { fine } from './rules/row.case.ts'

const rules = (builder: ReturnType<typeof fine>) =>
  examine(builder.build(), '2026-03-01').problems.map(({ rule }) => rule)

it('plays the samples on the compiled bot', () => {
  const said = fine().sample('good', '< hello\n= resolved')
  expect(rules(said)).toEqual([])
  expect(rules(said.sample('bad', '< good evening'))).toEqual(['sample-fails'])
  expect(rules(said.sample('lost', '^ nowhere\n< hello'))).toEqual(['sample-fails', 'sample-no-longer-applies'])
  expect(examine(said.build(), '2026-03-01').compiled?.specs.en?.start).toBe(0)
})

it('knows the day', () => {
  const dated = fine().entry('e', 'Hours', 'Nine', '', { reviewBy: '2026-02-28' }).sample('day', '? today = 2026-03-01')
  expect(rules(dated)).toEqual(['review-date-passed'])
})

it('plays nothing where there are errors already', () => {
  const broken = fine()
    .skill('s', {}, (f) => f.start('j').jump('j', ''))
    .sample('bad', '< good evening')
  const { problems, compiled } = examine(broken.build(), '2026-03-01')
  expect(problems).toEqual(check(broken.build(), { today: '2026-03-01' }))
  expect(compiled).toBeUndefined()
})
