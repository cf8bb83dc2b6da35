import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { Flow } from '../../../schema/bot/bot.ts'
import { aBot } from '../../../schema/testing/build.ts'
import type { BotSession } from '../../collaboration/session.svelte.ts'
import Outline from './Outline.svelte'

let component: Record<string, unknown> | undefined
afterEach(() => {
  if (component) void unmount(component)
  document.body.replaceChildren()
})

test('what is looked for is found in the steps and in the knowledge, wherever it stands', () => {
  const bot = aBot('en')
    .entry('tax', 'Customs', 'Paid within 14 days, or the parcel goes back.')
    .main((flow) => flow.start('say').message('say', 'Your parcel is on its way.', 'over').end('over'))
    .build()
  const onentry = vi.fn()
  const props = { session: { bot } as BotSession, flow: bot.flows[0] as Flow, locale: 'en', problems: [], selected: [] }
  component = mount(Outline, { target: document.body, props: { ...props, onopen: vi.fn(), onentry } })
  flushSync()
  const input = document.querySelector('input') as HTMLInputElement
  const looking = (words: string) => {
    input.value = words
    input.dispatchEvent(new Event('input', { bubbles: true }))
    flushSync()
    return [...document.querySelectorAll('button')].map((button) => button.textContent?.trim())
  }
  expect(looking('parcel')).toEqual(['Your parcel is on its way.', 'Customs'])
  expect(looking('14 days')).toEqual(['Customs'])
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  expect(onentry).toHaveBeenCalledWith('tax')
})

test('of a long flow the rows in sight are in the page, and the keyboard comes to all', async () => {
  const bot = aBot('en')
    .main((flow) => {
      for (let at = 0; at < 300; at++) flow.message(`s${at}`, `Step ${at}`, at < 299 ? `s${at + 1}` : '')
      return flow.start('s0')
    })
    .build()
  const props = { session: { bot } as BotSession, flow: bot.flows[0] as Flow, locale: 'en', problems: [], selected: [] }
  component = mount(Outline, { target: document.body, props: { ...props, onopen: vi.fn(), onentry: vi.fn() } })
  flushSync()
  const rows = () => [...document.querySelectorAll<HTMLElement>('li button')]
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  expect(rows()).toHaveLength(60)
  expect(rows()[0]?.parentElement?.getAttribute('aria-setsize')).toBe('301')
  rows()[0]?.focus()
  press('End')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Step 299'))
  expect(document.activeElement?.parentElement?.getAttribute('aria-posinset')).toBe('301')
  press('ArrowUp')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Step 298'))
  press('Home')
  await vi.waitFor(() => expect(document.activeElement?.parentElement?.getAttribute('aria-posinset')).toBe('1'))
})
