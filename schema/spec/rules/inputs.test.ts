import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import type { Given } from '../../testing/draw.ts'
import { talk } from '../../testing/talk.ts'
import { inputTypes, type InputType, type Value } from '../spec.ts'

const bot = () => aBot().settings({ welcome: 'Hello, I’m a bot.' })
const asking = (type: InputType, values: Given<'input'> = {}) =>
  bot()
    .variable('x')
    .variable('max', { type: 'number', initial: '10' })
    .main((f) =>
      f
        .start('i')
        .input('i', 'X?', type, { variable: 'x', next: 'm', failed: 'f', ...values })
        .message('m', 'Good')
        .message('f', 'Failed'),
    )
    .entry('why', 'Why do you ask for this?', 'To find you.')
    .build()

describe('inputs', () => {
  const good: [InputType, string, string | number][] = [
    ['text', '  anything ', 'anything'],
    ['text', 'why do you ask for this', 'why do you ask for this'],
    ['text', 'why not?', 'why not?'],
    ['number', '1,234.5', 1234.5],
    ['number', '0', 0],
    ['email', 'a.b@c.fr', 'a.b@c.fr'],
    ['phone', '+33 (0)6 12 34 56-78', '+33612345678'],
    ['date', '31/12/2026', '2026-12-31'],
    ['time', '9h05', '09:05'],
    ['reference', 'ab 12-3', 'AB12-3'],
  ]
  it.each(good)('R4.1 %s takes %j as %j', (type, text, value) => {
    const t = talk(asking(type)).type(text)
    expect([t.said, t.value('x')]).toEqual([['Good'], value])
  })
  const bad: [InputType, string][] = [
    ['number', 'many'],
    ['number', '1e400'],
    ['email', 'a@b'],
    ['email', `${'a@'.repeat(200)}`],
    ['phone', '123'],
    ['date', '31/02/2026'],
    ['time', '25:00'],
    ['reference', 'hello'],
  ]
  it.each(bad)('R4.2 %s refuses %.20j', (type, text) => {
    const t = talk(asking(type, { retries: 1 })).type(text)
    expect(t.said[0]).toBe(t.spec.words.wrong[inputTypes.indexOf(type)])
    expect(t.value('x')).toBe('')
    expect(t.type(text).said).toEqual(['Failed'])
  })
  it('R4.2 without retries fails at once', () =>
    expect(talk(asking('number', { retries: 0 })).type('many').said).toEqual(['Failed']))
  it('R4.2 says the author’s words', () => {
    const t = talk(asking('number', { wrong: { en: 'Only digits.' } })).type('many')
    expect(t.said).toEqual(['Only digits.'])
    expect(t.ask).toMatchObject({ step: t.state.at, text: '', input: 'number', again: true })
  })
  it('R4.3 a reference matches its pattern from end to end', () => {
    const t = talk(asking('reference', { pattern: '[A-Z]{2}\\d{3}' })).type('xAB123')
    expect(t.said[0]).toBe(t.spec.words.wrong[6])
    expect(t.type('ab 123').said).toEqual(['Good'])
  })
  it.each(['number', 'text'] as const)('R4.4 answers a question in between: %s', (type) => {
    const t = talk(asking(type, { retries: 0 })).type('why do you ask for this?')
    expect(t.said).toEqual(['To find you.', 'Back to my question: X?'])
    expect(t.type('12').said).toEqual(['Good'])
  })
})

describe('bounds', () => {
  const rows: [InputType, string, string, string, boolean][] = [
    ['number', '2', '', '2', true],
    ['number', '2', '', '1', false],
    ['number', '', '{{max}} * 2', '20', true],
    ['number', '', '{{max}} * 2', '21', false],
    ['number', '-5', '-1', '-3', true],
    ['date', '{{today}}', '{{today}} + 1 month', '2026-12-20', true],
    ['date', '{{today}}', '{{today}} + 1 month', '2026-12-21', false],
    ['date', '{{today}}', '', '2026-11-19', false],
    ['text', '3', '5', 'four', true],
    ['text', '3', '5', 'no', false],
    ['text', '3', '5', 'too long', false],
    ['number', 'no sum', '', '-99', true],
  ]
  it.each(['phone', 'time', 'reference'] as const)('R4.5 mean nothing for a %s', (type) => {
    const text = { phone: '020 7946 0000', time: '14:30', reference: 'AB12' }[type]
    expect(talk(asking(type, { least: '20', most: '20' })).type(text).said).toEqual(['Good'])
  })
  it.each(rows)('R4.5 %s from %j to %j takes %j: %s', (type, least, most, text, taken) => {
    const t = talk(asking(type, { least, most }), { values: { today: '2026-11-20' } }).type(text)
    expect(t.said).toEqual([taken ? 'Good' : t.spec.words.beyond])
  })
  it('R4.5 count as wrong values', () => {
    const t = talk(asking('number', { most: '3', retries: 1 })).type('4')
    expect(t.said).toEqual([t.spec.words.beyond])
    expect(t.type('5').said).toEqual(['Failed'])
  })
})

describe('optional inputs', () => {
  it('R4.6 may be skipped', () => {
    const t = talk(asking('number', { optional: true }), { given: { x: 'before' } })
    expect(t.ask).toMatchObject({ options: ['Skip'], input: 'number' })
    expect([t.press('Skip').said, t.value('x'), t.path]).toEqual([['Good'], '', ['i>next', 'm>next']])
  })
  it('R4.6 take a value as ever', () =>
    expect(
      talk(asking('number', { optional: true }))
        .type('12')
        .value('x'),
    ).toBe(12))
  it.each(['number', 'text'] as const)('R4.6 are skipped in words, too: %s', (type) => {
    const t = talk(asking(type, { optional: true })).type('Skip!')
    expect([t.said, t.value('x')]).toEqual([['Good'], ''])
  })
})

describe('ratings', () => {
  const rating = (scale: 'thumbs' | 'stars' | 'ten', bands: [number, string][] = [], values = {}) =>
    bot()
      .variable('score', { type: 'number' })
      .variable('why')
      .main((f) =>
        f
          .start('r')
          .rating('r', 'How was it?', scale, bands, { variable: 'score', next: 'n', ...values })
          .message('n', 'Thank you')
          .message('low', 'Low')
          .message('mid', 'Mid')
          .message('high', 'High'),
      )
      .build()
  const scales: ['thumbs' | 'stars' | 'ten', string[], string, Value][] = [
    ['thumbs', ['👍', '👎'], '👎', 0],
    ['thumbs', ['👍', '👎'], '👍', 1],
    ['stars', ['1', '2', '3', '4', '5'], '4', 4],
    ['ten', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], '0', 0],
  ]
  it.each(scales)('R10.1 %s offers %j; %s is %j', (look, options, label, score) => {
    const t = talk(rating(look))
    expect(t.ask).toMatchObject({ look, options })
    expect([t.press(label).said, t.value('score'), t.path[0]]).toEqual([['Thank you'], score, 'r>next'])
    expect(talk(rating(look)).type(label).value('score')).toBe(score)
  })
  const bands: [number, string][] = [
    [2, 'low'],
    [3, 'mid'],
    [4, 'high'],
  ]
  it.each([
    ['1', 'Low', 'r_1'],
    ['2', 'Low', 'r_1'],
    ['3', 'Mid', 'r_2'],
    ['4', 'High', 'r_3'],
    ['5', 'High', 'r_3'],
  ])('R10.2 %s is %s', (label, said, exit) => {
    const t = talk(rating('stars', bands)).press(label)
    expect([t.said, t.path[0]]).toEqual([[said], `r>${exit}`])
  })
  it('R10.3 asks for a comment before it goes on', () => {
    const built = rating('stars', bands, { comment: 'Why?', commentVariable: 'why' })
    const t = talk(built).press('3')
    expect([t.said, t.at, t.ask?.options]).toEqual([['Why?'], 'r', ['Skip']])
    expect([t.type('too slow').said, t.value('why'), t.path]).toEqual([['Mid'], 'too slow', ['r>r_2', 'mid>next']])
    expect(talk(built).press('5').press('Skip').said).toEqual(['High'])
  })
  it('R10.3 does not ask for one in a language that has no words for it', () => {
    const built = rating('stars', bands, { comment: { fr: 'Pourquoi' } })
    const t = talk({ ...built, locales: ['en', 'fr'] }).press('3')
    expect([t.said, t.path]).toEqual([['Mid'], ['r>', 'r>r_2', 'mid>next']])
    expect(talk({ ...built, locales: ['en', 'fr'] }, { locale: 'fr' }).press('3').said).toEqual(['Pourquoi'])
  })
  it('R10.3 the comment of a rating without bands leads on', () =>
    expect(
      talk(rating('thumbs', [], { comment: 'Why?' }))
        .press('👎')
        .type('slow').said,
    ).toEqual(['Thank you']))
})

describe('what was told', () => {
  const ORDER = 'C\\d{6}|LP\\d{9}'
  const tracking = (values: Given<'input'> = {}) =>
    bot()
      .variable('x')
      .variable('from', { type: 'date' })
      .variable('to', { type: 'date' })
      .main((f) => f.start('c').choice('c', 'What?', [['a', 'Something else']]))
      .skill('track', { phrasings: 'where is my parcel\ntrack my order' }, (f) =>
        f
          .start('i')
          .input('i', 'Number?', 'reference', { variable: 'x', pattern: ORDER, next: 'm', ...values })
          .message('m', 'Order {{x}}'),
      )
      .skill('book', { phrasings: 'book a room' }, (f) =>
        f
          .start('f')
          .input('f', 'From?', 'date', { variable: 'from', next: 't', least: '{{today}}' })
          .input('t', 'To?', 'date', { variable: 'to', next: 'b' })
          .message('b', 'From {{from}} to {{to}}'),
      )
      .build()
  const today = { today: '2026-11-28' }
  it('R4.7 isn’t asked again', () =>
    expect(talk(tracking()).type('where is my parcel LP204518001?').said).toEqual([
      'Order LP204518001',
      'Back to my question: What?',
    ]))
  it('R4.7 is asked where the author wishes so', () =>
    expect(talk(tracking({ told: false })).type('where is my parcel LP204518001?').said).toEqual(['Number?']))
  it('R4.7 counts once', () => {
    const t = talk(tracking()).type('where is my parcel LP204518001?').type('track my order')
    expect(t.said).toEqual(['Number?'])
  })
  it('R4.7 counts from a sentence that wasn’t understood', () =>
    expect(talk(tracking()).type('C204518').type('track my order').said[0]).toBe('Order C204518'))
  it('R4.7 goes to the inputs in turn, in the bounds only', () => {
    const book = (text: string) => talk(tracking(), { values: today }).type(text)
    expect(book('book a room from tomorrow to 3 December').said[0]).toBe('From November 29, 2026 to December 3, 2026')
    const late = book('book a room from 20 November to 3 December')
    expect(late.said).toEqual(['From?'])
    expect(late.type('tomorrow').said[0]).toBe('From November 29, 2026 to December 3, 2026')
  })
  it('R4.7 is told again when the conversation is played again', () => {
    const t = talk(tracking()).type('where is my parcel LP204518001?').press('a')
    expect(t.send({ is: 'back' }).value('x')).toBe('LP204518001')
  })
  it.each([
    ['reference', 'it is ab12-3 I think', 'AB12-3'],
    ['email', 'mine is a.b@c.fr', 'a.b@c.fr'],
    ['number', 'there are two of us', 2],
  ] as const)('R4.1 of type %s within %j', (type, text, value) =>
    expect(talk(asking(type)).type(text).value('x')).toBe(value),
  )
})
