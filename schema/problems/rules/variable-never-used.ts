/** A variable that gets a value and is never read. */
import type { Rule } from '../problem.ts'

export const variableNeverUsed: Rule = (facts) => {
  const read = facts.variablesRead()
  return facts.bot.variables
    .filter(({ id }) => !read.has(id))
    .map(({ id }) => ({ where: { variable: id }, data: { variable: id } }))
}
