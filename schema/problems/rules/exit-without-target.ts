/** An exit that leads nowhere ends the flow. A choice's `other` needs no line: without one the question is asked again. */
import type { Rule } from '../problem.ts'

export const exitWithoutTarget: Rule = (facts) =>
  facts.all().flatMap(({ step, where }) =>
    facts
      .exitsOf(step)
      .filter(({ id }) => !facts.steps.has(step.exits[id] ?? '') && !(step.kind === 'choice' && id === 'other'))
      .map(({ id, label }) => ({
        where: { ...where, exit: id },
        data: { exit: typeof label === 'string' ? label : label ? facts.words(label) : id },
      })),
  )
