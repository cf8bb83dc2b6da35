/** When tests being true makes others true or false. Careful: what can't be told for sure is told to be no. */
import { automatonOf } from '../../expressions/pattern.ts'
import { fits } from '../../expressions/fits.ts'
import { plain } from '../../text/fold.ts'
import { constantsOf, pairsOf, sameWords, typeIn, type Reading, type Test } from './cells.ts'

export type { Reading, Test }

export interface Row {
  when: 'all' | 'any'
  tests: readonly Test[]
}

/** Whether the row is true whenever another one is. */
export function rowImplies(row: Row, other: Row, reading: Reading): boolean {
  if (row.tests.length === 0 || other.tests.length === 0) return false
  const gives = (test: Test): boolean =>
    row.when === 'all'
      ? row.tests.some((own) => testImplies(own, test, reading))
      : row.tests.every((own) => testImplies(own, test, reading))
  if (other.when === 'all') return other.tests.every(gives)
  return row.when === 'all'
    ? other.tests.some(gives)
    : row.tests.every((own) => other.tests.some((test) => testImplies(own, test, reading)))
}

/** Whether no values make the row true. A row without tests is another matter. */
export function isImpossible({ when, tests }: Row, reading: Reading): boolean {
  if (tests.length === 0) return false
  const impossible = (test: Test) => testsExclude(test, test, reading)
  if (when === 'any') return tests.every(impossible)
  return tests.some((test, at) => tests.slice(at).some((other) => testsExclude(test, other, reading)))
}

/** Whether the row is true of any values. */
export function isCertain({ when, tests }: Row, reading: Reading): boolean {
  if (tests.length === 0) return false
  const certain = (test: Test) => oneHolds(test, test, reading)
  if (when === 'all') return tests.every(certain)
  return tests.some((test, at) => tests.slice(at).some((other) => oneHolds(test, other, reading)))
}

/** Whether at least one of two tests is true of any value. */
export function oneHolds(a: Test, b: Test, reading: Reading): boolean {
  if (!ofTheSame(a, b)) return false
  if (areOpposite(a, b) || areOpposite(b, a)) return reading.typeOf(a.variable) !== undefined
  return pairsOf(a, b, reading)?.every(([first, second]) => first || second) ?? false
}

/** Whether no value makes both true. */
function testsExclude(a: Test, b: Test, reading: Reading): boolean {
  if (!ofTheSame(a, b)) return false
  if (areOpposite(a, b) || areOpposite(b, a)) return true
  if (pairsOf(a, b, reading)?.every(([first, second]) => !first || !second)) return true
  return everyLetter(a, b, reading, false) || everyLetter(b, a, reading, false)
}

export function testImplies(test: Test, other: Test, reading: Reading): boolean {
  if (!ofTheSame(test, other)) return false
  if (isSame(test, other)) return true
  if (other.operator === 'is not empty' && isFilled(test, reading)) return true
  if (pairsOf(test, other, reading)?.every(([first, second]) => !first || second)) return true
  return everyLetter(test, other, reading, true) || (typeIn(test, reading) === 'text' && within(test, other))
}

const partsOf = (path: string) =>
  path
    .split('.')
    .map((key) => key.trim())
    .join('.')
const ofTheSame = (a: Test, b: Test) =>
  a.variable !== '' && a.variable === b.variable && (a.field === b.field || partsOf(a.field) === partsOf(b.field))

function isSame(a: Test, b: Test): boolean {
  if (a.operator !== b.operator) return false
  if (a.operator === 'matches') return a.value === b.value
  const [first, second] = [constantsOf(a), constantsOf(b)]
  return first.length === second.length && first.every((one, at) => sameWords(one, second[at] ?? ''))
}

const areOpposite = (a: Test, b: Test) =>
  (a.operator === 'is empty' && b.operator === 'is not empty') ||
  (a.operator === 'is' && b.operator === 'is not' && sameWords(a.value, b.value))

/** Whether the test is never true of nothing. */
function isFilled(test: Test, reading: Reading): boolean {
  const { operator, value } = test
  switch (operator) {
    case 'contains':
    case 'starts':
    case 'ends':
    case 'at least':
    case 'at most':
    case 'between':
      return true
    case 'above':
    case 'below':
    case 'before':
    case 'after':
      return ['text', 'number', 'date', 'yesno'].includes(typeIn(test, reading) ?? '')
    case 'is':
    case 'is one of':
      return constantsOf(test).every((one) => plain(one) !== '' && !one.includes('{{'))
    case 'matches':
      return value !== '' && !matchesNothing(value)
    default:
      return false
  }
}

function matchesNothing(pattern: string): boolean {
  const automaton = automatonOf(pattern)
  return automaton === undefined || fits(automaton, '')
}

/** Whether every word that the first test is true of makes the second one `truth`. Words with digits may be written in several ways. */
function everyLetter(test: Test, other: Test, reading: Reading, truth: boolean): boolean {
  const type = typeIn(test, reading)
  if ((test.operator !== 'is' && test.operator !== 'is one of') || (type !== 'text' && type !== 'part')) return false
  const words = constantsOf(test)
  return words.every((one) => isLetters(one) && saysOf(plain(one), other, type) === truth)
}

const isLetters = (words: string) => plain(words) !== '' && !words.includes('{{') && !/\p{N}|infinity/iu.test(words)

/** What a test says of a word without digits; undefined where that can't be told. */
function saysOf(word: string, test: Test, type: 'text' | 'part'): boolean | undefined {
  const others = constantsOf(test).map(plain)
  if (others.some((other) => other === '' || other.includes('{{'))) return undefined
  const [other = '', last = ''] = others
  switch (test.operator) {
    case 'is':
    case 'is one of':
      return others.includes(word)
    case 'is not':
      return word !== other
    case 'is empty':
      return false
    case 'is not empty':
      return true
    case 'starts':
      return word.startsWith(other)
    case 'ends':
      return word.endsWith(other)
    case 'contains':
      // In a list, an item must be just that.
      return type === 'text' ? word.includes(other) : undefined
    case 'above':
    case 'after':
      return word > other
    case 'below':
    case 'before':
      return word < other
    case 'at least':
      return word >= other
    case 'at most':
      return word <= other
    case 'between':
      return word >= other && word <= last
    case 'matches':
      return undefined
  }
}

/** Whether what has the first letters in it has the second ones there. */
function within(test: Test, other: Test): boolean {
  const [a, b] = [plain(test.value), plain(other.value)]
  if (a === '' || b === '' || a.includes('{{') || b.includes('{{')) return false
  if (!['contains', 'starts', 'ends'].includes(test.operator)) return false
  if (other.operator === 'contains') return a.includes(b)
  if (test.operator !== other.operator) return false
  return test.operator === 'starts' ? a.startsWith(b) : test.operator === 'ends' && a.endsWith(b)
}
