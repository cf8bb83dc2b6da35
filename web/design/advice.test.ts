import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviceOn } from './advice.ts'

describe('advice on an accent', () => {
  it.each([
    ['#4f46e5', 'light', []],
    ['#4f46e5', 'dark', ['dark']],
    ['#ffd700', 'light', ['light']],
    ['#ffd700', 'dark', ['light']],
    ['#ffd700', 'system', ['light']],
    ['#000000', 'system', ['dark']],
    ['#7c72f0', 'system', []],
  ] as const)('%s in mode %s is hidden on %j', (accent, mode, hidden) => {
    expect(adviceOn(accent, mode)?.hidden).toEqual(hidden)
  })

  it('has nothing to say of what is no colour', () => {
    expect(adviceOn('red', 'light')).toBeUndefined()
    expect(adviceOn('#fff', 'light')).toBeUndefined()
  })

  it('always finds words that can be read, and a neighbour that can be seen', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((one) => `#${one.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colour, fc.constantFrom('system', 'light', 'dark'), (accent, mode) => {
        const advice = adviceOn(accent, mode)
        expect(advice?.words).toBeGreaterThanOrEqual(4.5)
        if (advice?.hidden.length) expect(adviceOn(advice.instead ?? '', mode)?.hidden).toEqual([])
      }),
    )
  })
})
