import { describe, expect, it } from 'vitest'
import { patternFault } from './pattern.ts'

describe('patternFault', () => {
  it.each(['', '[A-Z]{2}\\d{9}FR', '\\d{8}', '(?:FR|BE)-\\d{4,6}', '[A-Z0-9]+', '(A(B)?)?\\d', 'CMD.\\d+', '[^-]{3}'])(
    'takes %j',
    (pattern) => expect(patternFault(pattern)).toBeUndefined(),
  )
  it.each([
    '^(a+)+$',
    '(a+)+',
    '(a|a)*',
    '(a*)*b',
    '\\d*\\d*\\d*\\d*x',
    '(?=a)',
    '(?<=a)b',
    '(a)\\1',
    '[z-a]',
    '[',
    '(',
    ')',
    'a**',
    'a{1,2}{3}',
    '((((a))))',
    'a'.repeat(201),
    '\\',
    '{2}',
    '\\p{L}',
    'a{5,2}',
    'a?'.repeat(30) + 'b',
    '(a|a)'.repeat(30) + 'b',
    'a{0,9}'.repeat(5),
  ])('refuses %.30j', (pattern) => expect(patternFault(pattern)).toBeDefined())

  it('lets through only what answers at once', () => {
    const slowest = `${'a?'.repeat(8)}a*a*a*b`
    expect(patternFault(slowest)).toBeUndefined()
    expect(new RegExp(`^(?:${slowest})$`, 'i').test('a'.repeat(64))).toBe(false)
  })
})
