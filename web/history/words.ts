/** What a moment is called on the screens. */
import type { Moment } from '../api/moments.ts'
import { moment as inWords } from '../i18n/when.ts'
import { getLocale, m } from '../i18n/words.ts'
import { daysAgo } from './days.ts'

/** '' where people just worked. */
export function occasionOf({ occasion }: Pick<Moment, 'occasion'>): string {
  switch (occasion.is) {
    case 'published':
      return m.history_published({ number: occasion.number })
    case 'restored':
      return m.history_back_to({ moment: inWords(occasion.from) })
    case 'import':
      return m.history_import()
    case 'found':
      return m.history_found()
    case 'editing':
    case 'asked':
      return ''
  }
}

export const peopleOf = ({ people }: Pick<Moment, 'people'>): string =>
  new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(people.map(({ name }) => name))

/** "14:05" */
export const timeOf = (at: string): string =>
  new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : getLocale(), { timeStyle: 'short' }).format(new Date(at))

/** "Today", "Yesterday", "Tuesday 24 November", with the year where it is another. */
export function dayOf(at: string, now = Date.now()): string {
  const days = daysAgo(at, now)
  if (days === 0) return m.history_today()
  if (days === 1) return m.history_yesterday()
  const date = new Date(at)
  const sameYear = date.getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : getLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  }).format(date)
}
