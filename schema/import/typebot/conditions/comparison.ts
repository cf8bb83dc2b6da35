/** Typebot's comparisons as Clew's tests. Clew compares words without regard to accents and case, Typebot doesn't always: told where it makes a difference. */
import { patternFault } from '../../../expressions/pattern.ts'
import { plain } from '../../../text/fold.ts'
import type { Spot } from '../flow/spot.ts'
import type { Known } from '../plan/variables.ts'
import { recordsIn, textIn, type Raw } from '../reading/raw.ts'
import { SOLE_NAME } from '../texts/templates.ts'
import type { TestOperator } from '../../../bot/tests.ts'
import { join, NEVER, not, type Test, type Tree } from './tree.ts'

export function readCondition(spot: Spot, condition: Raw): Tree {
  const comparisons = recordsIn(condition, 'comparisons').map((one) => readComparison(spot, one))
  if (comparisons.length === 0) return NEVER
  return join(textIn(condition, 'logicalOperator') === 'OR' ? 'any' : 'all', comparisons)
}

function readComparison(spot: Spot, comparison: Raw): Tree {
  const known = spot.variable(textIn(comparison, 'variableId'))
  const operator = textIn(comparison, 'comparisonOperator')
  if (!known || operator === '') {
    const parts = [known?.name, operator, textIn(comparison, 'value')].filter(Boolean)
    spot.todo('comparisonUnfinished', { parts: parts.join(' ') || '…' })
    return NEVER
  }
  return new Reading(spot, known, textIn(comparison, 'value')).read(operator)
}

const ORDERS: Readonly<Record<string, TestOperator>> = {
  'Greater than': 'above',
  'Less than': 'below',
  'Greater or equal to': 'at least',
  'Less or equal to': 'at most',
}

class Reading {
  #value: string

  constructor(
    private readonly spot: Spot,
    private readonly known: Known,
    private readonly source: string,
  ) {
    this.#value = spot.template(source)
  }

  read(operator: string): Tree {
    // So is written what is no value at all.
    const isNone = /^(?:null|undefined)$/.test(this.source)
    switch (isNone && !/equal$|^Equal to$|set$|empty$/.test(operator) ? 'None' : operator) {
      case 'None':
        return operator === 'Does not contain' ? not(NEVER) : NEVER
      case 'Equal to':
        return this.#equal()
      case 'Not equal':
        return not(this.#equal())
      case 'Contains':
        return this.#contains()
      case 'Does not contain':
        return not(this.#contains())
      case 'Starts with':
        return this.#part('starts')
      case 'Ends with':
        return this.#part('ends')
      case 'Is set':
        return this.#test('is not empty', '')
      case 'Is empty':
        return this.#test('is empty', '')
      case 'Matches regex':
        return this.#pattern()
      case 'Does not match regex':
        // Of nothing neither holds.
        return this.source === '' ? NEVER : join('all', [this.#test('is not empty', ''), not(this.#pattern())])
      default:
        return Object.hasOwn(ORDERS, operator) ? this.#order(ORDERS[operator]!) : this.#unknown(operator)
    }
  }

  #test(operator: TestOperator, value = this.#value, field = ''): Tree {
    const test: Test = { variable: this.known.id, field, operator, value }
    return { is: 'test', test }
  }
  #unknown(operator: string): Tree {
    this.spot.todo('comparisonUnknown', { operator, value: this.source })
    return NEVER
  }

  #equal(): Tree {
    const value = this.#value.trim()
    if (/^(?:null|undefined)$/.test(value)) return this.#test('is empty', '')
    if (value === '') {
      this.spot.adapted('equalToNothing', { variable: this.known.name })
      return NEVER
    }
    const alike = (word: string) => plain(word) === plain(value)
    if (!this.#isNumeric() && !this.#among((word) => alike(word) === (word.normalize() === value.normalize())))
      this.spot.adapted('caseIgnored', { variable: this.known.name, value: this.source })
    // What has no value is equal to nothing, not even to what has none either.
    const filled = value.includes('{{') ? [this.#test('is not empty', '')] : []
    return join('all', [this.#test('is', value), ...filled])
  }

  #contains(): Tree {
    const value = this.#value.trim()
    if (value === '') return NEVER
    if (this.known.type !== 'list') return this.#part('contains')
    if (!this.known.words || value.includes('{{')) {
      this.spot.adapted('wholeItems', { variable: this.known.name, value: this.source })
      return this.#test('contains')
    }
    // Several chosen labels are one text there: part of a label is found in it too.
    const labels = [...this.known.words].filter((word) => lower(word).includes(lower(value)))
    return join(
      'any',
      labels.map((label) => this.#test('contains', label)),
    )
  }

  #part(operator: 'contains' | 'starts' | 'ends'): Tree {
    const value = this.#value.trim()
    if (value === '') return NEVER
    const how = { contains: 'includes', starts: 'startsWith', ends: 'endsWith' } as const
    const same = (word: string) => plain(word)[how[operator]](plain(value)) === lower(word)[how[operator]](lower(value))
    if (!this.#among(same)) this.spot.adapted('accentsIgnored', { variable: this.known.name, value: this.source })
    return this.#test(operator)
  }

  #order(operator: TestOperator): Tree {
    // Nothing counts as zero.
    if (this.#value.trim() === '') this.#value = '0'
    const isList = this.known.type === 'list'
    if (isList || !this.#isNumeric())
      this.spot.adapted('orderOfWords', { variable: this.known.name, value: this.source })
    return this.#test(operator, this.#value, isList ? 'count' : '')
  }

  /** Numbers on both sides, whatever happens. */
  #isNumeric(): boolean {
    const other = SOLE_NAME.exec(this.source.trim())?.[1]
    const right = other === undefined ? isNumber(this.#value) : this.spot.work.variables.named(other)?.type === 'number'
    return right && (this.known.type === 'number' || this.#among(isNumber))
  }
  /** Whether it is so for all that the variable can be; not known where it can be anything. */
  #among(is: (word: string) => boolean): boolean {
    return !this.#value.includes('{{') && this.known.words !== undefined && [...this.known.words].every(is)
  }

  #pattern(): Tree {
    const [, inner = this.source, flags = ''] = /^\/(.+)\/([gimuy]*)$/s.exec(this.source.trim()) ?? []
    if (inner === '') return NEVER
    const begins = inner.startsWith('^')
    const ends = inner.endsWith('$') && !inner.endsWith('\\$')
    const bare = inner.slice(begins ? 1 : 0, ends ? -1 : undefined)
    const open = bare.includes('|') ? `(${bare})` : bare
    const whole = (begins ? '' : '.*') + open + (ends ? '' : '.*')
    if (this.source.includes('{{') || patternFault(whole)) this.spot.todo('patternLeft', { pattern: this.source })
    else if (!flags.includes('i')) this.spot.adapted('patternCase', { pattern: this.source })
    return this.#test('matches', whole)
  }
}

const lower = (word: string) => word.toLowerCase().trim().normalize()
const isNumber = (word: string) => word.trim() !== '' && Number.isFinite(Number(word))
