import { expect, test } from 'vitest'
import { offered, offeredFor } from './offered.ts'

test.each([
  ['api', 'call'],
  ['humain', 'handover'],
  ['Etoiles', 'rating'],
  ['a/b', 'split'],
  ['delay', 'wait'],
  ['faq', 'question'],
  ['picture', 'message'],
  ['condition', 'condition'],
  ['cadre', 'frame'],
])('%s finds %s whatever language the screens speak', (typed, first) => expect(offeredFor(typed)[0]).toBe(first))

test('nothing typed offers all, in their order', () => {
  expect(offeredFor(' ')).toEqual(offered)
  expect(offeredFor('xyzzy')).toEqual([])
})
