import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { automatonOf } from '../../expressions/pattern.ts'
import { inputTypes, type InputType } from '../../spec/spec.ts'
import { readDate, readTime } from './date.ts'
import { readNumber } from './number.ts'
import { readPhone } from './phone.ts'
import { valuesIn } from './find.ts'
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
    ['reference', { pattern: automatonOf('\\d+') }, '1'.repeat(80), { value: '1'.repeat(80) }],
    ['reference', { pattern: automatonOf('\\d{60}') }, '1'.repeat(61), {}],
  ]
  it.each(rows)('%s %j takes %j as %j', (type, bounds, typed, read) =>
    expect(readValue({ type: inputTypes.indexOf(type), ...bounds }, typed, 'fr')).toEqual(read),
  )
})

describe('values within a sentence', () => {
  const order = automatonOf('C\\d{6}|LP\\d{9}|[\\w.+-]+@[\\w.-]+\\.\\w{2,}')
  // A Saturday.
  const today = '2026-11-28'
  const rows: [InputType, string, string, (string | number)[]][] = [
    ['email', 'fr', 'mon mail c’est jeanne.martin@exemple.fr, merci', ['jeanne.martin@exemple.fr']],
    ['email', 'en', 'write to ann@example.com.', ['ann@example.com']],
    ['email', 'en', 'a@b or c@', []],
    ['phone', 'fr', 'appelez-moi au 06 12 34 56 78 svp', ['0612345678']],
    ['phone', 'fr', 'ma commande 204518', []],
    ['phone', 'en', 'call +44 20 7946 0000 or 020 7946 0001', ['+442079460000', '02079460001']],
    ['date', 'fr', 'je pars demain', ['2026-11-29']],
    ['date', 'fr', 'après-demain matin', ['2026-11-30']],
    ['date', 'fr', 'commandé avant-hier', ['2026-11-26']],
    ['date', 'fr', 'le 3 mars', ['2027-03-03']],
    ['date', 'fr', 'le mardi 1er décembre', ['2026-12-01']],
    ['date', 'fr', 'commandé le 20 novembre', ['2026-11-20']],
    ['date', 'fr', 'le 3 mars 2025', ['2025-03-03']],
    ['date', 'fr', 'le 31 février 2025', []],
    ['date', 'fr', 'dans deux semaines', ['2026-12-12']],
    ['date', 'fr', 'il y a 3 jours', ['2026-11-25']],
    ['date', 'fr', 'lundi prochain', ['2026-11-30']],
    ['date', 'fr', 'samedi dernier', ['2026-11-21']],
    ['date', 'fr', 'du 12/12/2026 au 15/12/2026', ['2026-12-12', '2026-12-15']],
    ['date', 'en', 'March 3rd, 2027', ['2027-03-03']],
    ['date', 'en', 'the 3rd of march', ['2027-03-03']],
    ['date', 'en', 'the day after tomorrow', ['2026-11-30']],
    ['date', 'en', 'in 3 months, or 2 days ago', ['2027-02-28', '2026-11-26']],
    ['date', 'en', 'last friday', ['2026-11-27']],
    ['date', 'en', 'I may march', []],
    ['time', 'fr', 'plutôt vers 14h30', ['14:30']],
    ['time', 'en', 'at 2 pm please', ['14:00']],
    ['time', 'fr', 'à midi', ['12:00']],
    ['reference', 'fr', 'n° C-204518', ['C204518']],
    ['number', 'fr', 'nous sommes deux', [2]],
    ['number', 'fr', 'vingt-cinq', []],
    ['number', 'fr', 'une batterie', []],
    ['number', 'fr', 'un montant de 1 234,50 € environ', [1234.5]],
    ['number', 'fr', '2 billets pour le 3 mars à 14h30', [2]],
    ['number', 'en', 'about $12.50', [12.5]],
    ['reference', 'fr', 'Où est mon colis LP204518001 ?', ['LP204518001']],
    ['reference', 'fr', 'commande c 204 518', ['C204518']],
    ['reference', 'fr', 'c’est jeanne@exemple.fr', ['JEANNE@EXEMPLE.FR']],
    ['reference', 'fr', 'où est mon colis ?', []],
    ['reference', 'fr', 'C204518 ou C204519', ['C204518', 'C204519']],
    ['text', 'fr', 'C204518', []],
  ]
  it.each(rows)('%s in %s: %j has %j', (type, locale, text, values) =>
    expect(
      valuesIn(
        { type: inputTypes.indexOf(type), pattern: type === 'reference' ? order : undefined },
        text,
        locale,
        today,
      ),
    ).toEqual(values),
  )
  it('without a pattern a reference has five characters and a digit', () =>
    expect(valuesIn({ type: inputTypes.indexOf('reference') }, 'order AB-204 of 2026, or 77', 'en', today)).toEqual([
      'AB-204',
    ]))
  it.each([
    ['date', 'demain', { value: '2026-11-29' }],
    ['number', 'nous sommes 2', { value: 2 }],
    ['number', '2 ou 3', {}],
    ['reference', 'c’est le c204518', { value: 'C204518' }],
    ['email', 'rien', {}],
  ] as const)('one of them is a value for %s: %j', (type, text, read) =>
    expect(
      readValue({ type: inputTypes.indexOf(type), ...(type === 'reference' && { pattern: order }) }, text, 'fr', today),
    ).toEqual(read),
  )
  it('takes any text in little time', () => {
    const types = inputTypes.map((_, type) => ({ type }))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const wanted of types) for (const value of valuesIn(wanted, text, 'fr', today)) expect(value).not.toBe('')
      }),
    )
    for (const piece of ['1 ', '1.', '0', 'a@', '@a.', '(1', '1h ', 'mars 1 ', ' un', '\u0000'])
      for (const wanted of types) expect(readValue(wanted, piece.repeat(5_000), 'fr', today)).toBeDefined()
  })
})
