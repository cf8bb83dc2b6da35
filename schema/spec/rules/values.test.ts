import { describe, expect, it } from 'vitest'
import type { VariableType } from '../../bot/bot.ts'
import type { TestOperator } from '../../bot/tests.ts'
import type { Operation } from '../../kinds/set.ts'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'
import type { Value } from '../spec.ts'

const held: Record<string, [VariableType, Value]> = {
  two: ['number', 2],
  half: ['number', 0.5],
  none: ['number', ''],
  huge: ['number', 1e300],
  third: ['number', 10 / 3],
  word: ['text', 'Élise'],
  digits: ['text', '12'],
  day: ['date', '2026-01-31'],
  later: ['date', '2026-03-01'],
  yes: ['yesno', true],
  list: ['list', ['Rouge', 'vert']],
  nothing: ['list', ''],
  record: ['record', { to: 'Nice', price: 80, seats: [1, 2] }],
  records: ['list', [{ to: 'Nice' }, { to: 'Rome' }]],
}
const bot = () => {
  const built = aBot().settings({ welcome: 'Hello, I’m a bot.' })
  for (const [id, [type]] of Object.entries(held)) built.variable(id, { type })
  return built
}
const given = Object.fromEntries(Object.entries(held).map(([id, [, value]]) => [id, value]))

/** What a variable holds after being given a value. */
const after = (name: string, operation: Operation, value: string) =>
  talk(
    bot()
      .main((f) => f.start('s').set('s', { [name]: [operation, value] }))
      .build(),
    { given },
  ).value(name.split('.')[0] ?? '')
const says = (text: string) =>
  talk(
    bot()
      .main((f) => f.start('m').message('m', `|${text}|`))
      .build(),
    { given },
  ).said[1]
const holds = (name: string, operator: TestOperator, value = '') =>
  talk(
    bot()
      .main((f) =>
        f
          .start('c')
          .condition('c', [[name, operator, value, 'a']], 'b')
          .message('a', 'true')
          .message('b', 'false'),
      )
      .build(),
    { given },
  ).said[1] === 'true'

describe('set', () => {
  const is: [string, string, Value][] = [
    ['word', 'Hi {{two}}!', 'Hi 2!'],
    ['word', '', ''],
    ['two', '{{two}} * (3 + {{half}})', 7],
    ['two', 'a lot', 'a lot'],
    ['day', '{{later}} - 1 week', '2026-02-22'],
    ['day', 'tomorrow', 'tomorrow'],
    ['two', '1+'.repeat(250) + '1', '1+'.repeat(250) + '1'],
    ['two', '1+'.repeat(199) + '1', 200],
    ['list', 'a;'.repeat(1_001), 'a;'.repeat(1_001)],
    ['day', '2026-01-01' + ' + 1 day'.repeat(51), '2026-01-01' + ' + 1 day'.repeat(51)],
    ['yes', 'no', false],
    ['list', 'a; {{word}} ;; {{record.to}}', ['a', 'Élise', 'Nice']],
    ['record.price', '{{two}}', { to: 'Nice', price: 2, seats: [1, 2] }],
  ]
  it.each(is)('R11.1 %s is %j: %j', (name, value, result) => expect(after(name, 'is', value)).toEqual(result))
  it('R11.1 a first value that is too long is nothing', () => {
    const built = (items: number) =>
      aBot()
        .variable('x', { type: 'list', initial: 'a;'.repeat(items) })
        .main((f) => f.start('m').message('m', ''))
    expect(talk(built(1_001).build()).value('x')).toBe('')
    expect(talk(built(1_000).build()).value('x')).toHaveLength(1_000)
  })
  it('R11.1 one after the other', () => {
    const built = bot().main((f) =>
      f.start('s').set('s', { two: '{{two}} + 1', half: '{{two}} + 1' }, 'm').message('m', '{{two}} {{half}}'),
    )
    expect(talk(built.build(), { given }).said[1]).toBe('3 4')
  })
  const changes: [string, Operation, string, Value][] = [
    ['two', 'add', '{{half}}', 2.5],
    ['two', 'remove', '3', -1],
    ['none', 'add', '1', 1],
    ['day', 'add', '1', '2026-02-01'],
    ['day', 'add', '1 month', '2026-02-28'],
    ['day', 'remove', '2 weeks', '2026-01-17'],
    ['day', 'add', '{{two}} years', '2028-01-31'],
    ['list', 'add', 'bleu', ['Rouge', 'vert', 'bleu']],
    ['list', 'add', '{{record}}', ['Rouge', 'vert', { to: 'Nice', price: 80, seats: [1, 2] }]],
    ['list', 'remove', 'ROUGE', ['vert']],
    ['list', 'remove', 'jaune', ['Rouge', 'vert']],
    ['nothing', 'add', 'a', ['a']],
    ['nothing', 'remove', 'a', []],
    ['word', 'add', ' K.', 'Élise K.'],
    ['record.price', 'add', '{{half}}', { to: 'Nice', price: 80.5, seats: [1, 2] }],
    ['word', 'remove', 'É', 'Élise'],
    ['yes', 'add', 'no', true],
    ['two', 'add', 'a lot', 2],
    ['day', 'add', 'tomorrow', '2026-01-31'],
    ['record.price', 'add', 'a lot', { to: 'Nice', price: 80, seats: [1, 2] }],
    ['record', 'remove', 'to', { to: 'Nice', price: 80, seats: [1, 2] }],
  ]
  it.each(changes)('R11.2 %s %s %j: %j', (name, operation, value, result) =>
    expect(after(name, operation, value)).toEqual(result),
  )
  const fields: [string, string, Value][] = [
    ['record.to', 'Rome', { to: 'Rome', price: 80, seats: [1, 2] }],
    ['record.new', '{{list.count}}', { to: 'Nice', price: 80, seats: [1, 2], new: 2 }],
  ]
  it.each(fields)('R11.3 %s is %j: %j', (name, value, result) => expect(after(name, 'is', value)).toEqual(result))
  it.each(['', 'words', 5, true, ['a']] as Value[])('R11.3 makes %j a record', (value) => {
    const built = bot().main((f) => f.start('s').set('s', { 'record.to': 'Rome' }))
    expect(talk(built.build(), { given: { record: value } }).value('record')).toEqual({ to: 'Rome' })
  })
})

describe('references', () => {
  const rows: [string, Value][] = [
    ['{{list}}', ['Rouge', 'vert']],
    ['{{ record }}', { to: 'Nice', price: 80, seats: [1, 2] }],
    ['{{records.2}}', { to: 'Rome' }],
    ['{{records.last.to}}', 'Rome'],
    ['{{record.seats.count}}', 2],
    ['{{record.missing.deeper}}', ''],
    ['{{records.3}}', ''],
    ['{{list.0}}', ''],
    ['{{list.price}}', ''],
    ['{{list.1.5}}', ''],
    ['{{word.length}}', ''],
    ['{{record.toString}}', ''],
    ['{{unknown}}', ''],
    ['{{list}}{{two}}', 'Rouge, vert2'],
  ]
  it.each(rows)('R11.4 %s is %j', (value, result) => expect(after('word', 'is', value)).toEqual(result))
  const written: [string, string][] = [
    ['{{day}} {{half}} {{yes}} {{list}} {{none}}', 'January 31, 2026 0.5 yes Rouge, vert '],
    ['{{record}} {{records}}', ' , '],
    ['{{record.seats}}', '1, 2'],
    ['{{third}}', '3.333'],
  ]
  it.each(written)('R11.9 %s reads %j', (template, words) => expect(says(template)).toBe(`|${words}|`))
  it('R11.9 in French, too', () => {
    const built = aBot('fr')
      .variable('day', { type: 'date', initial: '2026-03-01' })
      .variable('half', { type: 'number', initial: '1234,5' })
      .variable('yes', { type: 'yesno', initial: 'oui' })
      .main((f) => f.start('m').message('m', '{{day}} {{half}} {{yes}}'))
    expect(talk(built.build()).said[1]).toBe('1 mars 2026 1234,5 oui')
  })
})

describe('sums and days', () => {
  const sums: [string, Value][] = [
    ['{{none}} + 1', 1],
    ['0.1 + 0.2', 0.3],
    ['1 / 0', ''],
    ['{{huge}} * {{huge}}', ''],
    ['{{word}} + 1', ''],
    ['{{digits}} + 1', 13],
    ['{{later}} - {{day}}', 29],
    ['-({{two}} - 5) × 2', 6],
    ['{{list.count}} ÷ 4', 0.5],
  ]
  it.each(sums)('R11.5 %s is %j', (sum, result) => expect(after('two', 'is', sum)).toEqual(result))
  const days: [string, Value][] = [
    ['{{day}} + 1 month', '2026-02-28'],
    ['{{day}} + 25 months', '2028-02-29'],
    ['{{day}} - 2 months', '2025-11-30'],
    ['{{day}} + 1 month - 1 day', '2026-02-27'],
    ['{{word}} + 1 day', ''],
    ['{{none}} + 1 month', ''],
  ]
  it.each(days)('R11.6 %s is %j', (day, result) => expect(after('day', 'is', day)).toEqual(result))
})

describe('tests', () => {
  const rows: [string, TestOperator, string, boolean][] = [
    ['word', 'is', 'elise', true],
    ['word', 'is not', 'élise', false],
    ['word', 'starts', 'EL', true],
    ['word', 'ends', 'se', true],
    ['word', 'contains', 'lis', true],
    ['word', 'is one of', 'Paul; elise', true],
    ['word', 'matches', '[a-zé]{5}', true],
    ['digits', 'is', '12.0', true],
    ['digits', 'above', '9', true],
    ['two', 'below', '10', true],
    ['two', 'at least', '2', true],
    ['two', 'at most', '{{half}} * 4', true],
    ['two', 'is', '{{half}} * 4', true],
    ['day', 'before', '2026-02-01', true],
    ['day', 'after', '{{later}} - 2 months', true],
    ['day', 'is', '31/01/2026', true],
    ['yes', 'is', 'yes', true],
    ['yes', 'is', 'no', false],
    ['records', 'contains', '{{records.2}}', true],
    ['records', 'contains', '{{record}}', false],
    ['record', 'is', '{{records.1}}', false],
    ['record', 'is', '{{record}}', true],
    ['list', 'contains', 'VERT', true],
    ['list', 'contains', 'ver', false],
    ['list.count', 'is', '2', true],
    ['list.1', 'is', 'rouge', true],
    ['record.price', 'at most', '80', true],
    ['record.seats', 'contains', '2', true],
    ['word', 'is one of', '{{list}}', false],
    ['records.1.to', 'is', 'nice', true],
  ]
  it.each(rows)('R11.7 %s %s %j: %s', (name, operator, value, truth) =>
    expect(holds(name, operator, value)).toBe(truth),
  )
  it.each([
    ['10', true],
    ['2', true],
    ['1', false],
  ])('R11.7 between 2 and 10, %s: %s', (initial, truth) => {
    const test = { id: 't', variable: 'n', field: '', operator: 'between' as const, value: '2', upTo: '10' }
    const built = aBot()
      .variable('n', { type: 'number', initial })
      .main((f) =>
        f
          .start('c')
          .step('condition', 'c', { rows: [{ id: 'r', name: '', when: 'all', tests: [test] }] }, { r: 'a' })
          .message('a', 'Within'),
      )
    expect(talk(built.build()).said.includes('Within')).toBe(truth)
  })
  const empty: [TestOperator, boolean][] = [
    ['is empty', true],
    ['is not empty', false],
    ['above', false],
    ['below', false],
    ['at least', false],
    ['at most', false],
    ['contains', false],
    ['starts', false],
    ['is', false],
    ['is not', true],
  ]
  const orders = ['above', 'below', 'after', 'before', 'at least', 'at most', 'between'] as const
  it.each(orders)('R11.8 nothing has nothing %s it', (operator) => {
    for (const name of ['two', 'day', 'word'])
      for (const value of ['', '{{none}}', '{{record.missing}}']) expect(holds(name, operator, value)).toBe(false)
  })
  it.each(empty)('R11.8 nothing %s 1: %s', (operator, truth) => {
    expect(holds('none', operator, '1')).toBe(truth)
    expect(holds('record.missing', operator, '1')).toBe(truth)
  })
})

describe('what is too much', () => {
  const filling = (given: Value, text = '{{x.count}}') =>
    talk(
      aBot()
        .variable('x')
        .main((f) =>
          f
            .start('k')
            .call('k', { results: { x: '' } }, { next: 'm' })
            .message('m', `[${text}]`),
        )
        .build(),
    ).act('next', { x: given })
  const sizeOf = (value: Value | undefined) => JSON.stringify(value).length

  let deep: Value = 'a'
  for (let n = 0; n < 20_000; n++) deep = [deep]
  it('R2.9 is nothing: a list too deep', () => {
    const t = filling(deep)
    expect([t.said, JSON.stringify(t.value('x'))]).toEqual([['[1]'], '[[[[[[[[[[[""]]]]]]]]]]]'])
  })
  it.each([null, undefined, Infinity, NaN, () => 1])('R2.9 is nothing: %j', (value) => {
    const t = filling([{ a: value as never }], '{{x.1.a}}{{x.1.a.b}}')
    expect([t.said, t.value('x')]).toEqual([['[]'], [{ a: '' }]])
  })
  it('R2.9 is left away: many parts, long texts', () => {
    expect(filling(Array.from({ length: 5_000 }, () => 1)).said).toEqual(['[1000]'])
    expect(sizeOf(filling(Array.from({ length: 900 }, () => 'a'.repeat(9_000))).value('x'))).toBeLessThan(110_000)
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`f${at}`, 1]))
    expect(Object.keys(filling(wide, '').value('x') as object)).toHaveLength(1_000)
  })
  const growing: [string, Record<string, string | [Operation, string]>][] = [
    ['a list that gets itself', { list: ['add', '{{list}}'] }],
    ['a record within itself', { 'record.a': '{{record}}', 'record.b': '{{record}}' }],
    ['a list and a record within one another', { list: ['add', '{{record}}'], 'record.a': '{{list}}' }],
  ]
  it.each(growing)('R2.9 %s stays small', (_, values) => {
    const t = talk(
      bot()
        .main((f) =>
          f
            .start('s')
            .set('s', values, 't')
            .condition('t', [['list', 'is', 'never', 'm']], 's')
            .message('m', ''),
        )
        .build(),
      { given },
    )
    for (const name of ['list', 'record']) expect(sizeOf(t.value(name))).toBeLessThan(200_000)
  })
  it('R2.9 sentences are filled as far as they go', () => {
    const t = filling(
      Array.from({ length: 300 }, () => 'y'.repeat(900)),
      '{{x}}'.repeat(3_000),
    )
    expect(t.said[0]).toHaveLength(50_000)
  })
  it.each(['matches', 'is', 'contains'] as const)(
    'R9.4 a record whose field is named toString %s as any',
    (operator) => {
      const built = aBot()
        .variable('r', { type: 'record' })
        .variable('d', { type: 'date' })
        .main((f) =>
          f
            .start('k')
            .call('k', { results: { r: '' } }, { next: 's' })
            .set('s', { d: '{{r}} + 1 day' }, 'c')
            .condition('c', [['r', operator, 'abc', 'm']], 'm')
            .message('m', 'Good'),
        )
      const reply = JSON.parse('{"toString":1,"valueOf":null}') as Value
      expect(talk(built.build()).act('next', { r: reply }).said).toEqual(['Good'])
    },
  )
})

describe('addresses', () => {
  const rows: [string, string][] = [
    ['https://a.fr/{{d}}?p={{p}}&q={{q}}', 'https://a.fr/2026-03-01?p=1.5&q=a%20b%26c'],
    ['{{base}}/x?q={{q}}', 'https://b.fr/y/x?q=a%20b%26c'],
    ['tel:{{tel}}', 'tel:+33612345678'],
    ['https://a.fr/{{half}}', 'https://a.fr/x'],
    ['https://a.fr/{{none}}{{list.1}}', 'https://a.fr/a'],
  ]
  it.each(rows)('R2.5 %s is %s', (address, written) => {
    const built = aBot('fr')
      .variable('d', { type: 'date', initial: '2026-03-01' })
      .variable('p', { type: 'number', initial: '1,5' })
      .variable('q', { initial: 'a b&c' })
      .variable('base', { initial: 'https://b.fr/y' })
      .variable('tel', { initial: '+33612345678' })
      .variable('half', { initial: '\ud83dx' })
      .variable('list', { type: 'list', initial: 'a; b' })
      .main((f) => f.start('m').message('m', '', '', { links: [{ id: 'l', label: { fr: '{{d}}' }, address }] }))
    const links = talk(built.build()).effects.flatMap((effect) => (effect.do === 'say' && effect.media?.links) || [])
    expect(links).toEqual([['1 mars 2026', written]])
  })
})
