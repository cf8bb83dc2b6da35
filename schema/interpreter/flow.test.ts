import { describe, expect, it } from 'vitest'
import { SPEC_VERSION, type Spec } from '../spec/spec.ts'
import { aBot } from '../testing/build.ts'
import { talk } from '../testing/talk.ts'
import { step, UnknownSpecVersion } from './step.ts'

const greeting = () => aBot().settings({ welcome: 'Hello, I’m a bot.' })

describe('beginning', () => {
  it('R1.1 welcomes, then runs the main flow', () => {
    const t = talk(
      greeting()
        .main((f) =>
          f
            .start('m')
            .message('m', 'First', 'c')
            .choice('c', 'Which?', [['A']]),
        )
        .build(),
    )
    expect(t.said).toEqual(['Hello, I’m a bot.', 'First', 'Which?'])
    expect(t.at).toBe('c')
  })
  it('R1.2 refuses a spec of another version', () => {
    const { spec } = talk(
      greeting()
        .main((f) => f.start())
        .build(),
    )
    const other = { ...spec, clew: SPEC_VERSION + 1 } as unknown as Spec
    expect(() => step(other, null, { is: 'start' })).toThrow(UnknownSpecVersion)
  })
  it('R1.3 takes page values only where they are allowed', () => {
    const bot = greeting().variable('city', { fromPage: true, initial: 'Lyon' }).variable('vip', { initial: 'no' })
    const built = bot.main((f) => f.start('m').message('m', '{{city}} {{vip}}')).build()
    expect(talk(built, { values: { city: 'Nantes', vip: 'yes', other: 'x' } }).said[1]).toBe('Nantes no')
    expect(talk(built, { values: { city: 5.5 } }).said[1]).toBe('5.5 no')
    expect(talk(built).said[1]).toBe('Lyon no')
  })
  it('R1.4 begins with whatever comes first', () => {
    const { spec } = talk(
      greeting()
        .main((f) =>
          f
            .start('c')
            .choice('c', 'Which?', [['A', 'e']])
            .end('e'),
        )
        .build(),
    )
    expect(step(spec, null, { is: 'press', option: 0 }).state.outcome).toBe('resolved')
  })
  it('R1.5 leaves what it was given as it was', () => {
    const t = talk(
      greeting()
        .variable('x')
        .main((f) => f.start('i').input('i', 'X?', 'text', { variable: 'x' }))
        .build(),
    )
    const before = structuredClone([t.spec, t.state])
    const first = step(t.spec, t.state, { is: 'text', text: 'abc' })
    expect([t.spec, t.state]).toEqual(before)
    expect(step(t.spec, t.state, { is: 'text', text: 'abc' })).toEqual(first)
  })
})

describe('steps that run by themselves', () => {
  it('R2.1 says words with values that can’t be markup', () => {
    const bot = greeting()
      .variable('x', { fromPage: true })
      .main((f) => f.start('m').message('m', 'Hi *{{x}}*!', 'n').message('n', '', 'o').message('o', 'End'))
    const t = talk(bot.build(), { values: { x: '**b** [a](javascript:x) {{x}}\n- c' } })
    expect(t.effects[1]).toMatchObject({ text: 'Hi *\\*\\*b\\*\\* \\[a\\]\\(javascript:x\\) {{x}}\n\\- c*!' })
    expect(t.said[2]).toBe('End')
  })
  it('R2.2 takes the first true row', () => {
    const bot = greeting()
      .variable('x', { fromPage: true })
      .main((f) =>
        f
          .start('c')
          .condition(
            'c',
            [
              ['x', 'is', '1', 'a'],
              ['x', 'above', '0', 'b'],
            ],
            'o',
          )
          .message('a', 'A')
          .message('b', 'B')
          .message('o', 'O'),
      )
    const says = (x: string) => talk(bot.build(), { values: { x } }).said[1]
    expect([says('1'), says('2'), says('0'), says('')]).toEqual(['A', 'B', 'O', 'O'])
  })
  it('R2.2 finds no truth in a row without tests', () => {
    const bot = greeting().main((f) =>
      f
        .start('c')
        .step('condition', 'c', { rows: [{ id: 'r', name: '', when: 'all', tests: [] }] }, { r: 'a', else: 'b' })
        .message('a', 'A')
        .message('b', 'B'),
    )
    expect(talk(bot.build()).said[1]).toBe('B')
  })
  it('R2.3 compares as people do', () => {
    const bot = greeting()
      .variable('x', { fromPage: true })
      .main((f) =>
        f
          .start('c')
          .condition('c', [
            ['x', 'is', 'élise', 'a'],
            ['x', 'is', '1000', 'b'],
            ['x', 'below', '2026-01-01', 'd'],
          ])
          .message('a', 'A')
          .message('b', 'B')
          .message('d', 'D'),
      )
    const says = (x: string) => talk(bot.build(), { values: { x } }).said[1]
    expect([says('ELISE'), says('1000,0'), says('2025-12-31')]).toEqual(['A', 'B', 'D'])
  })
  it('R2.4 sets values and calculates sums', () => {
    const bot = greeting()
      .variable('n', { type: 'number', initial: '2' })
      .variable('t')
      .variable('w', { type: 'number' })
      .main((f) =>
        f
          .start('s')
          .set('s', { n: '{{n}} * (3 + 1)', t: '{{n}} + 1', w: 'a lot' }, 'm')
          .message('m', '{{n}} {{t}} {{w}}'),
      )
    expect(talk(bot.build()).said[1]).toBe('8 8 + 1 a lot')
  })
  const withSkills = () =>
    greeting()
      .variable('x')
      .main((f) => f.start('s').skill('s', 'a', { done: 'd', lost: 'l' }).message('d', 'Done').message('l', 'Lost'))
      .skill('a', { outcomes: ['lost'] }, (f) =>
        f
          .start('t', 'sa')
          .skill('t', 'b', { done: 'c' })
          .choice('c', 'Lost?', [['Yes', 'y'], ['No', 'n'], ['Gone']])
          .returns('y', 'lost')
          .returns('n'),
      )
      .skill('b', {}, (f) => f.start('m', 'sb').message('m', 'In b', 'r').returns('r'))
  it.each([
    ['Yes', 'Lost'],
    ['No', 'Done'],
    ['Gone', 'Done'],
  ])('R2.5 R2.6 a skill that ends with %s goes on to %s', (label, said) => {
    const t = talk(withSkills().build())
    expect(t.said).toEqual(['Hello, I’m a bot.', 'In b', 'Lost?'])
    expect(t.press(label).said).toEqual([said])
    expect(t.state.callers).toEqual([])
  })
  it('R2.5 stops where skills call one another without end', () => {
    const bot = greeting()
      .main((f) => f.start('s').skill('s', 'a'))
      .skill('a', {}, (f) => f.start('t').skill('t', 'a'))
    expect(talk(bot.build()).state).toMatchObject({ outcome: 'ended', callers: [] })
  })
  it('R2.6 ends where an exit leads nowhere', () => {
    const t = talk(
      greeting()
        .main((f) => f.start('m').message('m', 'Bye'))
        .build(),
    )
    expect(t.effects).toContainEqual({ do: 'end', outcome: 'ended' })
    expect(t.at).toBe('')
  })
  it('R2.7 stops a circle politely', () => {
    const t = talk(
      greeting()
        .main((f) => f.start('a').jump('a', 'b').jump('b', 'a'))
        .build(),
    )
    expect(t.said[1]).toBe(t.spec.words.circle)
    expect(t.effects.filter((effect) => effect.do === 'path')).toMatchObject([{ steps: { length: 1_000 } }])
    expect(t.state.outcome).toBe('ended')
  })
  it('R2.8 ends with the outcome that the end names', () => {
    const t = talk(
      greeting()
        .main((f) => f.start('e').end('e', 'transferred'))
        .build(),
    )
    expect(t.state).toMatchObject({ at: -1, outcome: 'transferred' })
  })
  it('R2.9 bounds values and sentences', () => {
    const bot = greeting()
      .variable('x')
      .main((f) =>
        f
          .start('i')
          .input('i', 'X?', 'text', { variable: 'x', next: 's' })
          .set('s', { x: '{{x}}{{x}}' }, 'm')
          .message('m', '{{x}}'.repeat(20), 'i'),
      )
    const t = talk(bot.build()).type('a' + '💥'.repeat(9_000))
    expect(t.value('x')).toHaveLength(5_000)
    expect(t.effects.flatMap((effect) => (effect.do === 'say' ? [effect.text.length] : []))[0]).toBeLessThanOrEqual(
      50_000,
    )
    expect(encodeURIComponent(String(t.value('x')))).toBeTruthy()
  })
})
