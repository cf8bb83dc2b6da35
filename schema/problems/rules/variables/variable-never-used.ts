/** A variable that is never read. */
import type { Rule } from '../../rule.ts'

export const variableNeverUsed: Rule = {
  bot: (facts) => {
    const { read } = facts
    return facts.variables
      .filter(({ id }) => !read.has(id))
      .map(({ id }) => ({ where: { variable: id }, data: { variable: id } }))
  },
}
