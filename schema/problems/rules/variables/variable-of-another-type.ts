/** A variable is given, or compared with, something that it can't hold. */
import type { Variable } from '../../../bot/bot.ts'
import type { TestOperator } from '../../../bot/tests.ts'
import type { InputType } from '../../../spec/spec.ts'
import { readAssigned } from '../../../expressions/assigned.ts'
import type { Names } from '../../../expressions/template.ts'
import type { Facts } from '../../facts/facts.ts'
import { fits } from '../../logic/fits.ts'
import type { Finding, Rule, Where } from '../../rule.ts'

/** What a variable of each type may be asked for as; anything for those that are not named. */
const askedAs: Partial<Record<Variable['type'], readonly InputType[]>> = {
  number: ['number'],
  date: ['date'],
  yesno: [],
  list: [],
}

/** Operators that compare with a whole value; the others look into its letters. */
const comparing = new Set<TestOperator>([
  'is',
  'is not',
  'above',
  'below',
  'at least',
  'at most',
  'between',
  'before',
  'after',
])

export const variableOfAnotherType: Rule = {
  variable: ({ id, type, initial }, facts) => misfit(id, type, initial, { field: 'initial' }, facts),
  input: ({ variable: id, type }, facts) => {
    const variable = facts.variable(id)
    const allowed = variable && askedAs[variable.type]
    return allowed && !allowed.includes(type)
      ? [{ where: { field: 'variable' }, data: { variable: id, type: variable.type, input: type } }]
      : []
  },
  choice: ({ variable: id, options }, facts) => {
    const type = facts.variable(id)?.type
    return type
      ? options.flatMap((option) =>
          misfit(id, type, facts.words(option.label), { item: option.id, field: 'label' }, facts),
        )
      : []
  },
  set: ({ assignments }, facts) =>
    assignments.flatMap((assignment) => {
      const { id: item, variable: id, value } = assignment
      const type = facts.variable(id)?.type
      const names: Names = { numberOf: () => 0, typeOf: (known) => facts.variable(known)?.type }
      return type && value.trim() !== '' && readAssigned(assignment, names) === undefined
        ? [{ where: { item, field: 'value' }, data: { variable: id, type, value: value.trim().slice(0, 60) } }]
        : []
    }),
  condition: ({ rows }, facts) =>
    rows.flatMap(({ id: item, tests }) =>
      tests.flatMap(({ variable: id, field, operator, value }) => {
        const type = field === '' ? facts.variable(id)?.type : undefined
        return type && comparing.has(operator) ? misfit(id, type, value, { item, field: 'value' }, facts) : []
      }),
    ),
}

function misfit(variable: string, type: Variable['type'], value: string, where: Where, facts: Facts): Finding[] {
  return fits(value, type, facts.locales) ? [] : [{ where, data: { variable, type, value: value.trim().slice(0, 60) } }]
}
