/** More options must be chosen than may be, or than there are: nobody can go on. */
import type { Rule } from '../../rule.ts'

export const severalImpossible: Rule = {
  choice: ({ several, least, most, items, options }) => {
    if (!several || (options.length === 0 && !items)) return []
    const bounds = [...(most > 0 ? [most] : []), ...(items ? [] : [options.length])]
    const possible = Math.min(...bounds)
    return least > possible
      ? [{ where: { field: 'least' }, data: { least: String(least), possible: String(possible) } }]
      : []
  },
}
