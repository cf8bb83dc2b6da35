import { expect, test } from 'vitest'
import { limited, peopleFrom } from './presence.ts'

test('the others are read with care', () => {
  const states = new Map<number, unknown>([
    [1, { user: { name: 'Me', colour: '#112233' } }],
    [2, { user: { name: 'Zoé', colour: '#112233' }, flow: 'main', selection: ['a', 7], cursor: [1, 2] }],
    [
      3,
      {
        user: { name: 7, colour: 'url(x)' },
        flow: '__proto__',
        selection: 'a',
        cursor: [Infinity, 0],
        dragging: { a: [1] },
      },
    ],
    [4, 'nonsense'],
    [5, { flow: 'main' }],
  ])
  const people = peopleFrom(states, 1)
  expect(people).toHaveLength(2)
  expect(people[0]).toEqual({
    clientId: 2,
    name: 'Zoé',
    colour: '#112233',
    flow: 'main',
    selection: ['a'],
    cursor: [1, 2],
  })
  expect(people[1]).toMatchObject({ name: '?', flow: '', selection: [], dragging: {} })
  expect(people[1]?.colour).toMatch(/^#[0-9a-f]{6}$/)
})

test('what one tells stays under two kilobytes', () => {
  const ids = Array.from({ length: 400 }, (_, at) => `step${String(at).padStart(6, '0')}`)
  const told = limited({ flow: 'main', selection: ids, cursor: [1.2345, 2.3456] })
  expect(told.selection).toHaveLength(50)
  expect(told.cursor).toEqual([1, 2])
  expect(JSON.stringify(told).length).toBeLessThan(2000)
})
