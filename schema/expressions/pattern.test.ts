import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits } from './fits.ts'
import { automatonOf, patternFault } from './pattern.ts'

describe('patternFault', () => {
  it.each([
    '',
    '[A-Z]{2}\\d{9}FR',
    '\\d{8}',
    '(?:FR|BE)-\\d{4,6}',
    '[A-Z0-9]+',
    '(A(B)?)?\\d',
    'CMD.\\d+',
    '[^-]{3}',
    'A|B\\-C',
    '\\d{2}( \\d{2}){4}',
    '(?:[A-Z]{2}-)+\\d',
    '\\d*\\d*\\d*\\d*x',
    `${'a?'.repeat(25)}b`,
    `${'(a|a)'.repeat(25)}b`,
  ])('takes %.30j', (pattern) => expect(patternFault(pattern)).toBeUndefined())

  it.each([
    ['(a+)+', 'too-slow'],
    ['(a*)*b', 'too-slow'],
    ['((a|b{2,})c)*', 'too-slow'],
    ['a?'.repeat(60), 'too-slow'],
    ['a'.repeat(201), 'too-long'],
    ['a{65}', 'too-long'],
    ['(\\d{99}){2}', 'too-long'],
    ['^(a+)+$', 'not-a-pattern'],
    ['(?=a)', 'not-a-pattern'],
    ['(?<=a)b', 'not-a-pattern'],
    ['(a)\\1', 'not-a-pattern'],
    ['[z-a]', 'not-a-pattern'],
    ['[', 'not-a-pattern'],
    ['(', 'not-a-pattern'],
    [')', 'not-a-pattern'],
    ['a**', 'not-a-pattern'],
    ['a+?', 'not-a-pattern'],
    ['a{1,2}{3}', 'not-a-pattern'],
    ['((((a))))', 'not-a-pattern'],
    ['\\', 'not-a-pattern'],
    ['{2}', 'not-a-pattern'],
    ['\\p{L}', 'not-a-pattern'],
    ['a{5,2}', 'not-a-pattern'],
  ])('refuses %.30j: %s', (pattern, fault) => {
    expect(patternFault(pattern)).toBe(fault)
    expect(automatonOf(pattern)).toBeUndefined()
  })
})

const one = fc.constantFrom('a', 'b', '[ab]', '[^a]', '\\d', '\\w', '.', 'É', '\\-', '[\\d-]')
const often = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,}', '{0}', '{2,3}')
/** Repeats within repeats are refused, so groups have few of them. */
const pattern = fc
  .letrec<{ any: string; all: string; piece: string }>((tie) => ({
    any: fc.array(tie('all'), { minLength: 1, maxLength: 3 }).map((ways) => ways.join('|')),
    all: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
    piece: fc.oneof(
      { maxDepth: 2 },
      fc.tuple(one, often).map((piece) => piece.join('')),
      fc.tuple(tie('any'), fc.constantFrom('', '?', '{2}', '{0,2}', '*')).map(([inner, times]) => `(${inner})${times}`),
    ),
  }))
  .any.filter((some) => patternFault(some) === undefined)

describe('fits', () => {
  it('is what a regular expression says', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '1', '-', 'é', '😀'), maxLength: 8 })
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 12, maxLength: 12 }), (some, texts) => {
        const automaton = automatonOf(some) ?? ''
        // Within classes and escaped, as no flag allows it elsewhere.
        const naive = new RegExp(`^(?:${some.replace(/\\-/g, '-')})$`, 'iu')
        for (const one of texts) {
          const fit = fits(automaton, one)
          seen.add(fit)
          expect(fit, `${some} ${one}`).toBe(naive.test(one))
        }
      }),
      { numRuns: 1_500 },
    )
    expect(seen.size).toBe(2)
  })

  it.each([
    ['[A-Z]{2}\\d{3}', 'ab123', true],
    ['[A-Z]{2}\\d{3}', 'ab1234', false],
    ['', '', true],
    ['a?', '', true],
    ['.', '\n', false],
    ['FR|BE', 'be', true],
  ])('%j fits %j: %s', (some, text, fit) => expect(fits(automatonOf(some) ?? '', text)).toBe(fit))

  const letters = (length: number) => Array.from({ length }, (_, at) => 'ab'[(at * at * 7 + (at >> 3)) % 2]).join('')
  // The same with backtracking would take longer than the world stands.
  it.each([
    `${'a?'.repeat(20)}${'[ab]*'.repeat(8)}c`,
    `${'(a|b|a)'.repeat(15)}${'[ab]*'.repeat(9)}c`,
    '(a|a|ab|b)*c',
    '[ab]*a[ab]{60}c',
  ])('reads 10,000 characters at once: %.20s', (some) => {
    const automaton = automatonOf(some) ?? ''
    expect(automaton).not.toBe('')
    for (const text of ['a'.repeat(10_000), letters(10_000)]) {
      const from = performance.now()
      expect(fits(automaton, text)).toBe(false)
      // Generous: other things run on the machine too.
      expect(performance.now() - from).toBeLessThan(500)
    }
  })
})
