import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Events } from './events.ts'

const sender = () => ({ bot: 'key', release: 'r1', conversation: 'conversation' })
let sent: { events: { kind: string }[] }[] = []
let works = true

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  works = true
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    if (!works) return Promise.reject(new Error('offline'))
    sent.push(JSON.parse(body) as (typeof sent)[number])
    return Promise.resolve()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('sends what happened together, and nothing when nothing did', async () => {
  const events = new Events('/v1/events', sender)
  events.flush()
  events.add('open')
  events.add('step', { step: 1, exit: 0 })
  await vi.runAllTimersAsync()
  expect(sent).toMatchObject([
    {
      bot: 'key',
      release: 'r1',
      conversation: 'conversation',
      events: [{ kind: 'open' }, { kind: 'step', data: { step: 1, exit: 0 } }],
    },
  ])
})

it('keeps the newest two hundred while offline and sends them later', async () => {
  const events = new Events('/v1/events', sender)
  works = false
  for (let at = 0; at < 150; at++) events.add('step', { step: at })
  await vi.runAllTimersAsync()
  works = true
  for (let at = 150; at < 300; at++) events.add('step', { step: at })
  await vi.runAllTimersAsync()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.events).toHaveLength(200)
  expect(sent[0]?.events.at(-1)).toMatchObject({ data: { step: 299 } })
})
