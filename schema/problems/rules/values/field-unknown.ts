/** A field is named that the record doesn't have, as far as it is known what comes into it. */
import type { Step } from '../../../bot/bot.ts'
import type { Facts } from '../../facts/facts.ts'
import { NOTHING, type Finding, type Rule, type Where } from '../../rule.ts'

const SHOWN = 6
const OF_A_LIST = /^(?:\d+|last|count)$/

function look(variable: string, path: readonly string[], facts: Facts, where: Where): Finding[] {
  const known = facts.holdings.fieldsOf(variable)
  // The fields of a list are those of its items.
  const isItem = OF_A_LIST.test(path[0] ?? '') && !known?.has(path[0] ?? '')
  const field = isItem ? path[1] : path[0]
  if (!field || !known || known.size === 0 || known.has(field) || OF_A_LIST.test(field)) return []
  return [{ where, data: { variable, field, known: [...known].slice(0, SHOWN).join(', ') } }]
}

export const fieldUnknown: Rule = {
  text: ({ mentions }, facts) =>
    mentions.some(({ path }) => path.length > 0)
      ? mentions.flatMap(({ variable, path }) => look(variable, path, facts, {})).slice(0, 1)
      : NOTHING,
  step: (step, facts) =>
    testedPaths(step).flatMap(({ item, variable, path }) => look(variable, path, facts, { item, field: 'field' })),
}

/** What the tests of a step look at, where that is a part of a variable. */
export function testedPaths(step: Step): { item: string; variable: string; path: string[] }[] {
  const rows = step.kind === 'condition' ? step.rows : step.kind === 'choice' ? step.options : []
  return rows.flatMap(({ id: item, tests }) =>
    tests
      .filter(({ field }) => field.trim() !== '')
      .map(({ variable, field }) => ({ item, variable, path: field.split('.').map((key) => key.trim()) })),
  )
}
