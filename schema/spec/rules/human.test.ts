import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'

const bot = () =>
  aBot()
    .settings({ welcome: 'Hello, I’m a bot.', human: 'Call 123.', contact: 'tel:123' })
    .main((f) =>
      f
        .start('c')
        .choice('c', 'Which?', [
          ['A', 'q'],
          ['B', 'i'],
        ])
        .question('q', 'What else?', { misses: 9 })
        .input('i', 'How many?', 'number', { retries: 9 })
        .message('h', 'Somebody will call.', 'c'),
    )
    .skill('lost', { phrasings: 'I lost my card' }, (f) => f.start('d', 'sl').choice('d', 'Sure?', [['Yes']]))

describe('a human', () => {
  it('R7.1 says whom to reach and goes on waiting', () => {
    const t = talk(bot().build()).send({ is: 'human' })
    expect(t.effects[0]).toEqual({ do: 'human', contact: 'tel:123' })
    expect(t.said).toEqual(['Call 123.'])
    expect(t.ask).toMatchObject({ options: ['A', 'B'], again: true })
  })
  it('R7.1 goes to the step named for it', () => {
    const t = talk(bot().settings({ humanStep: 'h' }).build()).type('I want to talk to a human')
    expect(t.effects[0]).toEqual({ do: 'human', contact: 'tel:123' })
    expect(t.said).toEqual(['Somebody will call.', 'Which?'])
  })
  it('R7.1 leaves every skill behind', () => {
    const t = talk(bot().settings({ humanStep: 'h' }).build())
      .type('I lost my card')
      .send({ is: 'human' })
    expect([t.said, t.state.callers]).toEqual([['Somebody will call.', 'Which?'], []])
  })
  it('R7.1 gives the inputs of skills back', () => {
    const lent = aBot()
      .settings({ humanStep: 'h' })
      .variable('n', { initial: 'mine' })
      .main((f) =>
        f
          .start('s')
          .skill('s', 'a', {}, { inputs: { n: 'lent' } })
          .message('h', '{{n}}'),
      )
      .skill('a', {}, (f) => f.start('c', 'sa', ['n']).choice('c', 'C {{n}}', [['A']]))
    const t = talk(lent.build())
    expect(t.said.at(-1)).toBe('C lent')
    expect(t.send({ is: 'human' }).said).toEqual(['mine'])
  })
  it('R7.1 has words of its own', () => {
    const t = talk(bot().settings({ human: '' }).build()).send({ is: 'human' })
    expect(t.said).toEqual([t.spec.words.human])
  })
  it.each(['', 'h'])('R7.2 says something else the second time (%j)', (humanStep) => {
    const t = talk(bot().settings({ humanStep }).build()).send({ is: 'human' })
    const first = t.said
    expect(t.send({ is: 'human' }).said).not.toEqual(first)
  })
})

describe('misses', () => {
  const misses = (humanStep: string, before: string, count = 3) => {
    const t = talk(bot().settings({ humanStep, misses: count }).build())
    if (before) t.press(before)
    return t
  }
  it.each([
    ['a choice', ''],
    ['an open question', 'A'],
  ])('R7.3 at %s lead to a human', (_, before) => {
    const t = misses('', before).type('xyzzy')
    expect(t.said).toEqual([t.spec.words.missed])
    expect(t.type('plugh').said).toEqual([t.spec.words.missedAgain])
    expect(t.type('frotz').said).toEqual(['Call 123.'])
    expect(t.effects[0]).toEqual({ do: 'human', contact: 'tel:123' })
    expect(t.type('xyzzy').said).toEqual([t.spec.words.missed])
  })
  it('R7.3 lead to the step named for it', () =>
    expect(misses('h', '', 1).type('xyzzy').said).toEqual(['Somebody will call.', 'Which?']))
  it('R7.3 count in a row only', () =>
    expect(misses('', 'A', 2).type('xyzzy', 'I lost my card').press('Yes').type('plugh').said).not.toContain(
      'Call 123.',
    ))
  it('R7.3 where `other` leads on the drawing decides', () => {
    const drawn = aBot()
      .settings({ human: 'Call 123.', misses: 2 })
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [['A']], { other: 'o' })
          .message('o', 'Sorry', 'c'),
      )
    const t = talk(drawn.build())
    for (let n = 0; n < 5; n++) expect(t.type('xyzzy').said).toEqual(['Sorry', 'Which?'])
  })
  it('R7.3 an input counts for itself', () => {
    const t = misses('', 'B', 2)
    for (let n = 0; n < 9; n++) expect(t.type('many').effects.map((effect) => effect.do)).not.toContain('human')
  })
})
