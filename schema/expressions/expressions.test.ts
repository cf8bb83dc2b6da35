import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { VariableType } from '../bot/bot.ts'
import { testOperators, type TestOperator } from '../bot/tests.ts'
import { evaluate } from '../interpreter/evaluate.ts'
import { enter, hold } from '../interpreter/turn.ts'
import type { State } from '../interpreter/types.ts'
import { fill } from '../interpreter/words.ts'
import { pack } from '../spec/pack.ts'
import { Op, SPEC_VERSION, type Formula, type Spec, type SpecWords, type Value } from '../spec/spec.ts'
import { firstValue, readAssigned, readOf } from './assigned.ts'
import { readCondition } from './condition.ts'
import { readSum } from './sum.ts'
import { numberVariables, variablesIn, type Names } from './template.ts'

const held: Record<string, [VariableType, Value]> = {
  four: ['number', 4],
  none: ['number', ''],
  word: ['text', 'deux'],
  half: ['number', 1.5],
  name: ['text', 'Élise'],
  day: ['date', '2026-03-01'],
  later: ['date', '2026-03-31'],
  open: ['yesno', true],
  colours: ['list', ['Rouge', 'vert']],
  nothing: ['list', ''],
  flight: ['record', { number: 'AF12', price: 99.5, seats: [1, 2] }],
  flights: [
    'list',
    [
      { to: 'Nice', price: 80 },
      { to: 'Rome', price: 120 },
    ],
  ],
}
const ids = Object.keys(held)
const names: Names = { numberOf: (id) => ids.indexOf(id), typeOf: (id) => held[id]?.[0] }
/** Everything that formulas are worked out with. */
function know(visitor = 0) {
  enter({ clew: SPEC_VERSION, ...pack([], 0), locale: 'fr', words: { yesNo: ['oui', 'non'] } as SpecWords } as Spec)
  hold({ values: Object.values(held).map(([, value]) => value), began: { is: 'start', visitor } } as State)
}
beforeEach(() => know())
const worked = (formula: Formula | undefined) => (formula === undefined ? undefined : evaluate(formula))

describe('sums', () => {
  const rows: [string, Value | undefined][] = [
    ['1 + 2 * 3', 7],
    ['(1+2)×3', 9],
    ['{{four}} - -1', 5],
    ['{{none}} + 1', 1],
    ['{{half}} * 2', 3],
    ['0,1 + 0.2', 0.3],
    ['{{flight.price}} + 0.5', 100],
    ['{{flights.2.price}} − {{flights.1.price}}', 40],
    ['{{flights.count}} + 1', 3],
    ['{{later}} - {{day}}', 30],
    ['{{word}} + 1', ''],
    ['1 / 0', ''],
    ['alert(1)', undefined],
    ['1 +', undefined],
    ['', undefined],
    ['1 2', undefined],
    ['('.repeat(40) + '1' + ')'.repeat(40), undefined],
    ['-'.repeat(20_000) + '1', undefined],
    ['1e400', undefined],
  ]
  it.each(rows)('%.40s is %j', (source, value) => expect(worked(readSum(source, names))).toEqual(value))
  it('are what they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('+', '-', '*'), fc.integer({ min: 0, max: 99 })), { maxLength: 7 }),
        (parts) => {
          const source = `1${parts.map(([sign, number]) => ` ${sign} ${number}`).join('')}`
          expect(worked(readSum(source, names))).toBe(naive(source))
        },
      ),
    )
  })
})

/** Without brackets: products first, then from left to right. */
function naive(source: string): number {
  const tokens = source.split(' ')
  const terms = [Number(tokens[0])]
  for (let at = 1; at < tokens.length; at += 2) {
    const number = Number(tokens[at + 1])
    if (tokens[at] === '*') terms.push((terms.pop() ?? 0) * number)
    else terms.push(tokens[at] === '-' ? -number : number)
  }
  return terms.reduce((all, term) => all + term, 0)
}

describe('what set gives', () => {
  const rows: [string, string, 'is' | 'add' | 'remove', string, Value | undefined][] = [
    ['name', '', 'is', 'Bonjour {{word}} !', 'Bonjour deux !'],
    ['name', '', 'add', ' K.', 'Élise K.'],
    ['name', '', 'remove', 'x', undefined],
    ['four', '', 'is', '{{four}} * 2', 8],
    ['four', '', 'add', '1', 5],
    ['four', '', 'remove', '{{half}}', 2.5],
    ['four', '', 'is', 'quatre', undefined],
    ['four', '', 'is', '1 234,5 €', 1234.5],
    ['four', '', 'add', '1 000', 1004],
    ['day', '', 'is', '2026-12-24', '2026-12-24'],
    ['day', '', 'is', '24/12/2026', '2026-12-24'],
    ['day', '', 'is', '{{later}}', '2026-03-31'],
    ['day', '', 'is', '{{later}} + 3 jours', '2026-04-03'],
    ['day', '', 'is', '{{later}} + 1 month', '2026-04-30'],
    ['day', '', 'is', '{{later}} - 1 mois', '2026-02-28'],
    ['day', '', 'is', '{{day}} + 2 semaines - 1 day', '2026-03-14'],
    ['day', '', 'is', '{{day}} + {{four}} ans', '2030-03-01'],
    ['day', '', 'is', 'demain', undefined],
    ['day', '', 'add', '3', '2026-03-04'],
    ['day', '', 'remove', '1 week', '2026-02-22'],
    ['open', '', 'is', 'non', false],
    ['open', '', 'is', 'yes', true],
    ['open', '', 'is', 'peut-être', undefined],
    ['open', '', 'add', 'yes', undefined],
    ['colours', '', 'is', 'a; {{word}} ;; c', ['a', 'deux', 'c']],
    ['colours', '', 'is', '', ''],
    ['colours', '', 'is', '{{flights}}', held.flights?.[1]],
    ['colours', '', 'add', 'bleu', ['Rouge', 'vert', 'bleu']],
    ['nothing', '', 'add', '{{flight}}', [{ number: 'AF12', price: 99.5, seats: [1, 2] }]],
    ['colours', '', 'remove', 'ROUGE', ['vert']],
    ['flight', '', 'is', '{{flights.1}}', { to: 'Nice', price: 80 }],
    ['flight', '', 'is', 'words', undefined],
    ['flight', 'price', 'is', '12', { number: 'AF12', price: 12, seats: [1, 2] }],
    ['flight', 'price', 'add', '0,5', { number: 'AF12', price: 100, seats: [1, 2] }],
    ['flight', 'name', 'is', '{{name}}', { number: 'AF12', price: 99.5, seats: [1, 2], name: 'Élise' }],
    ['name', 'price', 'is', '12', undefined],
    ['unknown', '', 'is', '12', undefined],
  ]
  it.each(rows)('%s %s %s %j gives %j', (variable, field, operation, value, given) =>
    expect(worked(readAssigned({ variable, field, operation, value }, names))).toEqual(given),
  )
  it('never reaches a prototype', () => {
    const given = worked(readAssigned({ variable: 'flight', field: '__proto__', operation: 'is', value: '12' }, names))
    expect(Object.getPrototypeOf(given)).toBe(Object.prototype)
    expect(worked('{{10.__proto__}}')).toBe('')
    expect(worked('{{10.constructor.name}}')).toBe('')
  })
})

describe('first values', () => {
  const rows: [VariableType, string, Value][] = [
    ['text', ' as {{it}} is ', ' as {{it}} is '],
    ['number', '1 234,5', 1234.5],
    ['number', 'many', ''],
    ['yesno', 'oui', true],
    ['date', '1/3/2026', '2026-03-01'],
    ['list', 'a; b;', ['a', 'b']],
    ['list', ' ', ''],
    ['record', '{}', ''],
  ]
  it.each(rows)('%s %j is %j', (type, written, value) => expect(firstValue(type, written)).toEqual(value))
})

describe('tests', () => {
  const rows: [string, string, TestOperator, string, string, boolean][] = [
    ['name', '', 'is', 'elise', '', true],
    ['name', '', 'is not', 'Paul', '', true],
    ['name', '', 'contains', 'LIS', '', true],
    ['name', '', 'contains', '', '', false],
    ['name', '', 'starts', 'é', '', true],
    ['name', '', 'ends', 'se', '', true],
    ['name', '', 'is one of', 'Paul; elise', '', true],
    ['name', '', 'is one of', '{{colours}}', '', false],
    ['name', '', 'matches', '[a-zé]{5}', '', true],
    ['name', '', 'matches', '(a+)+', '', false],
    ['name', '', 'is not empty', '', '', true],
    ['none', '', 'is empty', '', '', true],
    ['none', '', 'below', '3', '', false],
    ['none', '', 'at least', '0', '', false],
    ['four', '', 'is', '4,0', '', true],
    ['four', '', 'above', '10', '', false],
    ['four', '', 'below', '1 000', '', true],
    ['four', '', 'below', '10', '', true],
    ['four', '', 'at least', '4', '', true],
    ['four', '', 'at most', '{{half}} * 2', '', false],
    ['four', '', 'between', '4', '5', true],
    ['four', '', 'between', '5', '9', false],
    ['half', '', 'is', '1,5', '', true],
    ['day', '', 'before', '02/03/2026', '', true],
    ['day', '', 'after', '{{later}}', '', false],
    ['day', '', 'after', '{{later}} - 2 months', '', true],
    ['day', '', 'between', '2026-03-01', '2026-03-02', true],
    ['open', '', 'is', 'oui', '', true],
    ['open', '', 'is', 'no', '', false],
    ['colours', '', 'contains', 'VERT', '', true],
    ['colours', '', 'contains', 'ver', '', false],
    ['colours', 'count', 'is', '2', '', true],
    ['colours', 'count', 'above', '1', '', true],
    ['nothing', '', 'is empty', '', '', true],
    ['flight', 'price', 'below', '100', '', true],
    ['flights', '1.to', 'is', 'nice', '', true],
    ['flights', 'last.price', 'above', '80', '', true],
    ['flight', 'missing', 'is empty', '', '', true],
    ['unknown', '', 'is empty', '', '', false],
  ]
  it.each(rows)('%s %s %s %j %s: %s', (variable, field, operator, value, upTo, truth) =>
    expect(
      worked(readCondition({ when: 'all', tests: [{ variable, field, operator, value, upTo }] }, names, 'fr')),
    ).toBe(truth),
  )
  it('have a row for each operator', () =>
    expect(new Set(rows.map(([, , operator]) => operator))).toEqual(new Set(testOperators)))
  const both = (when: 'all' | 'any', ...values: string[]) =>
    worked(
      readCondition(
        { when, tests: values.map((value) => ({ variable: 'four', field: '', operator: 'is', value, upTo: '' })) },
        names,
        'fr',
      ),
    )
  it('hold all or any', () => {
    expect([both('all', '4', '4'), both('all', '4', '5'), both('any', '5', '4'), both('any', '5', '6')]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([both('all'), both('any')]).toEqual([false, false])
  })
})

describe('a visitor’s share', () => {
  it('is spread evenly, stays the same and differs by salt', () => {
    const below = (salt: number) =>
      Array.from({ length: 10_000 }, (_, visitor) => {
        know(visitor)
        return evaluate([Op.share, salt, 30])
      })
    expect(below(1).filter(Boolean).length / 10_000).toBeCloseTo(0.3, 1)
    expect(below(1)).toEqual(below(1))
    expect(below(1)).not.toEqual(below(2))
  })
})

describe('templates', () => {
  it('names its variables', () => expect(variablesIn('{{ a }} {{b_2.price}} {{}} {c}')).toEqual(['a', 'b_2', '']))
  it('takes numbers for known variables and nothing for others', () =>
    expect(numberVariables('{{a}}{{ b . price }}{{__proto__}}', (id) => ['a', 'b'].indexOf(id))).toBe(
      '{{0}}{{1.price}}',
    ))
  it('puts values in place once, as visitors read them', () =>
    expect(fill('{{0}} {{3}} {{5}} {{7}} {{8}} {{10}} {{10.price}} {{99}}')).toBe(
      '4 1,5 1 mars 2026 oui Rouge, vert  99,5 ',
    ))
  it('reads a single reference as the value itself', () =>
    expect(readOf('list', ' {{colours}} ', names)).toEqual([Op.value, 8]))
})
