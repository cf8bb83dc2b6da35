/** Sentences about something else than the bot. */
import type { Correct } from '../../run/correct.ts'
import { normalise } from '../../run/features.ts'
import type { Space } from '../../run/space.ts'
import { en, nothingEn } from './en.ts'
import { fr, nothingFr } from './fr.ts'

/** A sentence as like as this to a phrasing may be about the bot after all. */
const TOO_LIKE = 0.5

const sentences: Record<string, string> = { en, fr }
const nothing: Record<string, string> = { en: nothingEn, fr: nothingFr }

const linesIn = (known: Record<string, string>, locale: string) =>
  (known[locale.slice(0, 2).toLowerCase()] ?? Object.values(known).join(''))
    .split('\n')
    .filter((line) => line)
    .map(normalise)

/** For each sentence in the locale's language, or in all that are known, how like it is to each phrasing. */
export const foreignTo = (
  { similarities, itemOf }: Space,
  own: number,
  correct: Correct,
  locale: string,
): Float64Array[] =>
  linesIn(sentences, locale)
    .map((line) => similarities(correct(line)))
    .filter((found) => found.every((like, at) => like < TOO_LIKE || itemOf[at] === own))

/** The phrasings of what means nothing, one a line, but those that mean something to the bot. */
export function nothingTo(space: Space, locale: string): string {
  return linesIn(nothing, locale)
    .filter((line) => space.similarities(line).every((like) => like < TOO_LIKE))
    .join('\n')
}
