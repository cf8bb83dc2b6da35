import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variableTypes, type VariableType } from '../bot/bot.ts'
import type { Value } from '../spec/spec.ts'
import { mapReply, type Result } from './reply.ts'

const reply = {
  order: { status: 'sent', total: 12.5, paid: true, at: '2026-03-01T10:00:00Z', note: null },
  parcels: [
    { number: 'A1', weight: 2, from: { city: 'Nantes' } },
    { number: 'B2', weight: '3.5', from: { city: 'Brest' } },
  ],
  zero: -0,
  tags: ['new', 7, false],
}

/** One result into a variable of a type. */
const read = (path: string, type: VariableType, fields: Result['fields'] = [], from: unknown = reply) =>
  mapReply([{ path, variable: 'it', fields }], from, () => type).it

describe('what stands at a path', () => {
  it.each<[path: string, type: VariableType, value: Value]>([
    ['order.status', 'text', 'sent'],
    [' order . status ', 'text', 'sent'],
    ['order.total', 'number', 12.5],
    ['order.total', 'text', '12.5'],
    ['zero', 'number', 0],
    ['order.paid', 'yesno', true],
    ['order.paid', 'text', 'true'],
    ['order.at', 'date', '2026-03-01'],
    ['order.at', 'text', '2026-03-01T10:00:00Z'],
    ['order.note', 'text', ''],
    ['order.nothing', 'text', ''],
    ['order.status.length', 'number', ''],
    ['parcels.1.number', 'text', 'A1'],
    ['parcels.2.weight', 'number', 3.5],
    ['parcels.last.from.city', 'text', 'Brest'],
    ['parcels.count', 'number', 2],
    ['parcels.0.number', 'text', ''],
    ['parcels.3.number', 'text', ''],
    ['parcels.-1.number', 'text', ''],
    ['parcels.length', 'number', ''],
    ['parcels.number', 'text', ''],
    ['tags', 'list', ['new', 7, false]],
    ['order', 'record', { ...reply.order, note: '' }],
  ])('%s into a %s variable', (path, type, value) => expect(read(path, type)).toEqual(value))

  it('is the whole reply for no path', () => {
    expect(read('', 'list', [], [1, 2])).toEqual([1, 2])
    expect(read('', 'text', [], 'pong')).toBe('pong')
  })
})

describe('a reply that is not of the variable’s type gives nothing', () => {
  it.each<[part: unknown, type: VariableType]>([
    [{ a: 1 }, 'text'],
    [[1], 'text'],
    ['twelve', 'number'],
    ['', 'number'],
    [Infinity, 'number'],
    ['2026-02-30', 'date'],
    ['01/03/2026', 'date'],
    [1_772_000_000, 'date'],
    ['yes', 'yesno'],
    [2, 'yesno'],
    [{ a: 1 }, 'list'],
    ['a', 'list'],
    [[1], 'record'],
    [null, 'record'],
    [undefined, 'list'],
  ])('%j as %s', (part, type) => expect(read('', type, [], part)).toBe(''))
})

it('keeps only the named fields, of a record and of each item of a list', () => {
  const fields = [
    { name: 'number', path: 'number' },
    { name: '', path: 'from.city' },
    { name: 'missing', path: 'nothing' },
  ]
  expect(read('parcels', 'list', fields)).toEqual([
    { number: 'A1', city: 'Nantes', missing: '' },
    { number: 'B2', city: 'Brest', missing: '' },
  ])
  expect(read('parcels.1', 'record', fields)).toEqual({ number: 'A1', city: 'Nantes', missing: '' })
})

it('leaves out what no variable takes', () => {
  const results = ['order.status', 'tags'].map((path) => ({ path, variable: path, fields: [] }))
  expect(mapReply(results, reply, (id) => (id === 'tags' ? 'list' : undefined))).toEqual({ tags: ['new', 7, false] })
})

describe('hostile replies', () => {
  const size = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? Object.values(value).reduce((sum: number, one) => sum + size(one), 1)
      : 1

  it('change no prototype and reach nothing inherited', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__":{"evil":1},"list":[{"__proto__":{"evil":1},"a":1}],"constructor":{"b":2}}',
    )
    const whole = read('', 'record', [], hostile) as Record<string, unknown>
    expect(whole).toEqual({ list: [{ a: 1 }], constructor: { b: 2 } })
    expect(Object.getPrototypeOf(whole)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).evil).toBeUndefined()
    expect(read('toString.name', 'text', [], {})).toBe('')
    expect(read('__proto__', 'record', [], {})).toBe('')
    expect(read('list.1', 'record', [{ name: '__proto__', path: 'a' }], hostile)).toEqual({})
  })

  it('are cut: long texts, long lists, deep and wide nesting', () => {
    const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000))
    expect(size(read('', 'list', [], deep))).toBeLessThan(20)
    expect((read('', 'text', [], 'é'.repeat(9_000)) as string).length).toBe(5_000)
    expect(read('', 'text', [], `${'a'.repeat(4_999)}😀`)).toBe('a'.repeat(4_999))
    expect((read('', 'list', [], Array(5_000).fill(1)) as Value[]).length).toBe(1_000)
    const wide = Array(1_000).fill(Array(1_000).fill(Array(1_000).fill(1)))
    expect(size(read('', 'list', [], wide))).toBeLessThanOrEqual(20_001)
    const keys = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`k${at}`, at]))
    expect(size(read('', 'record', [], keys))).toBe(1_001)
    expect(read('', 'record', [], { ['k'.repeat(500)]: 1 })).toEqual({})
  })

  it('any JSON gives plain values of the variable’s type', () => {
    const path = fc.array(fc.constantFrom('a', '1', 'last', 'count', '__proto__', 'constructor', ''), { maxLength: 4 })
    fc.assert(
      fc.property(fc.jsonValue(), path, fc.constantFrom(...variableTypes), (part, keys, type) => {
        const value = read(keys.join('.'), type, [], part)
        expect(JSON.parse(JSON.stringify(value))).toEqual(value)
        const is = {
          text: 'string',
          date: 'string',
          number: 'number',
          yesno: 'boolean',
          list: 'object',
          record: 'object',
        }
        expect(value === '' || typeof value === is[type]).toBe(true)
      }),
    )
  })
})
