/** What people may ask an entry, ready to be compared with other entries. */
import type { Entry } from '../../bot/bot.ts'
import { fold } from '../../text/fold.ts'
import { gistOf } from '../logic/gist.ts'

export interface Phrasing {
  locale: string
  /** As it was written. */
  line: string
  /** With its locale; equal for lines that differ in case, accents and punctuation only. */
  same: string
  /** With its locale; equal for lines that say the same in nearly the same words. '' when a line says too little to tell. */
  alike: string
}

export function phrasingsOf({ title, phrasings }: Entry, locales: readonly string[]): Phrasing[] {
  return locales.flatMap((locale) =>
    `${title[locale] ?? ''}\n${phrasings[locale] ?? ''}`.split('\n').flatMap((line) => {
      const folded = fold(line)
      if (folded === '') return []
      const gist = gistOf(folded)
      return [{ locale, line: line.trim(), same: `${locale} ${folded}`, alike: gist && `${locale} ${gist}` }]
    }),
  )
}
