/** Whether a trigger's time has come for this visitor. Knows no page. */
import type { Trigger } from '../contract.ts'

/** What is known of a visitor and the moment. */
export interface Visit {
  path: string
  /** Of the browser, the preferred one first. */
  languages: readonly string[]
  /** Days on which this visitor came before; undefined where nothing may be remembered. */
  before: number | undefined
  now: Date
  /** When each trigger spoke last, by its id, in milliseconds since 1970. */
  spoke: Readonly<Record<string, number>>
}

const HOUR = 3_600_000
const LONG: Record<Trigger['every'], number> = {
  page: 0,
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
  month: 30 * 24 * HOUR,
  once: Infinity,
}

/** What happens on the page apart. */
export function isDue(trigger: Trigger, visit: Visit): boolean {
  const { id, pages, languages, visit: wanted, every } = trigger
  const { path, before, now, spoke } = visit
  const last = spoke[id]
  return (
    (pages.length === 0 || pages.some((pattern) => fitsPath(pattern, path))) &&
    (languages.length === 0 || speaks(languages, visit.languages)) &&
    (wanted === 'any' || (before !== undefined && before > 0 === (wanted === 'returning'))) &&
    isOpen(trigger, now) &&
    (last === undefined || now.getTime() - last > LONG[every])
  )
}

/** `*` stands for any characters, also none. */
export function fitsPath(pattern: string, path: string): boolean {
  const [first = '', ...parts] = pattern.split('*')
  if (!path.startsWith(first)) return false
  let from = first.length
  for (const part of parts) {
    // What comes last has to stand at the end, the others in their order.
    const at = part === parts.at(-1) ? path.length - part.length : path.indexOf(part, from)
    if (at < from || !path.startsWith(part, at)) return false
    from = at + part.length
  }
  return from === path.length
}

/** Words in the first language wished for that they have. */
export function wordsFor(text: Trigger['text'], wishes: readonly (string | null)[]): [locale: string, words: string] {
  const has = (wish: string | null, one: string) => wish === one || (wish && languageOf(wish) === languageOf(one))
  const known = Object.keys(text).filter((locale) => text[locale])
  const locale = wishes.flatMap((wish) => known.find((one) => has(wish, one)) ?? [])[0] ?? ''
  return [locale, text[locale] ?? '']
}

const languageOf = (tag: string) => tag.split('-')[0]!.toLowerCase()

/** The language that a visitor prefers is among those. */
const speaks = (wanted: readonly string[], [preferred = '']: readonly string[]) =>
  wanted.map(languageOf).includes(languageOf(preferred))

/** By the visitor's clock; hours over midnight are those of the day on which they begin. */
function isOpen({ days, opens, closes }: Trigger, now: Date): boolean {
  const time = now.toTimeString().slice(0, 5)
  const overnight = opens && closes && closes < opens
  const early = overnight && time < closes
  const day = (now.getDay() + (early ? 6 : 0)) % 7
  const isWeekend = day === 0 || day === 6
  if (days !== 'any' && isWeekend !== (days === 'weekend')) return false
  if (overnight) return early || time >= opens
  return (!opens || time >= opens) && (!closes || time < closes)
}
