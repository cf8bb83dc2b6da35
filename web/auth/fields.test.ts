import { describe, expect, it } from 'vitest'
import { emailFault, nameFault, newPasswordFault } from './fields.ts'

describe('what is wrong with a field', () => {
  it.each([
    ['camille@exemple.fr', true],
    [' camille@exemple.fr ', true],
    ['a+b@c.d.org', true],
    ['', false],
    ['camille', false],
    ['camille@', false],
    ['camille@exemple', false],
    ['a b@exemple.fr', false],
    ['a@b@c.fr', false],
  ])('e-mail %j', (email, good) => {
    expect(emailFault(email) === '').toBe(good)
  })

  it('names and passwords', () => {
    expect(nameFault('  ')).not.toBe('')
    expect(nameFault('Zoé')).toBe('')
    expect(newPasswordFault('123456789')).not.toBe('')
    expect(newPasswordFault('1234567890')).toBe('')
  })
})
