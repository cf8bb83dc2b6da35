import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'

const bot = () => aBot().settings({ welcome: 'Hello, I’m a bot.' })

describe('outcomes', () => {
  const nested = () =>
    bot()
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
      .build()
  it.each([
    ['Yes', 'Lost', ['c>c_1', 'y', 's>lost', 'l>next']],
    ['No', 'Done', ['c>c_2', 'n', 's>done', 'd>next']],
    ['Gone', 'Done', ['c>c_3', 's>done', 'd>next']],
  ])('R12.1 R2.6 a skill that ends with %s goes on to %s', (label, said, path) => {
    const t = talk(nested())
    expect(t.said).toEqual(['Hello, I’m a bot.', 'In b', 'Lost?'])
    expect(t.press(label).said).toEqual([said])
    expect(t.path).toEqual(path)
    expect(t.state.callers).toEqual([])
  })
  const deep = (depth: number) => {
    const built = bot().main((f) => f.start('s').skill('s', 'f1', { done: 'm' }).message('m', 'Up again'))
    for (let at = 1; at <= depth; at++)
      built.skill(`f${at}`, {}, (f) => f.start(`s${at}`).skill(`s${at}`, `f${at + 1}`))
    return talk(built.skill(`f${depth + 1}`, {}, (f) => f.start('d').message('d', 'Deep')).build())
  }
  it('R12.1 skills may be 32 deep', () => expect(deep(31).said.slice(1)).toEqual(['Deep', 'Up again']))
  it('R12.1 deeper ones turn in circles', () => {
    const t = deep(32)
    expect(t.said).toEqual(['Hello, I’m a bot.', t.spec.words.circle])
    expect(t.state).toMatchObject({ outcome: 'ended', callers: [], at: -1 })
  })
  it('R12.1 so do those that call themselves', () => {
    const built = bot()
      .main((f) => f.start('s').skill('s', 'a'))
      .skill('a', {}, (f) => f.start('t').skill('t', 'a'))
    expect(talk(built.build()).state).toMatchObject({ outcome: 'ended', callers: [] })
  })
  it.each(['', 'nowhere', 'empty'])('R12.4 the skill %j is done at once', (flow) => {
    const built = bot()
      .main((f) => f.start('s').skill('s', flow, { done: 'm' }).message('m', 'On'))
      .skill('empty', {}, (f) => f)
    expect(talk(built.build()).said[1]).toBe('On')
  })
})

describe('what goes in and out', () => {
  const lending = (values: { inputs?: Record<string, string>; outputs?: Record<string, string> } = {}) =>
    bot()
      .variable('n', { type: 'number', initial: '5' })
      .variable('m', { type: 'number', initial: '7' })
      .variable('l', { type: 'list', initial: 'a; b' })
      .variable('out', { type: 'number' })
      .main((f) =>
        f
          .start('s')
          .skill('s', 'double', { done: 'd' }, { inputs: { n: '{{m}} + 1' }, outputs: { out: 'n', m: 'n' }, ...values })
          .message('d', '{{n}} {{m}} {{out}} {{l}}'),
      )
      .skill('double', {}, (f) =>
        f
          .start('t', 'sd', ['n', 'l'])
          .message('t', 'Given {{n}} {{l}}', 'u')
          .set('u', { n: '{{n}} * 2', l: 'z' }, 'c')
          .choice('c', 'On?', [['Yes']]),
      )
      .build()
  it('R12.2 R12.3 inputs are lent, outputs are kept', () => {
    const t = talk(lending())
    expect(t.said[1]).toBe('Given 8 a, b')
    expect(t.press('Yes').said).toEqual(['5 16 16 a, b'])
  })
  it('R12.2 what is not given has its first value', () => {
    const t = talk(lending({ inputs: {}, outputs: {} }), { given: { n: 99, l: ['q'] } })
    expect(t.said[1]).toBe('Given 5 a, b')
    expect(t.press('Yes').said).toEqual(['99 7  q'])
  })
  it('R12.2 a skill within itself has inputs of its own', () => {
    const built = bot()
      .variable('n', { type: 'number', initial: '3' })
      .main((f) =>
        f
          .start('s')
          .skill('s', 'count', { done: 'e' }, { inputs: { n: '{{n}}' } })
          .message('e', 'End {{n}}'),
      )
      .skill('count', {}, (f) =>
        f
          .start('c', 'sc', ['n'])
          .condition('c', [['n', 'above', '0', 'm']])
          .message('m', '{{n}}', 'r')
          .skill('r', 'count', { done: 'x' }, { inputs: { n: '{{n}} - 1' } })
          .message('x', 'after {{n}}'),
      )
    expect(talk(built.build()).said.slice(1)).toEqual(['3', '2', '1', 'after 1', 'after 2', 'after 3', 'End 3'])
  })
})
