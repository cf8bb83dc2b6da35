import { describe, expect, it } from 'vitest'
import { testOperators, type TestOperator } from '../spec/spec.ts'
import { calculate } from './arithmetic.ts'
import { readDate, readTime } from './date.ts'
import { holds } from './holds.ts'
import { readNumber } from './number.ts'
import { fill, numberVariables, variablesIn } from './template.ts'

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

describe('calculate', () => {
  const values = ['4', '', 'deux', '1,5']
  const rows: [string, number][] = [
    ['1 + 2 * 3', 7],
    ['(1+2)*3', 9],
    ['{{0}} - -1', 5],
    ['{{1}} + 1', 1],
    ['{{3}} * 2', 3],
    ['0.1 + 0.2', 0.3],
    ['{{2}} + 1', NaN],
    ['1 / 0', NaN],
    ['alert(1)', NaN],
    ['1 +', NaN],
    ['', NaN],
    ['1 2', NaN],
    ['('.repeat(40) + '1' + ')'.repeat(40), NaN],
    ['-'.repeat(20_000) + '1', NaN],
  ]
  it.each(rows)('%.40s is %d', (template, value) => expect(calculate(template, values, 'fr')).toBe(value))
})

describe('holds', () => {
  const rows: [string, TestOperator, string, boolean][] = [
    ['Élise', 'is', 'elise', true],
    ['10', 'is', '10,0', true],
    ['9', 'above', '10', false],
    ['b', 'above', 'a', true],
    ['2026-03-02', 'above', '01/03/2026', true],
    ['', 'below', '3', false],
    ['Perdu en route', 'contains', 'PERDU', true],
    ['x', 'contains', '', false],
    ['colis perdu', 'ends', 'perdu', true],
    ['colis perdu', 'starts', 'colis', true],
    ['a', 'is not', 'b', true],
    [' ', 'is empty', '', true],
    ['x', 'is not empty', '', true],
  ]
  it.each(rows)('%j %s %j: %s', (left, operator, right, truth) =>
    expect(holds(left, testOperators.indexOf(operator), right, 'fr')).toBe(truth),
  )
})

describe('templates', () => {
  it('names its variables', () => expect(variablesIn('{{ a }} {{b_2}} {{}} {c}')).toEqual(['a', 'b_2', '']))
  it('takes numbers for known variables and nothing for others', () =>
    expect(numberVariables('{{a}}{{ b }}{{__proto__}}', (id) => ['a', 'b'].indexOf(id))).toBe('{{0}}{{1}}'))
  it('puts values in place once', () => expect(fill('{{0}} {{1}} {{9}}', ['{{1}}', '$&'])).toBe('{{1}} $& '))
})
