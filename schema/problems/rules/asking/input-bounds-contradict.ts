/** An input whose bounds let nothing through. */
import { boundsOf } from '../../logic/bounds.ts'
import type { Rule } from '../../rule.ts'

export const inputBoundsContradict: Rule = {
  input: (step, facts) => {
    const bounds = boundsOf(step, facts)
    const least = bounds.find(({ field }) => field === 'least')
    const most = bounds.find(({ field }) => field === 'most')
    if (step.type === 'text')
      return typeof most?.formula === 'number' && most.formula < 1
        ? [{ where: { field: 'most' }, data: { least: '1', most: most.written.trim() } }]
        : []
    if (least?.formula === undefined || most?.formula === undefined) return []
    const comparable = typeof least.formula === typeof most.formula && typeof least.formula !== 'object'
    // Days are written so that they compare as words.
    return comparable && !isTemplate(least.formula) && !isTemplate(most.formula) && least.formula > most.formula
      ? [{ where: { field: 'most' }, data: { least: least.written.trim(), most: most.written.trim() } }]
      : []
  },
}

const isTemplate = (formula: unknown) => typeof formula === 'string' && formula.includes('{{')
