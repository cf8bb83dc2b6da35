import { describe, expect, test } from 'vitest'
import { Calls, leaderOf } from './leading.ts'
import type { Person } from './presence.ts'

const person = (clientId: number, more: Partial<Person> = {}): Person => ({
  clientId,
  name: String(clientId),
  colour: '#112233',
  flow: 'main',
  selection: [],
  ...more,
})

describe('whom one sees', () => {
  test.each<[string, Person[], number | undefined]>([
    ['the one that is followed', [person(2)], 2],
    ['the one that they follow', [person(2, { follows: 3 }), person(3)], 3],
    ['nobody where it leads back to oneself', [person(2, { follows: 1 })], undefined],
    ['nobody where it goes round', [person(2, { follows: 3 }), person(3, { follows: 2 })], undefined],
    ['nobody who has left', [person(3)], undefined],
    ['nobody where the other has left', [person(2, { follows: 9 })], undefined],
  ])('%s', (_, people, leader) => expect(leaderOf(people, 2, 1)?.clientId).toBe(leader))
})

test('a call is heard once, and not when it was before one came', () => {
  const calls = new Calls()
  const hear = (...people: Person[]) => calls.hear(people).map(({ clientId }) => clientId)
  expect(hear(person(2), person(3, { call: 4 }))).toEqual([])
  expect(hear(person(2, { call: 1 }), person(3, { call: 4 }))).toEqual([2])
  expect(hear(person(2, { call: 1 }), person(3, { call: 4 }))).toEqual([])
  expect(hear(person(3, { call: 5 }))).toEqual([3])
  expect(hear(person(2, { call: 2 }), person(3, { call: 1 }))).toEqual([2])
})
