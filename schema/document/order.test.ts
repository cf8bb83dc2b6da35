import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareOrder, orderAt, orderKeys, orderOf } from './order.ts'

it('puts a new item where it was asked to stand, among any distinct keys', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 30 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const index = Math.min(place, keys.length)
        const key = orderAt(keys, index) as string
        keys.splice(index, 0, key)
        expect([...keys].sort()).toEqual(keys)
      }
    }),
  )
})

it.each([
  ['equal neighbours: behind both', ['a0', 'a0', 'a1'], 1, (key: string) => key > 'a0' && key < 'a1'],
  ['an empty list', [], 0, (key: string) => orderOf(key) === key],
  ['at the end', ['a0'], 1, (key: string) => key > 'a0'],
] as const)('%s', (_, keys, index, holds) => {
  expect(holds(orderAt(keys, index) as string)).toBe(true)
})

it('says when damaged keys leave no room', () => {
  expect(orderAt(['', 'a0'], 1)).toBeUndefined()
})

it('sorts by key, then by id, and takes what is no key as first', () => {
  const pairs: [string, string][] = [
    ['b', 'a0'],
    ['a', 'a0'],
    ['c', orderOf({})],
    ['d', orderKeys(1)[0] as string],
  ]
  expect(pairs.sort(compareOrder).map(([id]) => id)).toEqual(['c', 'a', 'b', 'd'])
})
