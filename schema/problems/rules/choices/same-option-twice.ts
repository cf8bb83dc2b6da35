/** Two options that read alike: what is typed can mean only the first. Those with tests may take turns. */
import { fold } from '../../../text/fold.ts'
import type { Rule } from '../../rule.ts'

export const sameOptionTwice: Rule = {
  choice: ({ options }, facts) => {
    const seen = new Set<string>()
    return options
      .filter(({ label, tests }) => {
        const folded = fold(facts.words(label))
        const again = folded !== '' && tests.length === 0 && seen.has(folded)
        if (tests.length === 0) seen.add(folded)
        return again
      })
      .map(({ id, label }) => ({ where: { item: id, field: 'label' }, data: { option: facts.words(label) } }))
  },
}
