import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Flow } from '../../../schema/bot/bot.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { behind } from './branches.ts'
import { Collapsing } from './collapsing.svelte.ts'

/** Lines as `from: to to`; the first leads on from the start. */
function drawing(lines: Record<string, string>): Flow {
  const ids = Object.keys(lines)
  const bot = aBot('en')
    .main((flow) => {
      flow.start(ids[0] ?? '')
      for (const id of ids)
        flow.choice(
          id,
          `${id}?`,
          (lines[id] ?? '').split(' ').map((to, at) => [`${id} ${at}`, to] as [string, string]),
        )
      return flow
    })
    .build()
  return bot.flows[0]!
}

const TREE = { a: 'b c', b: 'd e', c: 'e f', d: '', e: '', f: 'a' }

test.each([
  ['a branch and what it alone leads to', ['b'], { b: 'd' }],
  ['what two lead to is gone with both, behind both', ['b', 'c'], { b: 'd e', c: 'e f' }],
  ['everything behind the first', ['a'], { a: 'b c d e f' }],
  ['an inner one stands behind the outer', ['a', 'b'], { a: 'b c d e f' }],
  ['a leaf has nothing behind it', ['d'], {}],
  ['a step that is gone', ['gone'], {}],
])('out of sight: %s', (_, collapsed, expected) => {
  const found = [...behind(drawing(TREE), new Set(collapsed))].map(([id, hidden]) => [id, [...hidden].sort().join(' ')])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('what no beginning leads to stays in sight', () => {
  const flow = drawing({ a: 'b', b: '', x: 'y', y: 'x' })
  expect([...behind(flow, new Set(['x', 'a']))]).toEqual([['a', new Set(['b'])]])
})

test('a collapsed step stays, and what is hidden is reached through collapsed steps alone', () => {
  const letters = [...'abcdefgh']
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(letters.map((id) => [id, fc.subarray(letters, { maxLength: 3 })]))),
      fc.subarray(letters),
      (targets, chosen) => {
        const flow = drawing(Object.fromEntries(letters.map((id) => [id, (targets[id] ?? []).join(' ')])))
        const collapsed = new Set(chosen)
        const found = behind(flow, collapsed)
        const hidden = new Set([...found.values()].flatMap((ids) => [...ids]))
        for (const id of found.keys()) expect(hidden.has(id)).toBe(false)
        for (const step of flow.steps)
          if (!hidden.has(step.id) && !collapsed.has(step.id))
            for (const target of Object.values(step.exits)) expect(hidden.has(target)).toBe(false)
      },
    ),
  )
})

test('somebody’s own view is kept, and going to a hidden step brings it back', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const flow = drawing(TREE)
  let changes = 0
  const opened = () => {
    const collapsing = new Collapsing('bot', 'main', () => changes++, storage)
    collapsing.follow(flow)
    return collapsing
  }
  const first = opened()
  // What is added behind a leaf later must not be hidden at once.
  first.toggle('d')
  expect([first.has('d'), kept.size]).toEqual([false, 0])
  first.toggle('c')
  expect([...first.hidden]).toEqual(['f'])
  const again = opened()
  expect([again.has('c'), ...again.hidden]).toEqual([true, 'f'])
  const { hidden } = again
  again.follow({ ...flow })
  expect(again.hidden).toBe(hidden)
  again.toggle('a')
  again.show(['f'])
  expect([again.has('a'), again.has('c'), again.hidden.size]).toEqual([false, false, 0])
  expect(kept.size).toBe(0)
  expect(changes).toBeGreaterThan(2)
})
