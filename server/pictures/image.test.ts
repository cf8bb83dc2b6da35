import fc from 'fast-check'
import { expect, it } from 'vitest'
import { imageIn } from './image.ts'
import { images } from './images.case.ts'

it.each(images)('T36 %s is known by its bytes, with its size', (_, type, file) => {
  expect(imageIn(file)).toEqual({ type, width: 2, height: 3 })
})

it.each(images)('T36 %s that ends too early is none', (_, __, file) => {
  for (let length = 0; length < file.length - 5; length++) expect(imageIn(file.subarray(0, length))).toBeUndefined()
})

it.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a page', '<!doctype html><title>x</title>'],
  ['a PDF', '%PDF-1.7 …'],
  ['a ZIP', 'PK\x03\x04 …'],
  ['HEIC', '\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic'],
  ['a sound in a RIFF', 'RIFF\x24\x00\x00\x00WAVEfmt '],
  ['a size of nothing', '\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x00\x00\x00\x00\x03'],
  ['nothing', ''],
])('T36 %s is none', (_, file) => expect(imageIn(Buffer.from(file, 'latin1'))).toBeUndefined())

it('T36 no bytes make it throw or turn in circles', () => {
  const starts = images.map(([, , file]) => file.subarray(0, 12))
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const found = imageIn(Buffer.concat([start, rest]))
      expect(found === undefined || found.width * found.height > 0).toBe(true)
    }),
  )
})
