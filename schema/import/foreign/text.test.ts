import { expect, it } from 'vitest'
import { decodeText } from './text.ts'

it.each<[string, number[], string | undefined]>([
  ['UTF-8', [0xc3, 0xa9], 'é'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'é'],
  ['UTF-16', [0xff, 0xfe, 0xe9, 0], 'é'],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0xe9], 'é'],
  ['Windows-1252', [0xe9, 0x92, 0x80, 0x9c, 0x9f, 0x85], 'é’€œŸ…'],
  ['nothing', [], ''],
  ['no text', [0x50, 0, 0xff], undefined],
])('%s', (_, bytes, text) => expect(decodeText(Uint8Array.from(bytes))).toBe(text))
