import { expect, it } from 'vitest'
import { Editing, LONG_MS, PAUSE_MS } from './editing.ts'

const ana = { id: 'a', name: 'Ana' }
const ben = { id: 'b', name: 'Ben' }

it('is due when editing pauses, or after ten minutes without a pause, and never without edits', () => {
  const editing = new Editing()
  expect(editing.isDue(LONG_MS * 9)).toBe(false)
  editing.note(ana, 0)
  expect([editing.isDue(PAUSE_MS - 1), editing.isDue(PAUSE_MS)]).toEqual([false, true])
  for (let now = 0; now < LONG_MS; now += 30_000) {
    editing.note(ben, now)
    expect(editing.isDue(now + 29_999)).toBe(false)
  }
  expect(editing.isDue(LONG_MS)).toBe(true)
})

it('tells those who edited once; what came after it was taken is of the next moment', () => {
  const editing = new Editing()
  editing.note(ana, 0)
  editing.note(ben, 1)
  editing.note(undefined, 2)
  const { people, kept } = editing.take(3)
  expect(people).toEqual([ana, ben])
  editing.note(ben, 3)
  kept()
  expect(editing.isUnkept).toBe(true)
  const next = editing.take(4)
  expect(next.people).toEqual([ben])
  next.kept()
  expect(editing.isUnkept).toBe(false)
})

it('what could not be kept is tried again after a while, and nobody is forgotten', () => {
  const editing = new Editing()
  editing.note(ana, 0)
  editing.take(PAUSE_MS)
  expect([editing.isDue(PAUSE_MS + 2_000), editing.isDue(2 * PAUSE_MS)]).toEqual([false, true])
  expect(editing.take(2 * PAUSE_MS).people).toEqual([ana])
})
