import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import type { Matcher } from '../../match/matcher.ts'
import { talk } from '../../testing/talk.ts'
import { step } from '../../interpreter/step.ts'

const bot = () => aBot().settings({ welcome: 'Hello, I’m a bot.' })
const choosing = (other = '') =>
  bot()
    .variable('x')
    .main((f) =>
      f
        .start('c')
        .choice(
          'c',
          'Two ways.\nWhich do you **want**?',
          [
            ['Track a parcel', 't'],
            ['Return', 'r'],
          ],
          { other, variable: 'x' },
        )
        .message('t', 'Track', 'e')
        .message('r', 'Return it', 'e')
        .message('o', 'Something else')
        .end('e'),
    )
    .entry('hours', 'Opening hours', 'Nine to five.', 'when are you open\nare you open on sundays')

describe('open questions', () => {
  const open = () =>
    bot()
      .main((f) =>
        f
          .start('q')
          .question('q', 'How can I help?', { answered: 'a', missed: 'm', misses: 2 })
          .message('a', 'Anything else?', 'q')
          .message('m', 'Sorry'),
      )
      .entry('hours', 'Opening hours', 'Nine to five.', 'when are you open')
      .entry('sunday', 'Opening on Sundays', 'Closed.', 'are you open on sundays')
      .entry('refund', 'Refund of an order', 'In five days.', 'when do i get my money back')
  const unsure: Matcher = {
    match: ({ text, options = [] }) => {
      const option = options.findIndex((label) => label.toLowerCase() === text)
      return option >= 0
        ? { certain: 'sure', candidates: [{ kind: 'option', at: option, score: 1 }] }
        : {
            certain: 'unsure',
            candidates: [
              { kind: 'entry', at: 1, score: 0.5 },
              { kind: 'entry', at: 0, score: 0.4 },
            ],
          }
    },
  }
  it('R5.1 answers what it knows', () => {
    const t = talk(open().build()).type('When do I get my money back?')
    expect(t.said).toEqual(['In five days.', 'Anything else?', 'How can I help?'])
    expect(t.effects).toContainEqual({ do: 'say', text: 'In five days.', step: -1, entry: 2 })
    expect(t.path).toEqual(['q>answered', 'a>next', 'q'])
  })
  it('R5.2 proposes when unsure', () => {
    const t = talk(open().build(), { matcher: unsure }).type('opening')
    expect(t.ask).toMatchObject({
      text: 'Did you mean:',
      options: ['Opening on Sundays', 'Opening hours', 'None of these'],
    })
    expect(t.press('Opening hours').said[0]).toBe('Nine to five.')
  })
  it('R5.2 takes yes to a single one, and no', () => {
    const single: Matcher = { match: () => ({ certain: 'unsure', candidates: [{ kind: 'entry', at: 0, score: 0.5 }] }) }
    const t = talk(open().build(), { matcher: single }).type('opening')
    const asked = step(t.spec, t.state, { is: 'text', text: 'yes' })
    expect(asked.effects[0]).toMatchObject({ do: 'match', options: ['Opening hours', 'None of these'], proposed: 1 })
  })
  it('R9.1 does not propose in the same words twice in a row', () => {
    const t = talk(open().build(), { matcher: unsure }).type('opening')
    expect(t.said).toEqual(['Did you mean:'])
    expect([t.type('openings').said, t.ask?.options.length]).toEqual([['Maybe one of these:'], 3])
    expect(t.type('the opening').said).toEqual(['Did you mean:'])
  })
  it('R9.5 what is proposed after the end is no step', () => {
    const t = talk(
      open()
        .main((f) => f.start('e').end('e'))
        .build(),
      { matcher: unsure },
    ).type('hello you')
    expect([t.ask?.options.length, t.path]).toEqual([3, []])
  })
  it('R9.1 an entry without an answer is a miss', () => {
    const t = talk(open().entry('e', 'Parking', '').build()).type('parking')
    expect(t.said).toEqual([t.spec.words.missed])
  })
  it('R5.2 takes a typed proposal', () => {
    const t = talk(open().build(), { matcher: unsure }).type('opening', 'opening hours')
    expect(t.said[0]).toBe('Nine to five.')
  })
  it('R5.2 proposes at an input only for what reads like a question', () => {
    const asked = open().main((f) => f.start('i').input('i', 'How many?', 'number', { next: 'm' }).message('m', 'Good'))
    const t = talk(asked.build(), { matcher: unsure }).type('a lot')
    expect(t.said).toEqual([t.spec.words.wrong[1]])
    expect(t.type('how long are you open').ask?.options).toHaveLength(3)
    expect(t.type('a'.repeat(5_000)).said).not.toContain('Did you mean:')
  })
  it('R5.3 goes on after the last miss', () => {
    const t = talk(open().build()).type('xyzzy')
    expect(t.said).toEqual([t.spec.words.missed])
    expect(t.type('plugh').said).toEqual(['Sorry'])
  })
  it('R5.3 "none of these" is a miss', () => {
    const t = talk(open().build(), { matcher: unsure }).type('opening').press('None of these')
    expect(t.said).toEqual([t.spec.words.missed])
    expect(t.type('opening').press('None of these').said).toEqual(['Sorry'])
  })
})

describe('interruptions', () => {
  const withSkill = () =>
    choosing().skill('lost', { phrasings: 'I lost my card\nblock my card' }, (f) =>
      f
        .start('l', 'sl')
        .choice('l', 'Sure?', [['Yes', 'y']])
        .message('y', 'Blocked.', 'ret')
        .returns('ret'),
    )
  const clash = () =>
    bot()
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [
            ['Back', 'a'],
            ['Opening hours', 'b'],
            ['A number', 'n'],
            ['Any words', 't'],
          ])
          .message('a', 'Option')
          .message('b', 'Hours')
          .input('n', 'How many?', 'number', { next: 'a', optional: true })
          .input('t', 'What?', 'text', { next: 'a' }),
      )
      .entry('hours', 'Opening hours', 'An entry.', 'agent\nwhen are you open')
      .entry('twelve', '12', 'A dozen.')
      .skill('lost', { phrasings: 'start over\nI lost my card' }, (f) => f.start('l', 'sl').message('l', 'A skill.'))
      .build()
  const order: [string, string, string, string][] = [
    ['a value comes before an entry', 'A number', '12', 'Option'],
    ['an entry by its very words before a command', '', 'agent', 'An entry.'],
    ['a skill by its very words before a command', '', 'start over', 'A skill.'],
    ['a command before what is only like it', '', 'restart', 'Let’s start again.'],
    ['an option by its words before a command', '', 'back', 'Option'],
    ['an option by its words before an entry', '', 'opening hours', 'Hours'],
    ['an option named in a sentence before an entry', '', 'the opening hours please', 'Hours'],
    ['an entry before a miss', '', 'when are you open?', 'An entry.'],
    ['a skill before a miss', '', 'i lost my card', 'A skill.'],
    ['any words are the value', 'Any words', 'when are you open', 'Option'],
    ['a question before any words', 'Any words', 'when are you open?', 'An entry.'],
    ['any words before what is not surely a question', 'Any words', 'what is this?', 'Option'],
    ['a command before any words', 'Any words', 'human', 'I can’t put you through'],
  ]
  it.each(order)('R6.1 %s', (_, press, text, said) => {
    const t = talk(clash())
    if (press) t.press(press)
    expect(t.type(text).said[0]).toContain(said)
  })
  it('R6.2 answers and puts the question again in short', () => {
    const t = talk(choosing().build()).type('when are you open?')
    expect(t.said).toEqual(['Nine to five.', 'Back to my question: Which do you want?'])
    expect(t.ask).toMatchObject({ options: ['Track a parcel', 'Return'], again: true })
    expect(t.press('Return').said).toEqual(['Return it'])
  })
  it('R6.3 runs a skill and comes back', () => {
    const t = talk(withSkill().build()).type('please block my card')
    expect(t.said).toEqual(['Sure?'])
    expect(t.press('Yes').said).toEqual(['Blocked.', 'Back to my question: Which do you want?'])
    expect(t.at).toBe('c')
  })
  it('R6.3 another skill takes its place, however often', () => {
    const t = talk(withSkill().build())
    for (let n = 0; n < 40; n++) t.type('block my card')
    expect([t.at, t.state.outcome, t.state.callers.length]).toEqual(['l', '', 1])
    expect(t.press('Yes').said).toEqual(['Blocked.', 'Back to my question: Which do you want?'])
  })
  it('R6.3 an open question counts as answered', () => {
    const open = bot()
      .main((f) => f.start('q').question('q', 'How can I help?', { answered: 'a' }).message('a', 'There you are.'))
      .skill('lost', { phrasings: 'I lost my card' }, (f) => f.start('y', 'sl').message('y', 'Blocked.'))
    expect(talk(open.build()).type('i lost my card').said).toEqual(['Blocked.', 'There you are.'])
  })
  it('R6.6 goes on by the outcome of a skill that an option leads to', () => {
    const drawn = bot()
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [
            ['Card', 'k'],
            ['Account', 'a'],
          ])
          .skill('k', 'lost', { done: 'd' })
          .message('a', 'Your account.')
          .message('d', 'Anything else?'),
      )
      .skill('lost', { phrasings: 'I lost my card' }, (f) => f.start('y', 'sl').message('y', 'Blocked.'))
    const t = talk(drawn.build()).type('i lost my card')
    expect(t.said).toEqual(['Blocked.', 'Anything else?'])
    expect(t.at).toBe('')
  })
  it('R6.4 still answers after the end', () => {
    const t = talk(withSkill().build()).press('Return')
    expect(t.state.outcome).toBe('resolved')
    expect(t.type('when are you open').said).toEqual(['Nine to five.'])
    expect(t.type('xyzzy').said).toEqual([t.spec.words.ended])
    expect(t.type('block my card').press('Yes').said).toEqual(['Blocked.'])
    expect(t.at).toBe('')
  })
  it('R6.5 ignores an empty text and reads the beginning of a long one', () => {
    const t = talk(choosing().build())
    const before = t.state
    expect(t.type(' \n ').state).toEqual(before)
    expect(t.type('x '.repeat(100_000)).said).toEqual([t.spec.words.missed])
  })
})
