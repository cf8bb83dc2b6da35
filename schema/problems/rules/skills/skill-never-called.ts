/** A skill that no step runs and that visitors can't ask for. */
import type { Rule } from '../../rule.ts'

export const skillNeverCalled: Rule = {
  bot: ({ flows, entered }) =>
    flows.filter(({ id }) => !entered.has(id)).map(({ id, name }) => ({ where: { flow: id }, data: { flow: name } })),
}
