import { flushSync } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import { writeBotInto } from '../../schema/document/document.ts'
import { aBot } from '../../schema/testing/build.ts'
import { BotSession } from '../collaboration/session.svelte.ts'
import { Comments } from './comments.svelte.ts'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

const lea = { id: 'u1', name: 'Léa' }
const basile = { id: 'u2', name: 'Basile Roy' }
const bot = aBot('en')
  .main((flow) => flow.start('m').message('m', 'Hello'))
  .entry('hours', 'Open?', 'From 9 to 5')
  .build()

async function talking(me = lea) {
  const session = new BotSession('bot', true, {
    onFrame: (call) => call(),
    keepLocalCopy: () => ({ loaded: Promise.resolve(), drop: async () => {}, close: () => {} }),
    connect(_id, doc, _awareness, on) {
      writeBotInto(doc, bot)
      queueMicrotask(() => on.synced())
      return { destroy: () => {} }
    },
  })
  session.refresh()
  let talk!: Comments
  let now = Date.parse('2026-03-01T09:30:00Z')
  const stop = $effect.root(() => {
    talk = new Comments(session, {
      now: () => now,
      every: () => () => undefined,
      me: async () => me,
      members: async () => [lea, basile],
    })
  })
  closing.push(stop, () => session.destroy())
  await Promise.resolve()
  flushSync()
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  return { session, talk, later: (ms: number) => (now += ms) }
}

const about = { step: 'm', entry: '', field: '' }

test('what is said carries who, when and whom it calls, and is undone by itself', async () => {
  const { session, talk, later } = await talking()
  talk.write(about, ' @Basile Roy, is this true? ')
  const [thread] = talk.threads
  expect(thread).toMatchObject({
    author: 'u1',
    name: 'Léa',
    at: '2026-03-01T09:30:00.000Z',
    text: '@Basile Roy, is this true?',
    mentions: 'u2',
  })
  later(60_000)
  talk.reply(thread!.id, 'It is.')
  expect(talk.threads[0]?.replies).toMatchObject([{ author: 'u1', at: '2026-03-01T09:31:00.000Z', text: 'It is.' }])
  talk.resolve(thread!.id, true)
  expect(talk.shown).toEqual([])
  session.undo()
  session.refresh()
  expect(talk.shown.map(({ resolved, replies }) => [resolved, replies.length])).toEqual([[false, 1]])
  talk.remove(thread!.id, thread!.id)
  session.undo()
  session.undo()
  session.refresh()
  expect(talk.threads).toEqual([])
})

test('it counts what calls me and is open, and shows what is about one thing', async () => {
  const { talk } = await talking(basile)
  talk.write(about, '@Basile Roy?')
  talk.write({ ...about, step: '', entry: 'hours' }, '@Léa?')
  expect(talk.calling).toBe(1)
  expect([...talk.counts]).toEqual(
    expect.arrayContaining([
      ['m', 1],
      ['hours', 1],
    ]),
  )
  talk.show({ entry: 'hours' }, true)
  expect([talk.shown.map(({ entry }) => entry), talk.wanting]).toEqual([['hours'], true])
  talk.resolve(talk.threads.find(({ step }) => step)!.id, true)
  expect(talk.calling).toBe(0)
})

test('those who can be called are the others of the workspace', async () => {
  const { talk } = await talking()
  expect(talk.callable).toEqual([basile])
})
