import { expect, it } from 'vitest'
import { byDay, daysAgo, keyOfDay } from './days.ts'

const local = (...parts: [number, number, number, number?]) => new Date(...parts).toISOString()

it('puts moments under their days, in the time of whoever looks', () => {
  const moments = [local(2026, 10, 28, 9), local(2026, 10, 28, 0), local(2026, 10, 27, 23)].map((at) => ({ at }))
  expect(byDay(moments).map(({ key, moments: of }) => [key, of.length])).toEqual([
    ['2026-11-28', 2],
    ['2026-11-27', 1],
  ])
  expect(byDay([])).toEqual([])
  expect(keyOfDay(local(2026, 0, 2, 12))).toBe('2026-01-02')
})

it.each([
  [local(2026, 10, 28, 0), 0],
  [local(2026, 10, 27, 23), 1],
  [local(2026, 10, 21, 12), 7],
  // A summer’s day has an hour more or less than the winter’s.
  [local(2026, 6, 1, 12), 150],
])('%s is %i days ago', (at, days) => {
  expect(daysAgo(at, new Date(2026, 10, 28, 1).getTime())).toBe(days)
})
