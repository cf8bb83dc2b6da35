import { describe, expect, it } from 'vitest'
import { aBot } from '../testing/build.ts'
import type { Matcher } from '../match/matcher.ts'
import { inputTypes } from '../spec/spec.ts'
import { talk } from '../testing/talk.ts'
import { step } from './step.ts'

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

describe('choices', () => {
  it('R3.1 pressing takes the exit and keeps the label', () => {
    const t = talk(choosing().build()).press('Return')
    expect(t.said).toEqual(['Return it'])
    expect(t.value('x')).toBe('Return')
  })
  it.each(['track a parcel', 'TRACK A PARCEL!', 'i want to track a parcel', '1', 'the first one', 'trak a parcell'])(
    'R3.2 %j is the first option',
    (text) => {
      const t = talk(choosing().build()).type(text)
      expect(t.said).toEqual(['Track'])
      expect(t.value('x')).toBe('Track a parcel')
    },
  )
  it('R3.3 takes `other`', () => expect(talk(choosing('o').build()).type('xyzzy').said).toEqual(['Something else']))
  it('R3.3 offers the options again without end where `other` leads nowhere', () => {
    const t = talk(choosing().build())
    for (let n = 0; n < 20; n++)
      expect(t.type('xyzzy').ask).toMatchObject({ text: '', options: ['Track a parcel', 'Return'], again: true })
  })
  it.each([-1, 2, 0.5, NaN, 1e9])('R3.4 ignores option %d', (option) => {
    const t = talk(choosing().build())
    const { state, effects } = step(t.spec, t.state, { is: 'press', option })
    expect(state).toEqual(t.state)
    expect(effects).toEqual([{ do: 'path', steps: [] }])
  })
})

describe('inputs', () => {
  const asking = (type: Parameters<ReturnType<typeof inputOf>>[0], values = {}) => inputOf(values)(type)
  const inputOf = (values: object) => (type: 'text' | 'number' | 'email' | 'phone' | 'date' | 'time' | 'reference') =>
    bot()
      .variable('x')
      .main((f) =>
        f
          .start('i')
          .input('i', 'X?', type, { variable: 'x', next: 'm', failed: 'f', ...values })
          .message('m', 'Good')
          .message('f', 'Failed'),
      )
      .entry('why', 'Why do you ask for this?', 'To find you.')
  const good: [Parameters<typeof asking>[0], string, string | number][] = [
    ['text', '  anything ', 'anything'],
    ['number', '1,234.5', 1234.5],
    ['number', '0', 0],
    ['email', 'a.b@c.fr', 'a.b@c.fr'],
    ['phone', '+33 (0)6 12 34 56-78', '+33612345678'],
    ['date', '31/12/2026', '2026-12-31'],
    ['time', '9h05', '09:05'],
    ['reference', 'ab 12-3', 'AB12-3'],
  ]
  it.each(good)('R4.1 %s takes %j as %j', (type, text, value) => {
    const t = talk(asking(type).build()).type(text)
    expect([t.said, t.value('x')]).toEqual([['Good'], value])
  })
  const bad: [Parameters<typeof asking>[0], string][] = [
    ['number', 'many'],
    ['email', 'a@b'],
    ['email', `${'a@'.repeat(200)}`],
    ['phone', '123'],
    ['date', '31/02/2026'],
    ['time', '25:00'],
    ['reference', 'hello'],
  ]
  it.each(bad)('R4.2 %s refuses %.20j', (type, text) => {
    const t = talk(asking(type, { retries: 1 }).build()).type(text)
    expect(t.said[0]).toBe(t.spec.words.wrong[inputTypes.indexOf(type)])
    expect(t.type(text).said).toEqual(['Failed'])
  })
  it('R4.2 says the author’s words', () => {
    const t = talk(asking('number', { wrong: { en: 'Only digits.' } }).build()).type('many')
    expect(t.said).toEqual(['Only digits.'])
    expect(t.ask).toMatchObject({ step: t.state.at, text: '', input: 'number', again: true })
  })
  it('R4.3 a reference matches its pattern from end to end', () => {
    const t = talk(asking('reference', { pattern: '[A-Z]{2}\\d{3}' }).build()).type('xAB123')
    expect(t.said[0]).toBe(t.spec.words.wrong[6])
    expect(t.type('ab 123').said).toEqual(['Good'])
  })
  it('R4.4 answers a question in between', () => {
    const t = talk(asking('number', { retries: 0 }).build()).type('why do you ask for this?')
    expect(t.said).toEqual(['To find you.', 'Back to my question: X?'])
    expect(t.type('12').said).toEqual(['Good'])
  })
})

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
  it('R6.1 an option comes before a command, a command before an entry', () => {
    const clash = bot()
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [
            ['Back', 'a'],
            ['Other', 'b'],
          ])
          .message('a', 'Option')
          .message('b', 'B'),
      )
      .entry('human', 'Human', 'An entry.')
    const t = talk(clash.build()).type('back')
    expect(t.said).toEqual(['Option'])
    expect(talk(clash.build()).type('human').effects[0]).toEqual({ do: 'human', contact: '' })
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
