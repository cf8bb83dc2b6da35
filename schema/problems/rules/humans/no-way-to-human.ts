/** A visitor who asks for a human is only told that there is none. */
import type { Rule } from '../../rule.ts'

export const noWayToHuman: Rule = {
  settings: ({ human, humanStep, contact }, facts) =>
    facts.words(human) === '' && !humanStep && !contact ? [{ where: { field: 'human' } }] : [],
}
