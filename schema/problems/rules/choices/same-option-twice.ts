/** Two options that read alike, or are called the same: what is typed can mean only the first. Those with tests may take turns. */
import { fold } from '../../../text/fold.ts'
import type { Rule } from '../../rule.ts'

export const sameOptionTwice: Rule = {
  choice: ({ options }, facts) => {
    const seen = new Set<string>()
    return options.flatMap(({ id, label, phrasings, tests }) => {
      const fields = { label: [facts.words(label)], phrasings: facts.words(phrasings).split('\n') }
      const named = Object.entries(fields).flatMap(([field, lines]) =>
        lines.map((line) => ({ field, line: line.trim() })),
      )
      const again = named.find(({ line }) => tests.length === 0 && fold(line) !== '' && seen.has(fold(line)))
      if (tests.length === 0) for (const { line } of named) seen.add(fold(line))
      return again ? [{ where: { item: id, field: again.field }, data: { option: again.line } }] : []
    })
  },
}
