import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Bot } from '../../schema/bot/bot.ts'
import { aBot } from '../../schema/testing/build.ts'
import { Latest } from './latest.svelte.ts'

const botThatKnows = (words: string): Bot =>
  aBot('en')
    .entry('late', { en: words }, { en: 'Soon.' })
    .main((flow) => flow.start('end').end('end'))
    .build()

let close = () => {}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  close()
  vi.useRealTimers()
})

/** A person who edits, and a worker who answers when told to. */
function editing() {
  const world = $state({ bot: botThatKnows('a'), sentence: 'hello' as string | undefined })
  const asked: { words: string; answer: (as: string) => void; fail: () => void }[] = []
  let latest!: Latest<'understand'>
  close = $effect.root(() => {
    latest = new Latest<'understand'>(
      'understand',
      () => ({ bot: world.bot, locale: 'en' }),
      () => (world.sentence === undefined ? undefined : [world.sentence]),
      ((_verb: string, { entries }: { entries: { phrasings: string[] }[] }, sentence: string) =>
        new Promise((answer, fail) =>
          asked.push({
            words: `${entries[0]?.phrasings[0]} ${sentence}`,
            answer: (read) => answer({ read }),
            fail: () => fail(new Error('no')),
          }),
        )) as never,
    )
  })
  flushSync()
  const settle = async (ms = 2_000) => {
    flushSync()
    await vi.advanceTimersByTimeAsync(ms)
  }
  return { world, asked, latest, settle, read: () => latest.answer?.read }
}

test('the first question is put at once, later ones when edits have settled; the old answer stays meanwhile', async () => {
  const { world, asked, latest, settle, read } = editing()
  expect(asked.map(({ words }) => words)).toEqual(['a hello'])
  asked[0]?.answer('one')
  await settle()
  expect([read(), latest.stale]).toEqual(['one', false])
  for (const words of ['b', 'c', 'd']) {
    world.bot = botThatKnows(words)
    await settle(50)
  }
  expect(asked).toHaveLength(1)
  await settle()
  expect(asked.map(({ words }) => words)).toEqual(['a hello', 'd hello'])
  expect([read(), latest.stale]).toEqual(['one', true])
  asked[1]?.answer('two')
  await settle()
  expect([read(), latest.stale]).toEqual(['two', false])
})

test('one question at a time; of those that wait only the last is put', async () => {
  const { world, asked, settle, read } = editing()
  for (const sentence of ['two', 'three', 'four']) {
    world.sentence = sentence
    await settle()
  }
  expect(asked).toHaveLength(1)
  asked[0]?.answer('late')
  await settle()
  expect(read()).toBeUndefined()
  expect(asked.map(({ words }) => words)).toEqual(['a hello', 'a four'])
})

test('the same question is not put again, and an edit elsewhere leaves the answer as it is', async () => {
  const { world, asked, latest, settle } = editing()
  asked[0]?.answer('one')
  await settle()
  world.bot = { ...world.bot, name: 'Another name' }
  await settle()
  expect(asked).toHaveLength(1)
  expect(latest.stale).toBe(false)
})

test('nothing asked, nothing answered', async () => {
  const { world, asked, settle, read } = editing()
  asked[0]?.answer('one')
  await settle()
  world.sentence = undefined
  await settle()
  expect(read()).toBeUndefined()
})

test('it says when it takes long, and when it failed', async () => {
  const { world, asked, latest, settle } = editing()
  await settle(1_100)
  expect(latest.slow).toBe(true)
  asked[0]?.fail()
  await settle(0)
  expect([latest.slow, latest.failed, latest.stale]).toEqual([false, true, false])
  world.bot = botThatKnows('b')
  await settle()
  asked[1]?.answer('two')
  await settle()
  expect([latest.failed, latest.answer?.read]).toEqual([false, 'two'])
})
