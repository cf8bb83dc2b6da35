/** A visitor who asks for a human is only told that there is none. */
import type { Rule } from '../problem.ts'

export const noWayToHuman: Rule = (facts) => {
  const { human, humanStep, contact } = facts.bot.settings
  return facts.words(human) === '' && !humanStep && !contact ? [{ where: { field: 'human' } }] : []
}
