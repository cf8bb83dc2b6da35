import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastLine } from './lastLine.ts'
import { escapeText, parseText, plainText, safeLink, type TextNode } from './text.ts'

const words = (text: string): TextNode => ({ is: 'text', text })
const paragraph = (...of: TextNode[]): TextNode => ({ is: 'paragraph', of })

describe('parseText', () => {
  const rows: [string, TextNode[]][] = [
    ['', []],
    ['Hello', [paragraph(words('Hello'))]],
    ['one\ntwo\n\nthree', [paragraph(words('one'), { is: 'break' }, words('two')), paragraph(words('three'))]],
    ['a **b** c', [paragraph(words('a '), { is: 'bold', of: [words('b')] }, words(' c'))]],
    ['*a* _b_', [paragraph({ is: 'italic', of: [words('a')] }, words(' '), { is: 'italic', of: [words('b')] })]],
    ['**a *b***', [paragraph({ is: 'bold', of: [words('a '), { is: 'italic', of: [words('b')] }] })]],
    ['snake_case_word 2*3*4', [paragraph(words('snake_case_word 2*3*4'))]],
    ['**never closed', [paragraph(words('**never closed'))]],
    ['2 * 3 ** 4', [paragraph(words('2 * 3 ** 4'))]],
    ['\\*not\\* \\[x\\]', [paragraph(words('*not* [x]'))]],
    ['[a](https://a.fr/b)', [paragraph({ is: 'link', to: 'https://a.fr/b', of: [words('a')] })]],
    ['[**a**](tel:+33123)', [paragraph({ is: 'link', to: 'tel:+33123', of: [{ is: 'bold', of: [words('a')] }] })]],
    ['[a](javascript:alert(1))', [paragraph(words('[a](javascript:alert(1))'))]],
    ['[a](data:x)', [paragraph(words('a'))]],
    ['[a] (b) [c', [paragraph(words('[a] (b) [c'))]],
    [
      '[a [b](https://b.fr)](https://a.fr)',
      [paragraph(words('[a '), { is: 'link', to: 'https://b.fr', of: [words('b')] }, words('](https://a.fr)'))],
    ],
    [
      '- a\n- **b**\n1. c',
      [
        { is: 'list', ordered: false, items: [[words('a')], [{ is: 'bold', of: [words('b')] }]] },
        { is: 'list', ordered: true, items: [[words('c')]] },
      ],
    ],
    ['<b>x</b> &amp;', [paragraph(words('<b>x</b> &amp;'))]],
  ]
  it.each(rows)('%j', (markdown, nodes) => expect(parseText(markdown)).toEqual(nodes))

  it('reads an escaped value as nothing but words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-*_[\]()\\+.1a•]{0,30}$/)), (value) => {
        const text = value.replace(/\s+/g, ' ').trim()
        expect(parseText(escapeText(text))).toEqual(text ? [paragraph(words(text))] : [])
      }),
    )
  })

  it('never throws and keeps every letter', () => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('*', '**', '_', '[', ']', '(', '\\', '\n', ' ', 'a', 'é', '- ', '1. ')),
        (parts) => {
          const text = parts.join('')
          expect(letters(plainText(parseText(text)))).toBe(letters(text))
        },
      ),
    )
  })

  it.each(['[', '](', '[a](', '*a ', '_*', '**', '[]', '\\', '[a](tel:1)', '(', '- ', '*_[**', '\n', '[*'])(
    'takes 50,000 characters of %j',
    (piece) => {
      const nodes = parseText(piece.repeat(50_000))
      expect(JSON.stringify(nodes).length).toBeLessThan(5_000_000)
    },
  )

  it('cuts what is longer', () => expect(plainText(parseText('a'.repeat(60_000)))).toHaveLength(50_000))
})

describe('safeLink', () => {
  it.each(['https://a.fr', 'http://a.fr/b?c=d#e', 'mailto:a@b.fr', 'tel:+33123456', 'HTTPS://A.FR'])(
    'takes %s',
    (address) => expect(safeLink(address)).toBe(address),
  )
  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '%6aavascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.fr',
    '\\\\evil.fr',
    'https:evil.fr',
    'https://',
    'https:///evil.fr',
    'https://a.fr\\@evil.fr',
    'https://a\u202e.fr',
    '/a',
    '',
    'blob:x',
    `https://${'a'.repeat(2001)}`,
  ])('refuses %.30j', (address) => expect(safeLink(address)).toBe(''))
})

describe('the line that a text ends with', () => {
  it.each([
    ['Hello!\n\nWhat is **it**?', 'Hello!', 'What is **it**?'],
    ['Hello!\nWhat is it?\n', 'Hello!', 'What is it?'],
    ['What is it?', '', 'What is it?'],
    ['', '', ''],
    ['Choose:\n- a\n- b', 'Choose:\n- a\n- b', ''],
    ['x'.repeat(201), 'x'.repeat(201), ''],
  ])('%j', (text, rest, line) => {
    expect(lastLine(text)).toEqual([rest, line])
  })
})
