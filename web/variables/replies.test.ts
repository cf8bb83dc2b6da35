import { describe, expect, test } from 'vitest'
import { keysOf, readableIn, readAt, replyOf, sampleOf, typeOfValue } from './replies.ts'

const reply = replyOf('{ "order": { "status": "sent", "parcels": [{ "number": 7 }, { "number": 8 }] }, "a.b": 1 }')

test('a reply is read once it is whole JSON', () => {
  expect(['', '{', 'null', '[1]'].map(replyOf)).toEqual([undefined, undefined, null, [1]])
})

test('all that can be read in a reply, outermost first; keys that no path can name are left out', () => {
  expect(readableIn(reply).map(({ path }) => path)).toEqual([
    'order',
    'order.status',
    'order.parcels',
    'order.parcels.1',
    'order.parcels.1.number',
  ])
})

test.each([
  ['', reply],
  ['order.status', 'sent'],
  ['order.parcels.2.number', 8],
  ['order.parcels.last.number', 8],
  ['order.parcels.9.number', undefined],
  ['order.constructor', undefined],
  ['order.status.length', undefined],
])('%j reads %j', (path, value) => expect(readAt(reply, path)).toEqual(value))

test('each path that is offered reads the value that is shown beside it', () => {
  for (const { path, value } of readableIn(reply)) expect(readAt(reply, path)).toEqual(value)
})

test('a reply that goes on and on offers a bounded number of paths', () => {
  const wide = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`k${at}`, { a: 1 }]))
  expect(readableIn(wide).length).toBeLessThanOrEqual(200)
})

describe('what a value is', () => {
  test.each([
    ['sent', 'text'],
    ['2026-03-01', 'date'],
    [4, 'number'],
    [false, 'yesno'],
    [[], 'list'],
    [{}, 'record'],
    [null, 'text'],
  ])('%j is held by a variable of type %s', (value, type) => expect(typeOfValue(value)).toBe(type))

  test('its keys and a few words of it', () => {
    expect(keysOf([{ a: 1, b: 2 }])).toEqual(['a', 'b'])
    expect(keysOf('words')).toEqual([])
    expect(sampleOf({ a: 1 })).toBe('{"a":1}')
    expect(sampleOf('x'.repeat(99))).toHaveLength(41)
  })
})
