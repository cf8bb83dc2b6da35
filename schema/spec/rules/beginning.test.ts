import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'
import { step, UnknownSpecVersion } from '../../interpreter/step.ts'
import { SPEC_VERSION, type Spec, type Value } from '../spec.ts'

const bot = () => aBot().settings({ welcome: 'Hello, I’m a bot.' })

describe('beginning', () => {
  const asking = () =>
    bot()
      .variable('x')
      .main((f) =>
        f
          .start('m')
          .message('m', 'First {{x}}', 'c')
          .choice('c', 'Which?', [['A', 'e']])
          .end('e'),
      )
  it('R1.1 welcomes, then runs the main flow', () => {
    const t = talk(asking().build())
    expect(t.said).toEqual(['Hello, I’m a bot.', 'First', 'Which?'])
    expect(t.at).toBe('c')
  })
  it('R1.2 refuses a spec of another version', () => {
    const other = { ...talk(asking().build()).spec, clew: SPEC_VERSION + 1 } as unknown as Spec
    expect(() => step(other, null, { is: 'start' })).toThrow(UnknownSpecVersion)
  })
  it('R1.4 begins with whatever comes first', () => {
    const { spec } = talk(asking().build())
    expect(step(spec, null, { is: 'press', option: 0 }).state.outcome).toBe('resolved')
  })
  it('R1.5 leaves what it was given as it was', () => {
    const t = talk(asking().build())
    const before = structuredClone([t.spec, t.state])
    const first = step(t.spec, t.state, { is: 'press', option: 0 })
    expect([t.spec, t.state]).toEqual(before)
    expect(step(t.spec, t.state, { is: 'press', option: 0 })).toEqual(first)
  })
  it('R1.6 begins at any step, with any values, without the welcome', () => {
    const built = asking().build()
    const from = talk(built).compiled.map.steps.indexOf('m')
    const t = talk(built, { from, given: { x: 'given', other: 'y' } })
    expect(t.said).toEqual(['First given', 'Which?'])
    expect(t.press('A').send({ is: 'back' }).said).toEqual(['First given', 'Which?'])
  })
  it.each([-1, 99, NaN])('R1.6 step %d is no step to begin at', (from) =>
    expect(talk(asking().build(), { from }).state.outcome).toBe('ended'),
  )
})

describe('page values', () => {
  const paged = () =>
    bot()
      .variable('city', { fromPage: true, initial: 'Lyon' })
      .variable('vip', { initial: 'no' })
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which, {{city}} {{vip}}?', [['A', 'm']])
          .message('m', '{{city}}'),
      )
  it('R1.3 are taken only where they are allowed', () => {
    const built = paged().build()
    expect(talk(built, { values: { city: 'Nantes', vip: 'yes', other: 'x' } }).said[1]).toBe('Which, Nantes no?')
    expect(talk(built).said[1]).toBe('Which, Lyon no?')
  })
  const typed: [Value, string][] = [
    [5.5, '5.5'],
    [true, 'yes'],
    ['2026-03-01', 'March 1, 2026'],
    [['a', 'b'], 'a, b'],
  ]
  it.each(typed)('R1.3 %j stays what it is', (value, written) => {
    const t = talk(paged().build(), { values: { city: value } })
    expect(t.value('city')).toEqual(value)
    expect(t.press('A').said).toEqual([written])
  })
  it('R1.7 may come at any time', () => {
    const t = talk(paged().build(), { values: { city: 'Nantes' } })
    expect(t.send({ is: 'values', values: { city: 'Brest', vip: 'yes' } }).said).toEqual([])
    expect([t.value('vip'), t.press('A').said]).toEqual(['no', ['Brest']])
    expect(t.send({ is: 'back' }).said).toContain('Which, Brest no?')
    expect(t.send({ is: 'restart' }).value('city')).toBe('Brest')
  })
})

describe('first values', () => {
  it('R1.8 are read by type', () => {
    const t = talk(
      bot()
        .variable('n', { type: 'number', initial: '1,234.5' })
        .variable('d', { type: 'date', initial: '2026-03-01' })
        .variable('l', { type: 'list', initial: 'a; b' })
        .variable('y', { type: 'yesno', initial: 'yes' })
        .variable('r', { type: 'record' })
        .main((f) => f.start())
        .build(),
    )
    expect(['n', 'd', 'l', 'y', 'r'].map((id) => t.value(id))).toEqual([1234.5, '2026-03-01', ['a', 'b'], true, ''])
  })
  it('R1.8 today and time are the host’s', () => {
    const built = bot().main((f) => f.start('m').message('m', 'It is {{time}}, {{today}}'))
    expect(talk(built.build(), { values: { today: '2026-11-20', time: '14:30' } }).said[1]).toBe(
      'It is 14:30, November 20, 2026',
    )
    expect(talk(built.build()).said[1]).toBe('It is ,')
    expect(talk(built.variable('time', { initial: 'mine' }).build()).said[1]).toBe('It is mine,')
  })
})
