/** Words, a condition or a step name a variable that the bot doesn't have. */
import { variablesOf } from '../../facts/uses.ts'
import { NOTHING, type Rule } from '../../rule.ts'

export const unknownVariable: Rule = {
  text: ({ mentions }, facts) => {
    if (mentions.length === 0) return NOTHING
    return [...new Set(mentions.map(({ variable }) => variable))].flatMap((variable) =>
      facts.typeOf(variable) ? [] : [{ data: { variable } }],
    )
  },
  step: (step, facts) => {
    const { reads, sets } = variablesOf(step)
    return [...reads, ...sets]
      .filter(({ variable }) => variable && !facts.typeOf(variable))
      .map(({ variable, where }) => ({ where, data: { variable } }))
  },
}
