/** Bands of scores that don't rise: the score goes to the first that reaches up to it. */
import type { Rule } from '../../rule.ts'

export const bandsOutOfOrder: Rule = {
  rating: ({ bands }) => {
    const at = bands.findIndex(({ upTo }, at) => upTo <= (bands[at - 1]?.upTo ?? -1))
    const band = bands[at]
    return band ? [{ where: { item: band.id, field: 'upTo' }, data: { band: band.name, number: String(at + 1) } }] : []
  },
}
