/** The operators that say something about each type of value. */
import { bareOperators, testOperators, type TestOperator } from '../../../schema/bot/tests.ts'
import type { Held } from '../../variables/types.ts'

const offered: Record<Held, readonly TestOperator[]> = {
  text: ['is', 'is not', 'contains', 'starts', 'ends', 'is one of', 'matches'],
  number: ['is', 'is not', 'above', 'at least', 'below', 'at most', 'between', 'is one of'],
  date: ['is', 'is not', 'before', 'after', 'between'],
  yesno: ['is'],
  list: ['contains'],
  record: [],
  part: testOperators.filter((one) => one !== 'before' && one !== 'after' && !bareOperators.includes(one)),
}

/** In the order of the language; one that stands there already is among them whatever the type. */
export function operatorsFor(type: Held, present: TestOperator): TestOperator[] {
  const wanted = new Set([...offered[type], ...bareOperators, present])
  return testOperators.filter((one) => wanted.has(one))
}
