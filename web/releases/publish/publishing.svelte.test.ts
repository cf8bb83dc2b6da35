import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toasts } from '../../ui/overlay/toasts.svelte.ts'
import { Publishing } from './publishing.svelte.ts'

const release = { id: 'r', number: 4, createdAt: '', by: { id: 'u', name: 'Zoé' }, note: '', current: true }
const answering = (...lines: unknown[]) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(lines.map((line) => JSON.stringify(line)).join('\n')))),
  )

beforeEach(() => toasts.list.forEach(({ id }) => toasts.close(id)))
afterEach(() => vi.unstubAllGlobals())

describe('an attempt to publish', () => {
  it('goes through its stages to the release', async () => {
    answering(
      { stage: 'read', done: true },
      { stage: 'check', done: true },
      { stage: 'compile', done: false },
      { release },
    )
    const publishing = new Publishing('b1')
    expect(publishing.state).toBe('asking')
    const running = publishing.run('A note')
    expect(publishing.state).toBe('running')
    expect(publishing.stages.read).toBe('now')
    await running
    expect(publishing.state).toBe('done')
    expect(publishing.count).toBe(2)
    expect(publishing.release?.number).toBe(4)
    expect(toasts.list).toEqual([])
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/api/bots/b1/publish')
    expect(vi.mocked(fetch).mock.calls[0]?.[1]?.body).toBe('{"note":"A note"}')
  })

  it('stops at problems and can be run again', async () => {
    answering({ stage: 'check', done: true }, { problems: [{ rule: 'empty-text' }] })
    const publishing = new Publishing('b1')
    await publishing.run('')
    expect(publishing.state).toBe('problems')
    expect(publishing.problems).toHaveLength(1)
    answering({ release })
    await publishing.run('')
    expect(publishing.state).toBe('done')
  })

  it('fails with a sentence', async () => {
    answering({ error: { code: 'publishing', message: 'Already.' } })
    const publishing = new Publishing('b1')
    await publishing.run('')
    expect(publishing.state).toBe('failed')
    expect(publishing.failure).toBe('Already.')
  })

  it('tells how it ended when nobody looks any more', async () => {
    answering({ release })
    const publishing = new Publishing('b1')
    const running = publishing.run('')
    publishing.leave()
    await running
    expect(toasts.list.map(({ text }) => text).join()).toContain('4')
  })
})
