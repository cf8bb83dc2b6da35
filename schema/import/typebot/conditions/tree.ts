/** A condition as a tree of tests, with their negations: what Clew's rows of tests can't say at once is said in several steps. */
import type { TestOperator } from '../../../bot/tests.ts'

export interface Test {
  /** The variable's id. */
  variable: string
  field: string
  operator: TestOperator
  value: string
}

export type Tree =
  | { is: 'test'; test: Test }
  /** The test must not hold. */
  | { is: 'not'; test: Test }
  | { is: 'fixed'; holds: boolean }
  | { is: 'all' | 'any'; of: Tree[] }

export const NEVER: Tree = { is: 'fixed', holds: false }

const OPPOSITES: Partial<Record<TestOperator, TestOperator>> = {
  is: 'is not',
  'is not': 'is',
  'is empty': 'is not empty',
  'is not empty': 'is empty',
}

export function not(tree: Tree): Tree {
  switch (tree.is) {
    case 'fixed':
      return { is: 'fixed', holds: !tree.holds }
    case 'not':
      return { is: 'test', test: tree.test }
    case 'test': {
      const operator = OPPOSITES[tree.test.operator]
      return operator ? { is: 'test', test: { ...tree.test, operator } } : { is: 'not', test: tree.test }
    }
    default:
      return { is: tree.is === 'all' ? 'any' : 'all', of: tree.of.map(not) }
  }
}

/** All or any of them, without what is fixed and without trees of the same kind within one another. */
export function join(is: 'all' | 'any', trees: readonly Tree[]): Tree {
  const decisive = is === 'any'
  const of: Tree[] = []
  for (const tree of trees) {
    if (tree.is === 'fixed' && tree.holds === decisive) return tree
    if (tree.is === is) of.push(...tree.of)
    else if (tree.is !== 'fixed') of.push(tree)
  }
  const [only] = of
  return of.length === 1 && only ? only : of.length === 0 ? { is: 'fixed', holds: !decisive } : { is, of }
}

/** The tree as one row of tests; without any the row is never true. Undefined where one row can't say it. */
export function rowOf(tree: Tree): { when: 'all' | 'any'; tests: Test[] } | undefined {
  if (tree.is === 'fixed') return tree.holds ? undefined : { when: 'all', tests: [] }
  if (tree.is === 'test') return { when: 'all', tests: [tree.test] }
  if (tree.is === 'not') return undefined
  const tests = tree.of.flatMap((one) => (one.is === 'test' ? [one.test] : []))
  return tests.length === tree.of.length ? { when: tree.is, tests } : undefined
}
