/** A bound that can't be read as what the input asks for, so that it holds nobody back. */
import { boundsOf } from '../../logic/bounds.ts'
import type { Rule } from '../../rule.ts'

export const inputBoundUnreadable: Rule = {
  input: (step, facts) =>
    boundsOf(step, facts)
      .filter(({ formula }) => formula === undefined)
      .map(({ field, written, type }) => ({
        where: { field },
        data: { value: written.trim().slice(0, 60), type, example: type },
      })),
}
