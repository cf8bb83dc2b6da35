/** Words, a condition or a step name a variable that the bot doesn't have. */
import type { Where, Rule } from '../problem.ts'

export const unknownVariable: Rule = (facts) => {
  const unknown = (variable: string, where: Where) =>
    facts.variables.has(variable) ? [] : [{ where, data: { variable } }]
  const inWords = facts.mentions.flatMap(({ variable, where }) => unknown(variable, where))
  const asked = [...facts.all('input'), ...facts.all('choice')].flatMap(({ step, where }) =>
    step.variable ? unknown(step.variable, { ...where, field: 'variable' }) : [],
  )
  const assigned = facts
    .all('set')
    .flatMap(({ step, where }) =>
      step.assignments.flatMap(({ id, variable }) => (variable ? unknown(variable, { ...where, item: id }) : [])),
    )
  const tested = facts
    .all('condition')
    .flatMap(({ step, where }) =>
      step.rows.flatMap(({ id, tests }) =>
        tests.flatMap(({ variable }) => (variable ? unknown(variable, { ...where, item: id }) : [])),
      ),
    )
  return [...inWords, ...asked, ...assigned, ...tested]
}
