/** A skill needs something that the step doesn't give it. What it asks whether it is there may be missing. */
import type { Rule } from '../../rule.ts'

export const skillInputNotGiven: Rule = {
  skill: ({ flow, inputs }, facts) => {
    const given = new Set(inputs.map(({ variable }) => variable))
    return facts
      .inputsOf(flow)
      .filter((id) => !given.has(id) && facts.variable(id)?.initial === '' && !facts.holdings.doubted.has(id))
      .map((variable) => ({ where: { field: 'inputs' }, data: { variable, flow: facts.flow(flow)?.name ?? '' } }))
  },
}
