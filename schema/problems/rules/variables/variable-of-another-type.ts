/** A variable is given, or compared with, something that it can't hold. */
import type { VariableType } from '../../../bot/bot.ts'
import type { TestOperator } from '../../../bot/tests.ts'
import { soleReference } from '../../../expressions/template.ts'
import type { InputType } from '../../../spec/spec.ts'
import type { Facts } from '../../facts/facts.ts'
import { constantsOf, type Test } from '../../logic/cells.ts'
import { compares, holds, passes } from '../../logic/fits.ts'
import type { Finding, Rule, Where } from '../../rule.ts'

/** What a variable of each type may be asked for as; anything for those that are not named. */
const askedAs: Partial<Record<VariableType, readonly (InputType | 'score' | 'several')[]>> = {
  number: ['number', 'score'],
  date: ['date'],
  yesno: [],
  list: ['several'],
  record: [],
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
  'is one of',
])

export const variableOfAnotherType: Rule = {
  variable: ({ id, type, initial }) => (holds(initial, type) ? [] : [misfit(id, type, initial, { field: 'initial' })]),
  input: ({ variable, type }, facts) => asked(variable, type, 'variable', facts),
  rating: ({ variable, comment, commentVariable }, facts) => [
    ...asked(variable, 'score', 'variable', facts),
    ...(facts.words(comment) === '' ? [] : asked(commentVariable, 'text', 'commentVariable', facts)),
  ],
  choice: (step, facts) => {
    const { variable, several, items, options } = step
    const type = facts.typeOf(variable)
    const chosen = several ? asked(variable, 'several', 'variable', facts) : []
    const plain = type && !several && !items ? options : []
    return [
      ...chosen,
      ...plain.flatMap((option) => {
        const value = option.value || facts.words(option.label)
        const where = { item: option.id, field: option.value ? 'value' : 'label' }
        return type && !holds(value, type) ? [misfit(variable, type, value, where)] : []
      }),
      ...tested(options, facts),
    ]
  },
  set: ({ assignments }, facts) =>
    assignments
      .filter(({ field, operation }) => !field && operation === 'is')
      .flatMap(({ id, variable, value }) => passed(variable, value, { item: id, field: 'value' }, facts)),
  skill: ({ inputs, outputs }, facts) => [
    ...inputs.flatMap(({ id, variable, value }) => passed(variable, value, { item: id, field: 'value' }, facts)),
    ...outputs.flatMap(({ id, from, variable }) =>
      passed(variable, `{{${from}}}`, { item: id, field: 'variable' }, facts),
    ),
  ],
  condition: ({ rows }, facts) => tested(rows, facts),
}

const misfit = (variable: string, type: VariableType, value: string, where: Where): Finding => ({
  where,
  data: { variable, type, value: value.trim().slice(0, 60) },
})

/** An answer of a kind that the variable can't hold. */
function asked(variable: string, input: InputType | 'score' | 'several', field: string, facts: Facts): Finding[] {
  const type = facts.typeOf(variable)
  const allowed = type && askedAs[type]
  return allowed && !allowed.includes(input) ? [{ where: { field }, data: { variable, type, input } }] : []
}

/** The value of another variable, as it is. */
function passed(variable: string, value: string, where: Where, facts: Facts): Finding[] {
  const type = facts.typeOf(variable)
  const sole = soleReference(value)
  const given = sole?.path.length === 0 ? facts.typeOf(sole.variable) : undefined
  return type && given && !passes(given, type) ? [misfit(variable, type, value, where)] : []
}

function tested(rows: readonly { id: string; tests: readonly Test[] }[], facts: Facts): Finding[] {
  return rows.flatMap(({ id: item, tests }) =>
    tests.flatMap((test) => {
      const type = test.field.trim() === '' ? facts.typeOf(test.variable) : undefined
      if (!type || !comparing.has(test.operator)) return []
      const wrong = constantsOf(test).find((value) => !compares(value, type, facts.locales))
      const field = wrong === test.upTo && wrong !== test.value ? 'upTo' : 'value'
      return wrong === undefined ? [] : [misfit(test.variable, type, wrong, { item, field })]
    }),
  )
}
