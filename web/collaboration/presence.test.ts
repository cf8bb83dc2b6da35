import { expect, test } from 'vitest'
import { limited, peopleFrom, writersOf } from './presence.ts'

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

test.each<[string, object, object]>([
  [
    'what somebody sees',
    { view: [1, 2, 300, 200], follows: 7, call: 2 },
    { view: [1, 2, 300, 200], follows: 7, call: 2 },
  ],
  ['too few numbers', { view: [1, 2, 3] }, {}],
  ['no width', { view: [1, 2, 0, 5] }, {}],
  ['no end', { view: [1, 2, Infinity, 5] }, {}],
  ['too far', { view: [1e300, 2, 3, 5] }, {}],
  ['no numbers', { view: 'all', follows: '7', call: -1 }, {}],
  ['half a person', { follows: 1.5, call: NaN }, {}],
])('%s', (_, told, expected) => {
  const [person] = peopleFrom(new Map([[2, { user: { name: 'Zoé', colour: '#112233' }, ...told }]]), 1)
  expect(person).toEqual({ clientId: 2, name: 'Zoé', colour: '#112233', flow: '', selection: [], ...expected })
})

test('who writes where is told, and told anew only when it changes', () => {
  const at = (place: string, cursor: [number, number]) =>
    peopleFrom(new Map([[2, { user: { name: 'Zoé', colour: '#112233' }, place, cursor }]]), 1)
  const first = writersOf(at('step:a:text:fr', [1, 1]), new Map())
  expect([...first].map(([place, [zoe]]) => [place, zoe?.name])).toEqual([['step:a:text:fr', 'Zoé']])
  expect(writersOf(at('step:a:text:fr', [2, 2]), first)).toBe(first)
  expect([...writersOf(at('step:b:text:fr', [2, 2]), first).keys()]).toEqual(['step:b:text:fr'])
})

test('who follows somebody tells nothing of their own sight', () => {
  const told = { flow: 'main', selection: [], view: [0.4, 0, 10, 10] as [number, number, number, number] }
  expect(limited(told)).toEqual({ ...told, view: [0, 0, 10, 10] })
  expect(limited({ ...told, follows: 3, call: 1 })).toEqual({ flow: 'main', selection: [], follows: 3, call: 1 })
})

test('what one tells stays under two kilobytes', () => {
  const ids = Array.from({ length: 400 }, (_, at) => `step${String(at).padStart(6, '0')}`)
  const told = limited({ flow: 'main', selection: ids, cursor: [1.2345, 2.3456] })
  expect(told.selection).toHaveLength(50)
  expect(told.cursor).toEqual([1, 2])
  expect(JSON.stringify(told).length).toBeLessThan(2000)
})

test('the most that one may tell is not too much for the server', () => {
  const ids = Array.from({ length: 400 }, (_, at) => String(at).padStart(40, 'x'))
  const told = limited({
    flow: ids[0]!,
    selection: ids,
    cursor: [-1234567, -1234567],
    dragging: Object.fromEntries(ids.map((id) => [id, [-12345, -12345]])),
    place: 'x'.repeat(500),
    view: [-1234567, -1234567, 12345, 12345],
    call: 99,
  })
  expect(JSON.stringify(told).length).toBeLessThan(4_096)
})
