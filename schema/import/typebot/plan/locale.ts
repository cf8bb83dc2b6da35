/** The language of a bot's texts, French or English: whichever has more of its everyday words and letters in them. */
import type { SourceBot } from '../reading/source.ts'
import { textsWithin } from '../reading/raw.ts'

export type BotLocale = 'fr' | 'en'

const FRENCH =
  /(?<!\p{L})(?:le|la|les|des|une?|du|est|et|vous|votre|vos|nous|notre|je|tu|il|elle|pour|avec|dans|sur|que|qui|quel(?:le)?s?|ne|pas|bonjour|merci|oui|non|au|aux|ou|où|mon|ma|mes|plus|bien|êtes|avez)(?!\p{L})|[éèêàçùîôœ]|\p{L}[’'](?=\p{L}{3})/giu
const ENGLISH =
  /(?<!\p{L})(?:the|an?|of|and|or|is|are|you|your|we|our|my|it|to|for|with|in|at|what|which|who|how|do|does|not|hello|hi|hey|thanks?|yes|no|can|would|please|this|that|have|be|more)(?!\p{L})/giu

/** English where neither has more. */
export function localeOf(bots: readonly SourceBot[]): BotLocale {
  let lead = 0
  for (const { groups } of bots)
    for (const { content, items } of groups.flatMap(({ blocks }) => blocks)) {
      const words = textsWithin([content, items.map(({ raw }) => raw)]).join('\n')
      lead += (words.match(FRENCH)?.length ?? 0) - (words.match(ENGLISH)?.length ?? 0)
    }
  return lead > 0 ? 'fr' : 'en'
}
