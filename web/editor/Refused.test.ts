import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { Refusal } from '../collaboration/session.svelte.ts'
import Refused from './Refused.svelte'

const mounted: object[] = []
afterEach(() => {
  for (const component of mounted.splice(0)) void unmount(component)
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** The server has these releases; undefined when it does not answer. */
function show(reason: Refusal, releases: object[] | undefined) {
  const ask = vi.fn(async () => {
    if (!releases) throw new TypeError('No connection.')
    return Response.json({ releases })
  })
  vi.stubGlobal('fetch', ask)
  mounted.push(mount(Refused, { target: document.body, props: { botId: 'b1', reason, onagain() {}, onleave() {} } }))
  flushSync()
  return { ask, download: () => document.querySelector<HTMLAnchorElement>('a[download]') }
}

test('a damaged bot says so in words and offers the newest release', async () => {
  const { download } = show('damaged', [
    { id: 'r2', number: 2 },
    { id: 'r1', number: 1 },
  ])
  expect(document.body.textContent).toContain('Other bots are not affected')
  await vi.waitFor(() => expect(download()?.getAttribute('href')).toBe('/api/bots/b1/releases/r2/export'))
})

test.each([
  ['was never published', []],
  ['is on a server that does not answer', undefined],
])('a damaged bot that %s offers no download', async (_name, releases) => {
  const { ask, download } = show('damaged', releases)
  await vi.waitFor(() => expect(ask).toHaveBeenCalled())
  await vi.waitFor(() => expect(ask.mock.settledResults[0]?.type).not.toBe('incomplete'))
  flushSync()
  expect(download()).toBeNull()
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Ask whoever runs the server')
})

test.each<Refusal>(['signin', 'forbidden', 'missing', 'changed', 'toolarge', 'outdated', 'refused'])(
  '%s asks for no releases',
  (reason) => {
    const { ask, download } = show(reason, [{ id: 'r1', number: 1 }])
    expect(document.querySelector('h1')?.textContent).toBeTruthy()
    expect([ask.mock.calls.length, download()]).toEqual([0, null])
  },
)
