/** A variable that is never read. Scores are read in the figures, and what visitors say by the human who takes over. */
import type { StepKind } from '../../../kinds/kinds.ts'
import type { Rule } from '../../rule.ts'

/** Steps whose own rule tells that what they give is not used. */
const TELLING: readonly StepKind[] = ['call']
const ASKING: readonly StepKind[] = ['input', 'choice']

export const variableNeverUsed: Rule = {
  bot: (facts) => {
    const { givers, isRead } = facts.holdings
    const some = (id: string, kinds: readonly StepKind[]) => kinds.some((kind) => givers.get(id)?.has(kind))
    const handsOver = Array.from(facts.drawing.nodes.values()).some(({ shape }) => shape.kind === 'handover')
    return facts.variables
      .filter(({ id }) => !isRead(id) && !some(id, ['rating', ...TELLING]) && !(handsOver && some(id, ASKING)))
      .map(({ id }) => ({ where: { variable: id }, data: { variable: id } }))
  },
}
