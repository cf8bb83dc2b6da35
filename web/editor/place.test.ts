import { expect, test } from 'vitest'
import { placeFrom, searchOf, type EditorPlace } from './place.ts'

const places: [string, EditorPlace][] = [
  ['', { flow: 'main' }],
  ['?step=abc', { flow: 'main', step: 'abc' }],
  ['?flow=skill1&step=abc', { flow: 'skill1', step: 'abc' }],
  ['?entry=', { flow: 'main', entry: '' }],
  ['?entry=e1', { flow: 'main', entry: 'e1' }],
]

test.each(places)('%s is a place and back', (search, place) => {
  expect(placeFrom(search)).toEqual(place)
  expect(searchOf(place)).toBe(search)
})

test('what is no id is left out', () => {
  expect(placeFrom('?flow=__proto__&step=<b>&entry=constructor')).toEqual({ flow: 'main', entry: '' })
})
