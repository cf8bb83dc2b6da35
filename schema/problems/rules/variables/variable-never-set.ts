/** A variable that is read but never gets a value. */
import type { Rule } from '../../rule.ts'

export const variableNeverSet: Rule = {
  bot: (facts) => {
    const { read, given } = facts.holdings
    return facts.variables.flatMap(({ id }) => {
      const where = read.get(id)
      if (!where || given.has(id) || facts.isBuiltIn(id)) return []
      const flow = where.step === undefined ? {} : { flow: facts.flowOf(where.step) }
      return [{ where: { ...flow, ...where, variable: id }, data: { variable: id } }]
    })
  },
}
