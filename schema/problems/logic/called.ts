/** What steps are called in the words of problems. */
import { parseText, plainText } from '../../text/text.ts'
import type { Facts } from '../facts/facts.ts'

const SHOWN = 50

/** Steps, set apart by ` · `, by their words, else by their kinds. */
export const stepsCalled = (ids: string, facts: Facts) =>
  ids
    .split(' · ')
    .map((id) => {
      const step = facts.step(id)
      const said = step && ('text' in step ? step.text : 'name' in step ? step.name : '')
      const written = typeof said === 'object' ? plainText(parseText(facts.words(said))) : (said ?? '')
      return written.replace(/\s+/g, ' ').trim().slice(0, SHOWN) || (step?.kind ?? id)
    })
    .join(' · ')
