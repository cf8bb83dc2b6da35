import { flushSync } from 'svelte'
import { expect, test, vi } from 'vitest'
import type { Bot } from '../../schema/bot/bot.ts'
import { compileBot } from '../../schema/compile/compile.ts'
import { runSample, type SampleResult } from '../../schema/samples/samples.ts'
import { aBot } from '../../schema/testing/build.ts'
import { LiveProblems } from './problems.svelte.ts'

const clean = (): Bot =>
  aBot()
    .settings({ contact: 'mailto:a@b.example' })
    .main((flow) => flow.start('m').message('m', 'Hello', 'e').end('e'))
    .build()

class Session {
  bot = $state.raw(clean())
  status = $state('live')
}

class Samples {
  list: readonly SampleResult[] = $state.raw([])
}

test('however fast people edit, one check waits; it takes what stands when its turn comes', async () => {
  const session = new Session()
  const samples = new Samples()
  const waiting: (() => void)[] = []
  let problems: LiveProblems | undefined
  const stop = $effect.root(() => {
    problems = new LiveProblems(session, samples, (call) => {
      waiting.push(call)
      return () => void waiting.splice(0)
    })
  })
  // The rules come at the first rest.
  flushSync()
  waiting.splice(0).forEach((call) => call())
  await vi.waitFor(() => {
    flushSync()
    expect(waiting).toHaveLength(1)
  }, 10_000)
  const rest = () => {
    waiting.splice(0).forEach((call) => call())
    flushSync()
  }
  const edit = (change: (bot: Bot) => void) => {
    const bot = structuredClone(session.bot)
    change(bot)
    session.bot = bot
    flushSync()
  }
  flushSync()
  expect(problems?.checked).toBe(false)
  rest()
  expect([problems?.checked, problems?.errors]).toEqual([true, 0])

  for (const words of ['a', 'b', ''])
    edit((bot) => Object.assign(bot.flows[0]?.steps.find(({ id }) => id === 'm') ?? {}, { text: { en: words } }))
  expect(waiting).toHaveLength(1)
  rest()
  expect(problems?.list.map(({ rule }) => rule)).toContain('empty-text')

  const failing = clean()
  failing.samples.push({ id: 's', name: 'one', locale: '', script: '< good evening' })
  edit((bot) => Object.assign(bot, failing))
  rest()
  expect(problems?.errors).toBe(0)
  samples.list = failing.samples.map((sample) => runSample(compileBot(failing), sample))
  flushSync()
  expect(waiting).toHaveLength(1)
  rest()
  expect(problems?.list.map(({ rule }) => rule)).toEqual(['sample-fails'])

  session.bot = clean()
  flushSync()
  stop()
  expect(waiting).toHaveLength(0)
})
