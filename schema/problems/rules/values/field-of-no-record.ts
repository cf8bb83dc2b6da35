/** A field is named of something that has none. */
import type { Step, VariableType } from '../../../bot/bot.ts'
import type { Facts } from '../../facts/facts.ts'
import { NOTHING, type Finding, type Rule, type Where } from '../../rule.ts'
import { testedPaths } from './field-unknown.ts'

const BARE: readonly VariableType[] = ['number', 'date', 'yesno']

/** Only of what surely never holds a record or a list. */
function look(variable: string, path: readonly string[], facts: Facts, where: Where): Finding[] {
  const type = facts.typeOf(variable)
  const [field = ''] = path
  if (!type || field === '' || type === 'list' || type === 'record') return []
  if (!BARE.includes(type) && !facts.isBuiltIn(variable) && facts.holdings.fieldsOf(variable)?.size !== 0) return []
  return [{ where, data: { variable, field, type } }]
}

export const fieldOfNoRecord: Rule = {
  text: ({ mentions }, facts) =>
    mentions.some(({ path }) => path.length > 0)
      ? mentions.flatMap(({ variable, path }) => look(variable, path, facts, {})).slice(0, 1)
      : NOTHING,
  step: (step: Step, facts) =>
    testedPaths(step).flatMap(({ item, variable, path }) => look(variable, path, facts, { item, field: 'field' })),
  set: ({ assignments }, facts) =>
    assignments.flatMap(({ id: item, variable, field }) => {
      const type = facts.typeOf(variable)
      return field && type && type !== 'record'
        ? [{ where: { item, field: 'field' }, data: { variable, field, type } }]
        : []
    }),
}
