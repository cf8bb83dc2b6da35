/** Two options that read alike: what is typed can mean only the first. */
import { fold } from '../../text/fold.ts'
import type { Rule } from '../problem.ts'

export const sameOptionTwice: Rule = (facts) =>
  facts.all('choice').flatMap(({ step, where }) => {
    const seen = new Set<string>()
    return step.options
      .filter(({ label }) => {
        const folded = fold(facts.words(label))
        const again = folded !== '' && seen.has(folded)
        seen.add(folded)
        return again
      })
      .map(({ id, label }) => ({ where: { ...where, item: id, field: 'label' }, data: { option: facts.words(label) } }))
  })
