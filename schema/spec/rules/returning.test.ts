import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'
import { step } from '../../interpreter/step.ts'

const bot = () =>
  aBot()
    .settings({ welcome: 'Hello, I’m a bot.' })
    .variable('name')
    .variable('city', { fromPage: true })
    .main((f) =>
      f
        .start('i')
        .input('i', 'Your name?', 'text', { variable: 'name', next: 'c' })
        .choice('c', '{{name}}, which?', [
          ['A', 'a'],
          ['B', 'b'],
        ])
        .message('a', 'A!', 'q')
        .message('b', 'B!', 'q')
        .question('q', 'What else?', { misses: 3 }),
    )
    .entry('hours', 'Opening hours', 'Nine to five.', 'when are you open')

describe('back', () => {
  it('R8.1 replays without the last answer', () => {
    const t = talk(bot().build()).type('Zoé').press('A').send({ is: 'back' })
    expect(t.effects[0]).toEqual({ do: 'rewind', answers: 1 })
    expect(t.said).toEqual(['Zoé, which?'])
    expect(t.send({ is: 'back' }).effects[0]).toEqual({ do: 'rewind', answers: 0 })
    expect(t.said).toEqual(['Hello, I’m a bot.', 'Your name?'])
    expect(t.value('name')).toBe('')
  })
  it.each(['back', 'go back', 'Previous'])('R8.1 %j is typed for it', (text) =>
    expect(talk(bot().build()).type('Zoé', text).at).toBe('i'),
  )
  it('R8.2 the same answer leads to the same state, without a matcher', () => {
    const t = talk(bot().build()).type('Zoé', 'xyzzy', 'when are you open?').press('A').type('plugh')
    const { state } = t
    const back = step(t.spec, state, { is: 'back' })
    expect(back.effects.map((effect) => effect.do)).not.toContain('match')
    t.state = back.state
    expect(t.type('plugh').state).toEqual(state)
  })
  it('R8.3 says once that this is the beginning', () => {
    const t = talk(bot().build()).send({ is: 'back' })
    expect(t.said).toEqual([t.spec.words.back])
    expect(t.send({ is: 'back' }).said).toEqual([])
    expect(t.send({ is: 'back' }).said).toEqual([])
    expect(t.at).toBe('i')
  })
})

describe('restart', () => {
  it('R8.4 begins anew', () => {
    const t = talk(bot().build(), { values: { city: 'Nantes' } }).type('Zoé', 'start again')
    expect(t.effects[0]).toEqual({ do: 'rewind', answers: 0 })
    expect(t.said).toEqual([t.spec.words.restart, 'Hello, I’m a bot.', 'Your name?'])
    expect([t.value('name'), t.value('city'), t.state.answers]).toEqual(['', 'Nantes', []])
  })
})

/** First → second → a call with what was chosen first → third. */
const chain = (second: 'choice' | 'input' | 'several' | 'items' = 'choice') =>
  aBot()
    .settings({ welcome: 'Hello, I’m a bot.' })
    .variable('x')
    .variable('y')
    .variable('reply')
    .variable('ones', { type: 'list', initial: 'a; b' })
    .variable('twos', { type: 'list', initial: 'b; c' })
    .main((f) => {
      f.start('first')
        .choice(
          'first',
          'First?',
          [
            ['One', 's'],
            ['Two', 's'],
            ['Three', 'other'],
          ],
          { variable: 'x' },
        )
        .condition('s', [['x', 'is', 'Two', 'swap']], 'second')
        .set('swap', { ones: '{{twos}}' }, 'second')
        .call('k', { address: 'https://a.fr/{{y}}', results: { reply: '' } }, { next: 'third' })
        .choice('third', 'Third, {{x}} {{y}} {{reply}}?', [['End', 'e']])
        .input('other', 'Other, {{x}}?', 'text', { next: 'third' })
        .end('e')
      if (second === 'choice')
        return f.choice(
          'second',
          'Second?',
          [
            ['A', 'k', ['x', 'is', 'One']],
            ['B', 'k'],
            ['C', 'k'],
          ],
          { variable: 'y' },
        )
      if (second === 'input') return f.input('second', 'Second?', 'number', { variable: 'y', next: 'k' })
      if (second === 'items') return f.pickFrom('second', 'Second?', ['ones', 'y', 'Take {{y}}'], { next: 'k' })
      return f.choice('second', 'Second?', [['A', '', ['x', 'is', 'One']], ['B'], ['C']], {
        several: true,
        variable: 'y',
        next: 'k',
      })
    })
    .entry('hours', 'Opening hours', 'Nine to five.', 'when are you open')
    .build()
const again = (t: ReturnType<typeof talk>) =>
  t.effects.flatMap((effect) => (effect.do === 'answered' ? [effect.text] : []))

describe('correcting', () => {
  it('R8.5 later answers count again', () => {
    const t = talk(chain()).press('One').press('B').act('next', { reply: 'ok' }).press('End')
    expect(t.correct(0).effects[0]).toEqual({ do: 'rewind', answers: 0 })
    expect([t.at, t.ask?.options, t.state.answers]).toEqual(['first', ['One', 'Two', 'Three'], []])
    t.press('Two')
    expect(again(t)).toEqual(['B', 'End'])
    expect(t.said).toEqual(['Second?', 'Third, Two B ok?'])
    expect([t.state.outcome, t.state.later, t.value('x')]).toEqual(['resolved', [], 'Two'])
  })
  it('R8.5 the first that does not fit is asked anew', () => {
    const t = talk(chain()).press('One').press('A').act('next', { reply: 'ok' }).press('End')
    t.correct(0).press('Two')
    expect([again(t), t.at, t.ask?.options, t.state.later]).toEqual([[], 'second', ['B', 'C'], []])
    expect(t.press('B').acts).toHaveLength(1)
  })
  it('R8.5 so is another way', () => {
    const t = talk(chain()).press('One').press('B').act('next', { reply: 'ok' }).press('End')
    expect(t.correct(0).press('Three').said).toEqual(['Other, Three?'])
    expect([t.at, t.state.later]).toEqual(['other', []])
  })
  it('R8.5 the same answer leads to the same state', () => {
    const t = talk(chain()).press('One').type('b').act('next', { reply: 'ok' }).press('End')
    const { state } = t
    expect(t.correct(0).press('One').state).toEqual(state)
    expect(t.correct(1).type('b').state).toEqual(state)
    expect(t.correct(3).press('End').state).toEqual(state)
  })
  it('R8.5 typed values count again', () => {
    const t = talk(chain('input')).press('One').type('12').act('next', { reply: 'ok' }).correct(0).press('Two')
    expect([again(t), t.said]).toEqual([['12'], ['Second?', 'Third, Two 12 ok?']])
  })
  it('R8.6 an option counts again wherever it stands', () => {
    const t = talk(chain()).press('One').press('C').act('next', { reply: 'ok' }).correct(0).press('Two')
    expect([again(t), t.value('y')]).toEqual([['C'], 'C'])
  })
  it('R8.6 so does one that was typed', () => {
    const t = talk(chain()).press('One').type('c').act('next', { reply: 'ok' }).correct(0).press('Two')
    expect([again(t), t.value('y'), t.at]).toEqual([['c'], 'C', 'third'])
    const gone = talk(chain()).press('One').type('a').act('next', { reply: 'ok' }).correct(0).press('Two')
    expect([again(gone), gone.at]).toEqual([[], 'second'])
    const several = talk(chain('several')).press('One').type('c and b').act('next', { reply: 'ok' })
    expect(several.correct(0).press('Two').value('y')).toEqual(['B', 'C'])
  })
  it('R8.6 of two that read the same it is the same one', () => {
    const same = aBot().main((f) =>
      f
        .start('a')
        .choice('a', 'First?', [
          ['One', 'b'],
          ['Two', 'b'],
        ])
        .choice('b', 'Second?', [
          ['Same', 'ma'],
          ['Same', 'mb'],
        ])
        .message('ma', 'A')
        .message('mb', 'B'),
    )
    const t = talk(same.build()).press('One').send({ is: 'press', option: 1 }).correct(0).press('Two')
    expect(t.said).toContain('B')
  })
  it('R8.9 a miss that is corrected keeps what came after', () => {
    const t = talk(chain()).type('xyzzy').press('One').press('B').act('next', { reply: 'ok' })
    expect(again(t.correct(0).press('Two'))).toEqual(['B'])
    expect(t.at).toBe('third')
  })
  it('R8.6 so do several', () => {
    const t = talk(chain('several')).press('One').pick('C', 'B').act('next', { reply: 'ok' }).correct(0).press('Two')
    expect([again(t), t.value('y')]).toEqual([['C, B'], ['C', 'B']])
    const gone = talk(chain('several')).press('One').pick('C', 'A').act('next').correct(0).press('Two')
    expect([again(gone), gone.at]).toEqual([[], 'second'])
  })
  it.each([
    ['Take b', 'third', ['Take b']],
    ['Take a', 'second', []],
  ])('R8.6 and the item that reads %j', (label, at, answered) => {
    const t = talk(chain('items')).press('One').press(label).act('next', { reply: 'ok' }).correct(0).press('Two')
    expect([t.at, again(t)]).toEqual([at, answered])
  })
  it('R8.7 calls are not made again unless they send something else', () => {
    const t = talk(chain()).press('One').press('B').act('next', { reply: 'ok' })
    expect(t.correct(0).press('Two').acts).toEqual([])
    expect(t.value('reply')).toBe('ok')
    expect(t.correct(1).press('C').acts).toMatchObject([{ values: { y: 'C' } }])
    expect([t.at, t.state.later]).toEqual(['k', []])
    expect(t.act('next', { reply: 'new' }).said).toEqual(['Third, Two C new?'])
  })
  it('R8.7 nothing is sent by itself that was not confirmed', () => {
    const confirming = aBot()
      .variable('iban')
      .variable('mail')
      .main((f) =>
        f
          .start('i')
          .input('i', 'Which account?', 'text', { variable: 'iban', next: 'c' })
          .choice('c', 'Send {{iban}}?', [['Yes', 'k']])
          .call('k', { address: 'https://a.fr' }, { next: 'l' })
          .call('l', { address: 'https://b.fr/{{iban}}' }, { next: 'd' })
          .choice('d', 'Else?', [['No', 'e']])
          .end('e'),
      )
    const t = talk(confirming.build()).type('FR1').press('Yes').act('next').act('next').press('No')
    t.correct(0).type('FR2')
    expect([t.acts, t.at, t.said, again(t), t.state.later]).toEqual([[], 'c', ['Send FR2?'], [], []])
    expect(t.path.at(-1)).toBe('c')
    expect(t.press('Yes').at).toBe('k')
  })
  it('R8.7 what comes after a call that is made again still counts', () => {
    const t = talk(chain()).press('One').press('B').act('next', { reply: 'ok' }).press('End').correct(1).press('C')
    expect([t.at, t.state.outcome]).toEqual(['k', ''])
    expect([again(t.act('next', { reply: 'new' })), t.state.outcome]).toEqual([['End'], 'resolved'])
  })
  it('R8.7 going back asks no host', () => {
    const t = talk(chain()).press('One').press('B').act('next', { reply: 'ok' }).press('End').send({ is: 'back' })
    expect([t.acts, t.at, t.value('reply')]).toEqual([[], 'third', 'ok'])
    expect([t.send({ is: 'back' }).acts, t.at]).toEqual([[], 'second'])
  })
  it('R8.8 a question in between is answered', () => {
    const t = talk(chain()).press('One').press('B').act('next', { reply: 'ok' }).correct(0).type('when are you open')
    expect([t.said, t.at]).toEqual([['Nine to five.', 'Back to my question: First?'], 'first'])
    expect([again(t.press('Two')), t.at]).toEqual([['B'], 'third'])
  })
  it.each([-1, 2, 9, 0.5, NaN])('R8.8 answer %d can’t be taken back', (answer) => {
    const { spec, state } = talk(chain()).press('One').press('B').act('next', { reply: 'ok' })
    expect(step(spec, state, { is: 'correct', answer })).toEqual({ state, effects: [{ do: 'path', steps: [] }] })
  })
  it('R8.8 going back ends a correction', () => {
    const t = talk(chain()).press('One').press('B').act('next', { reply: 'ok' }).correct(1).send({ is: 'back' })
    expect([t.at, t.state.later, t.state.correcting]).toEqual(['first', [], false])
  })
})
