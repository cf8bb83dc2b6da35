/** A variable that is read but never gets a value. */
import type { Rule } from '../problem.ts'

export const variableNeverSet: Rule = (facts) => {
  const given = facts.variablesSet()
  return [...facts.variablesRead()]
    .filter(([variable]) => facts.variables.has(variable) && !given.has(variable))
    .map(([variable, where]) => ({ where: { ...where, variable }, data: { variable } }))
}
