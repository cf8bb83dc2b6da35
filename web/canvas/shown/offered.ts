/** The steps that can be added, in families, in the order in which they are offered. */
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import { locales, m } from '../../i18n/words.ts'
import type { Offered } from '../hands/hands.ts'
import { kindAbout, kindWords } from '../../i18n/botwords.ts'
import { kinds, soughtFor } from '../../i18n/partwords.ts'

export const offered: readonly Offered[] = [
  'message',
  'choice',
  'input',
  'rating',
  'question',
  'condition',
  'split',
  'set',
  'call',
  'skill',
  'jump',
  'wait',
  'handover',
  'end',
  'note',
  'frame',
]

export const kindOffered = (one: Offered): StepKind => (one === 'frame' ? 'note' : one)
export const wordsOffered = (one: Offered): string => (one === 'frame' ? m.canvas_add_frame() : kindWords(one))
export const aboutOffered = (one: Offered): string => (one === 'frame' ? m.canvas_about_frame() : kindAbout(one))

const folded = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** What a step is looked for by: its words and others for the same, in every language of the screens. */
const sought = (one: Offered): string =>
  locales.flatMap((locale) => [soughtFor[one]({}, { locale }), nameIn(one, locale)]).join(' ')

const nameIn = (one: Offered, locale: (typeof locales)[number]): string =>
  one === 'frame' ? m.canvas_add_frame({}, { locale }) : kinds[one]({}, { locale })

/** Those whose words contain what was typed, those that are called so first. */
export function offeredFor(typed: string): Offered[] {
  const wanted = folded(typed.trim())
  const named = (one: Offered) => folded(wordsOffered(one)).includes(wanted)
  const found = offered.filter((one) => folded(`${sought(one)} ${aboutOffered(one)}`).includes(wanted))
  return [...found.filter(named), ...found.filter((one) => !named(one))]
}
