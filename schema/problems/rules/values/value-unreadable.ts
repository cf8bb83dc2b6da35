/** A value that can't be read as what its variable holds: a sum, a day, yes or no. */
import { readAssigned, type Assigning } from '../../../expressions/assigned.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Finding, Rule } from '../../rule.ts'
import { operationWithoutMeaning } from './operation-without-meaning.ts'

function look(item: string, assigning: Assigning, facts: Facts): Finding[] {
  const { variable, field, operation, value } = assigning
  const type = facts.typeOf(variable)
  // Nothing is a value too; added to something, it is a slip.
  if (!type || (operation === 'is' && value.trim() === '') || (field && type !== 'record')) return []
  if (readAssigned(assigning, facts.names) !== undefined) return []
  // What isn't added as such is a number.
  const example = field ? 'number' : type === 'date' && operation !== 'is' ? 'days' : type
  return [{ where: { item, field: 'value' }, data: { variable, type, value: value.trim().slice(0, 60), example } }]
}

export const valueUnreadable: Rule = {
  set: (step, facts) => {
    const senseless = operationWithoutMeaning.set?.(step, facts).map(({ where }) => where?.item) ?? []
    return step.assignments
      .filter(({ id }) => !senseless.includes(id))
      .flatMap((assignment) => look(assignment.id, assignment, facts))
  },
  skill: ({ inputs }, facts) =>
    inputs.flatMap(({ id, variable, value }) => look(id, { variable, field: '', operation: 'is', value }, facts)),
}
