/** Something is given, kept or tested, and no variable is chosen for it: it does nothing. */
import type { Finding, Rule } from '../../rule.ts'

const unchosen = (items: readonly { id: string; variable: string }[]): Finding[] =>
  items.filter(({ variable }) => !variable).map(({ id }) => ({ where: { item: id } }))

const untested = (rows: readonly { id: string; tests: readonly { variable: string }[] }[]): Finding[] =>
  rows.filter(({ tests }) => tests.some(({ variable }) => !variable)).map(({ id }) => ({ where: { item: id } }))

export const variableNotChosen: Rule = {
  start: ({ inputs }) => unchosen(inputs),
  set: ({ assignments }) => unchosen(assignments),
  call: ({ results }) => unchosen(results),
  skill: ({ inputs, outputs }) => [
    ...unchosen(inputs),
    ...outputs.filter(({ from, variable }) => !from || !variable).map(({ id }) => ({ where: { item: id } })),
  ],
  condition: ({ rows }) => untested(rows),
  choice: ({ options }) => untested(options),
}
