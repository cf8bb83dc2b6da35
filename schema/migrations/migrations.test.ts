import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BOT_FORMAT } from '../bot/constants.ts'
import { parseBot } from '../bot/parse.ts'
import { migrated, migrations } from './migrations.ts'
import type { Raw } from './raw.ts'

const folder = new URL('.', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(`fixtures/${name}`, folder), 'utf8')) as Raw

describe('migrations', () => {
  it('are numbered without a gap, each with a bot before and after', () => {
    const files = readdirSync(folder).flatMap((file) => /^(\d+)-[a-z-]+\.ts$/.exec(file)?.[1] ?? [])
    expect(files.map(Number).sort((a, b) => a - b)).toEqual(migrations.map((_, at) => at + 2))
    expect(BOT_FORMAT).toBe(migrations.length + 1)
  })
  it.each(migrations.map((migrate, at) => [at + 2, migrate] as const))(
    '%d makes the one of the other',
    (format, migrate) => {
      const bot = read(`${format}-before.json`)
      migrate(bot)
      expect({ ...bot, clew: format }).toEqual(read(`${format}-after.json`))
    },
  )
  it.each(migrations.map((_, at) => at + 1))('a bot of format %d is read, and its file stays as it was', (format) => {
    const bot = read(`${format + 1}-before.json`)
    const before = JSON.stringify(bot)
    expect(parseBot(bot).faults).toBeUndefined()
    expect(JSON.stringify(bot)).toBe(before)
  })
  it.each([0, -1, 1.5, '1', null, BOT_FORMAT, BOT_FORMAT + 1, 1e400])('leaves format %j alone', (clew) => {
    const bot: Raw = { clew }
    expect(migrated(bot)).toBe(bot)
  })
  it.each([
    {},
    { variables: null, flows: 3 },
    { variables: [null, 4, {}], flows: [null, { steps: {} }] },
    { flows: [{ steps: [null, { kind: 'condition', rows: [{ tests: 'x' }, 1] }] }] },
    JSON.parse(
      '{"__proto__":{"x":1},"flows":[{"steps":[{"kind":"condition","rows":[{"tests":[{"operator":"__proto__"}]}]}]}]}',
    ),
  ] as Raw[])('takes %j without a fall', (bot) => {
    expect(migrated({ ...bot, clew: 1 }).clew).toBe(BOT_FORMAT)
    expect(({} as Raw).x).toBeUndefined()
  })
})
