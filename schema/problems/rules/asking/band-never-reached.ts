/** A band that no score of the scale comes to. */
import { scales } from '../../../kinds/rating.ts'
import type { Rule } from '../../rule.ts'
import { bandsOutOfOrder } from './bands-out-of-order.ts'

export const bandNeverReached: Rule = {
  rating: (step, facts) => {
    const { bands, scale } = step
    if (bandsOutOfOrder.rating?.(step, facts).length) return []
    return bands.flatMap(({ id, name, upTo }, at) => {
      const above = bands[at - 1]?.upTo ?? -1
      const isLast = at === bands.length - 1
      const reached = scales[scale].some((score) => score > above && (isLast || score <= upTo))
      return reached ? [] : [{ where: { item: id, field: 'upTo' }, data: { band: name, number: String(at + 1) } }]
    })
  },
}
