import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { encode } from './encode.ts'

const polluted = Array.prototype as { toJSON?: () => string }
afterEach(() => {
  delete polluted.toJSON
})

it('writes what JSON reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(encode(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('ignores what a page did to arrays', () => {
  polluted.toJSON = () => 'polluted'
  expect(encode({ a: [1, ['b']], c: undefined })).toBe('{"a":[1,["b"]]}')
})
