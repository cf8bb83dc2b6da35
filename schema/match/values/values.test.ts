import { describe, expect, it } from 'vitest'
import { automatonOf } from '../../expressions/pattern.ts'
import { inputTypes, type InputType } from '../../spec/spec.ts'
import { readDate, readTime } from './date.ts'
import { readNumber } from './number.ts'
import { readPhone } from './phone.ts'
import { readValue } from './value.ts'

describe('readNumber', () => {
  const rows: [string, string, number][] = [
    ['12', 'fr', 12],
    ['-3,5', 'fr', -3.5],
    ['1 234,50 €', 'fr', 1234.5],
    ['1\u202f234', 'fr', 1234],
    ['1,234', 'en', 1234],
    ['1,234', 'fr', 1.234],
    ['1,234.5', 'fr', 1234.5],
    ['1.234,5', 'en', 1234.5],
    ['$12.50', 'en', 12.5],
    ['', 'fr', NaN],
    ['douze', 'fr', NaN],
    ['1e400', 'en', NaN],
    ['12 rue', 'fr', NaN],
    ['0x10', 'en', NaN],
  ]
  it.each(rows)('%j in %s is %d', (text, locale, value) => expect(readNumber(text, locale)).toBe(value))
})

describe('dates and times', () => {
  const dates: [string, string, string][] = [
    ['2026-03-01', 'fr', '2026-03-01'],
    ['1/3/2026', 'fr', '2026-03-01'],
    ['1/3/2026', 'en', '2026-01-03'],
    ['1/3/2026', 'en-GB', '2026-03-01'],
    ['25/12/26', 'en', '2026-12-25'],
    ['01.03.2026', 'fr', '2026-03-01'],
    ['31/02/2026', 'fr', ''],
    ['demain', 'fr', ''],
    ['1/3/12345', 'fr', ''],
  ]
  it.each(dates)('%s in %s is %j', (text, locale, date) => expect(readDate(text, locale)).toBe(date))
  const times: [string, string][] = [
    ['14:30', '14:30'],
    ['9h', '09:00'],
    ['9h05', '09:05'],
    ['2 pm', '14:00'],
    ['12:15 am', '00:15'],
    ['25:00', ''],
    ['14 pm', ''],
    ['tôt', ''],
  ]
  it.each(times)('%s is %j', (text, time) => expect(readTime(text)).toBe(time))
})

describe('readPhone', () => {
  const rows: [string, string, string][] = [
    ['06 12 34 56 78', 'fr', '0612345678'],
    ['06.12.34.56.78', 'fr', '0612345678'],
    ['+33 (0)6 12 34 56 78', 'fr', '+33612345678'],
    ['0033 6 12 34 56 78', 'fr', '+33612345678'],
    ['06 12 34 56', 'fr', ''],
    ['+33 6 12 34 56', 'en', ''],
    ['020 7946 0000', 'en', '02079460000'],
    ['+44 20 7946 0000', 'fr', '+442079460000'],
    ['+32 2 555 12 12', 'fr', '+3225551212'],
    ['12345', 'en', ''],
    ['my phone', 'en', ''],
  ]
  it.each(rows)('%j in %s is %j', (text, locale, phone) => expect(readPhone(text, locale)).toBe(phone))
})

describe('readValue', () => {
  const rows: [InputType, object, string, object][] = [
    ['number', {}, '1 234,5', { value: 1234.5 }],
    ['number', { least: 2 }, '2', { value: 2 }],
    ['number', { least: 2 }, '1', { beyond: true }],
    ['number', { most: 10 }, '11', { beyond: true }],
    ['number', { most: 10 }, 'many', {}],
    ['date', { least: '2026-03-01' }, '28/02/2026', { beyond: true }],
    ['date', { least: '2026-03-01', most: '2026-04-01' }, '15/03/2026', { value: '2026-03-15' }],
    ['text', { most: 3 }, 'four', { beyond: true }],
    ['text', {}, ' as it is ', { value: 'as it is' }],
    ['email', {}, 'a@b.fr', { value: 'a@b.fr' }],
    ['reference', { pattern: automatonOf('[A-Z]{2}\\d{4}') }, 'fr 1234', { value: 'FR1234' }],
    ['reference', { pattern: automatonOf('[A-Z]{2}\\d{4}') }, 'fr 12345', {}],
  ]
  it.each(rows)('%s %j takes %j as %j', (type, bounds, typed, read) =>
    expect(readValue({ type: inputTypes.indexOf(type), ...bounds }, typed, 'fr')).toEqual(read),
  )
})
