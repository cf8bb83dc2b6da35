/** Draws decisions: as rows of one condition where these can say it, else as conditions one after the other. */
import type { StepOf } from '../../../kinds/kinds.ts'
import { initialValues } from '../../../bot/fields.ts'
import { testFields } from '../../../bot/tests.ts'
import type { Target } from '../flow/drawing.ts'
import type { Spot } from '../flow/spot.ts'
import { join, not, rowOf, type Test, type Tree } from './tree.ts'

export const testItems = (spot: Spot, tests: readonly Test[], part: string) =>
  tests.map((test, at) => ({ ...initialValues(testFields), ...test, id: spot.id(part, at) }))

/** Conditions from the last to the first, since each must know where it leads; they stand in the column when all are made. */
export class Decisions {
  readonly #made: StepOf<'condition'>[] = []
  #count = 0

  constructor(private readonly spot: Spot) {}

  /** Leads to the first that holds, else to `otherwise`. */
  first(rows: readonly [tree: Tree, to: Target, name: string][], otherwise: Target): Target {
    let next = otherwise
    let open: StepOf<'condition'> | undefined
    for (const [tree, to, name] of [...rows].reverse()) {
      const row = rowOf(tree)
      if (row) {
        open ??= this.#condition(next)
        const id = this.spot.id('row', this.#count++)
        open.rows.unshift({ id, name, when: row.when, tests: testItems(this.spot, row.tests, `${id} test`) })
        this.spot.lead(open, id, to)
        next = { is: 'step', step: open.id }
      } else {
        open = undefined
        next = this.#either(tree, to, next, name)
      }
    }
    return next
  }

  /** The conditions, as they follow one another. */
  stand() {
    for (const step of this.#made.reverse()) this.spot.stand(step)
    this.#made.length = 0
  }

  #either(tree: Tree, yes: Target, no: Target, name: string): Target {
    if (tree.is === 'fixed') return tree.holds ? yes : no
    if (rowOf(tree)) return this.first([[tree, yes, name]], no)
    if (tree.is === 'not' || tree.is === 'test') return this.first([[not(tree), no, name]], yes)
    // What one row can say comes first, the rest one by one.
    const simple = tree.of.filter((one) => one.is === 'test')
    const others = tree.of.filter((one) => one.is !== 'test')
    const rest = join(tree.is, simple.length > 0 ? others : others.slice(1))
    const now = simple.length > 0 ? join(tree.is, simple) : others[0]!
    return tree.is === 'all'
      ? this.#either(now, this.#either(rest, yes, no, name), no, name)
      : this.#either(now, yes, this.#either(rest, yes, no, name), name)
  }

  #condition(otherwise: Target): StepOf<'condition'> {
    const step = this.spot.make('condition', {}, this.spot.id('condition', this.#count++))
    this.spot.lead(step, 'else', otherwise)
    this.#made.push(step)
    return step
  }
}
