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

/** A sentence about something else: in the words that the phrasings know, and how like it is to each of them. */
export interface Foreign {
  line: string
  likeness: Float32Array
}

/** Those in the locale's language, or in all that are known. */
export const foreignTo = ({ similarities, itemOf }: Space, own: number, correct: Correct, locale: string): Foreign[] =>
  linesIn(sentences, locale)
    .map((sentence) => correct(sentence))
    .map((line) => ({ line, likeness: Float32Array.from(similarities(line)) }))
    .filter(({ likeness }) => likeness.every((like, at) => like < TOO_LIKE || itemOf[at] === own))

/** The phrasings of what means nothing, one a line, but those that mean something to the bot. */
export function nothingTo(space: Space, locale: string): string {
  return linesIn(nothing, locale)
    .filter((line) => space.similarities(line).every((like) => like < TOO_LIKE))
    .join('\n')
}
