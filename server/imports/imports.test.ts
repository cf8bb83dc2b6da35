import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportBot } from '../../schema/bot/json.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { compareBots } from '../../schema/compare/compare.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { systemClock } from '../clock.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'

let server: TestServer
let owner: Visitor
let passed = 0
const clock = { ...systemClock, now: () => systemClock.now() + passed }
beforeAll(async () => {
  server = await startTestServer({ templates: [smallTemplate], clock })
  owner = await server.owner()
})
afterAll(() => server.stop())

const report = {
  kind: 'typebot',
  counts: { exact: 3, adapted: 0, todo: 1 },
  items: [
    {
      is: 'todo',
      where: ['Group', 'Block'],
      what: 'code',
      why: 'code',
      data: { text: 'x' },
      also: [{ why: 'wait', data: {} }],
      step: 'say',
    },
  ],
}
const bot = exportBot(smallTemplate.bot)

interface Kept {
  id: string
  files: string[]
  by: string
  report: object
  done: number[]
}
const listed = async (id: string) => ((await owner.get(`/api/bots/${id}/imports`)).body as { imports: Kept[] }).imports

it('a bot that was read from files is kept with its report, item by item ticked off', async () => {
  const { status, body } = await owner.post('/api/imports', { bot, files: ['lead.json'], report })
  expect(status).toBe(201)
  const { id } = (body as { bot: { id: string } }).bot
  const { text } = await owner.get(`/api/bots/${id}/export`)
  expect(compareBots(smallTemplate.bot, parseBot(JSON.parse(text)).bot!)).toEqual([])
  const [kept] = await listed(id)
  expect(kept).toMatchObject({ files: ['lead.json'], report, done: [] })
  expect(kept?.by).not.toBe('')
  const ticked = await owner.ask('PATCH', `/api/bots/${id}/imports/${kept?.id}`, { done: [0, 0] })
  expect(ticked.body).toEqual({ done: [0] })
  expect((await listed(id))[0]?.done).toEqual([0])
})

it('a second import is listed before the first', async () => {
  const made = await owner.post('/api/imports', { bot, files: ['a.csv'], report: { ...report, kind: 'sheet' } })
  const { id } = (made.body as { bot: { id: string } }).bot
  passed += 1_000
  await owner.post(`/api/bots/${id}/imports`, { files: ['b.csv'], report: { ...report, kind: 'sheet' } })
  expect((await listed(id)).map(({ files }) => files)).toEqual([['b.csv'], ['a.csv']])
})

it('a bot of Clew’s own comes in without a report', async () => {
  const { body } = await owner.post('/api/imports', { bot, files: ['bot.json'] })
  expect(await listed((body as { bot: { id: string } }).bot.id)).toEqual([])
})

const rest = JSON.stringify({ bot, files: [], report }).slice(1)
const refused: [name: string, body: object | string, status: number, words: string][] = [
  ['a depth of 10,000', `{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)},${rest}`, 400, 'nested'],
  ['half a request', `{${rest}`.slice(0, 500), 400, 'JSON'],
  ['keys that every object has', `{"__proto__":{"role":"owner"},${rest}`, 400, 'not acceptable'],
  [
    'a report of more items than a person could read',
    { bot, files: [], report: { ...report, items: Array.from({ length: 50_001 }, () => report.items[0]) } },
    400,
    'not acceptable',
  ],
  [
    'an item of a report with more than there is',
    { bot, files: [], report: { ...report, items: [{ ...report.items[0], role: 'owner' }] } },
    400,
    'not acceptable',
  ],
  ['what is no bot', { bot: { clew: 1 }, files: [], report }, 400, 'This is not a bot that Clew can read.'],
  ['a bot of a later version', { bot: { ...(bot as object), clew: 99 }, files: [], report }, 400, 'not a bot'],
  ['a report of an unknown kind', { bot, files: [], report: { ...report, kind: 'x' } }, 400, 'not acceptable'],
  ['more than the limit', { bot, files: [], report, more: 'x'.repeat(21 * 1024 * 1024) }, 413, 'too large'],
]
it.each(refused)('refuses %s', async (_, sent, status, words) => {
  const before = ((await owner.get('/api/bots')).body as { bots: object[] }).bots.length
  const answer = await owner.post('/api/imports', sent)
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(words)
  expect(((await owner.get('/api/bots')).body as { bots: object[] }).bots.length).toBe(before)
})
