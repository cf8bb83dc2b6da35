/** Something is added to, or taken from, what can't be more or less. */
import type { VariableType } from '../../../bot/bot.ts'
import type { Rule } from '../../rule.ts'

const GROWING: readonly VariableType[] = ['text', 'number', 'date', 'list']
const SHRINKING: readonly VariableType[] = ['number', 'date', 'list']

export const operationWithoutMeaning: Rule = {
  set: ({ assignments }, facts) =>
    assignments.flatMap(({ id: item, variable, field, operation }) => {
      const type = facts.typeOf(variable)
      if (!type || field || operation === 'is') return []
      if ((operation === 'add' ? GROWING : SHRINKING).includes(type)) return []
      return [{ where: { item, field: 'operation' }, data: { variable, type, operation } }]
    }),
}
