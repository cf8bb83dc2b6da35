import { expect, it } from 'vitest'
import { keptHash, pictureAddress } from './picture.ts'

const hash = '0123456789abcdef'.repeat(4)

it.each([
  ['https://a.fr/b.png', 'https://a.fr/b.png'],
  [`/i/${hash}`, `https://clew.example/i/${hash}`],
  ['http://a.fr/b.png', ''],
  ['data:image/png;base64,x', ''],
  ['javascript:alert(1)', ''],
  ['//evil.fr/x', ''],
  ['/i/short', ''],
  [`/i/${hash}/../../api/me`, ''],
  [`/i/${hash.toUpperCase()}`, ''],
  [`x/i/${hash}`, ''],
  ['', ''],
])('%s is loaded from %j', (address, from) => expect(pictureAddress(address, 'https://clew.example')).toBe(from))

it('knows a kept picture by its address', () => {
  expect(keptHash(`/i/${hash}`)).toBe(hash)
  expect(keptHash(`https://a.fr/i/${hash}`)).toBe('')
})
