/** The language that foreign words are in. */
import { fold } from '../../text/fold.ts'

/** Words that are frequent in one of the two, names of columns too, and foreign to the other. */
const FRENCH =
  /\b(?:le|la|les|des|est|une?|vous|je|mon|ma|mes|votre|vos|pour|avec|dans|sur|que|qui|quels?|quelles?|comment|ou|et|pas|au|aux|du|reponses?|intitules?|langue|formulations?|valide)\b/g
const ENGLISH =
  /\b(?:the|is|are|you|your|my|i|to|of|for|with|what|when|where|how|can|do|does|and|not|we|our|it|this|answers?|title|category|language|phrasings?|valid)\b/g

/** French or English, where at least so many of the words clearly are in one of them. */
export function languageOf(words: string, least = 2): 'fr' | 'en' | undefined {
  const folded = fold(words)
  const count = (frequent: RegExp) => folded.match(frequent)?.length ?? 0
  const [fr, en] = [count(FRENCH), count(ENGLISH)]
  return fr > 2 * en && fr >= least ? 'fr' : en > 2 * fr && en >= least ? 'en' : undefined
}
