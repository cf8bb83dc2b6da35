/** The day by which an answer should be read again is none. */
import { isDay } from '../../logic/day.ts'
import type { Rule } from '../../rule.ts'

export const reviewDateUnreadable: Rule = {
  entry: ({ title, reviewBy }, facts) => {
    const day = reviewBy.trim()
    return day === '' || isDay(day)
      ? []
      : [{ where: { field: 'reviewBy' }, data: { entry: facts.words(title), value: day.slice(0, 60) } }]
  },
}
