import fc from 'fast-check'
import { expect, it } from 'vitest'
import { thin, type Aging } from './thin.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 28, 12)
const ana = { id: 'a', name: 'Ana' }
const ben = { id: 'b', name: 'Ben' }

const at = (time: number, more: Partial<Aging> = {}): Aging => ({
  id: `m${time}`,
  at: time,
  people: [],
  occasion: { is: 'editing' },
  name: '',
  ...more,
})

/** Those that are left, latest first. */
function left(moments: readonly Aging[], time: number): Aging[] {
  const { gone, heirs } = thin(moments, time)
  return moments
    .filter(({ id }) => !gone.includes(id))
    .map((moment) => ({ ...moment, people: heirs.find(({ id }) => id === moment.id)?.people ?? moment.people }))
}

it.each([
  ['all of the last day', [1, 2, 3, 23 * 60], [1, 2, 3, 23 * 60]],
  [
    'one an hour before that, the last of it',
    [25 * 60, 25 * 60 + 20, 26 * 60, 27 * 60],
    [25 * 60, 25 * 60 + 20, 27 * 60],
  ],
  ['one a day after a month', [40 * 1440, 40 * 1440 + 61, 41 * 1440], [40 * 1440, 41 * 1440]],
])('keeps %s', (_name, minutes, kept) => {
  const moments = minutes.map((ago) => at(now - ago * 60_000))
  expect(left(moments, now)).toEqual(kept.map((ago) => at(now - ago * 60_000)))
})

it('those with a name and those that were published stay, whatever their age', () => {
  const day = now - 60 * DAY
  const moments = [
    at(day, { name: 'Agreed with the client' }),
    at(day - 1, { occasion: { is: 'published', number: 3, note: '' } }),
    at(day - 2),
    at(day - 3),
  ]
  expect(left(moments, now)).toEqual(moments.slice(0, 3))
})

it('one that stays tells of the people of those that went', () => {
  const day = now - 60 * DAY
  const moments = [at(day, { people: [ben] }), at(day - 1, { people: [ana] }), at(day - 2, { people: [ben] })]
  expect(left(moments, now)).toEqual([at(day, { people: [ben, ana] })])
})

const history = fc
  .uniqueArray(
    fc.record({
      ago: fc.integer({ min: 0, max: 90 * 24 * 60 }),
      lasting: fc.boolean(),
      who: fc.constantFrom(ana, ben),
    }),
    { selector: ({ ago }) => ago, maxLength: 80 },
  )
  .map((moments) =>
    moments
      .sort((a, b) => a.ago - b.ago)
      .map(({ ago, lasting, who }) => at(now - ago * 60_000, { name: lasting ? 'N' : '', people: [who] })),
  )

it('thinning now and again leaves what thinning once leaves, and the latest always stays', () => {
  fc.assert(
    fc.property(history, fc.array(fc.integer({ min: 0, max: 40 * 24 }), { maxLength: 5 }), (moments, hours) => {
      let step = moments
      for (const later of [...hours].sort((a, b) => a - b)) step = left(step, now + later * HOUR)
      const end = now + 41 * DAY
      expect(left(step, end).map(({ id }) => id)).toEqual(left(moments, end).map(({ id }) => id))
      expect(left(moments, end)[0]?.id).toBe(moments[0]?.id)
    }),
  )
})
