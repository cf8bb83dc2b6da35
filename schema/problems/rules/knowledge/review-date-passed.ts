/** An answer that somebody wanted to have read again by now. */
import { isDay } from '../../logic/day.ts'
import type { Rule } from '../../rule.ts'

export const reviewDatePassed: Rule = {
  entry: ({ title, reviewBy }, facts) => {
    const day = reviewBy.trim()
    return isDay(day) && day < facts.today
      ? [{ where: { field: 'reviewBy' }, data: { entry: facts.words(title), date: day } }]
      : []
  },
}
