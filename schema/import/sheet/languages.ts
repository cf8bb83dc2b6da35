/** Languages as sheets name them, and the language that words are in. */
import { isLocale } from '../../bot/ids.ts'
import { fold } from '../../text/fold.ts'

const named: Record<string, string> = {
  fr: 'fra fre francais francaise french',
  en: 'eng anglais anglaise english ang',
  de: 'deu ger allemand allemande german deutsch',
  es: 'spa espagnol espagnole spanish espanol castellano',
  it: 'ita italien italienne italian italiano',
  pt: 'por portugais portugaise portuguese portugues',
  nl: 'nld dut neerlandais neerlandaise dutch nederlands',
  pl: 'pol polonais polonaise polish polski',
  ro: 'ron rum roumain roumaine romanian romana',
  sv: 'swe suedois suedoise swedish svenska',
  da: 'dan danois danoise danish dansk',
  el: 'ell gre grec grecque greek',
  cs: 'ces cze tcheque czech cestina',
  ar: 'ara arabe arabic',
  tr: 'tur turc turque turkish turkce',
  ru: 'rus russe russian',
  zh: 'zho chi chinois chinoise chinese',
  ja: 'jpn japonais japonaise japanese',
}

const locales = new Map(
  Object.entries(named).flatMap(([locale, names]) =>
    [locale, ...names.split(' ')].map((name): [string, string] => [name, locale]),
  ),
)

/** `fr`, `FR`, `français`, `en-GB`, `pt_br` → a locale; '' for what is none. */
export function localeNamed(name: string): string {
  const folded = fold(name)
  const [language = '', region = '', ...more] = folded.split(' ')
  const known = locales.get(folded) ?? (region.length === 2 && more.length === 0 ? locales.get(language) : undefined)
  if (!known) return ''
  const whole = `${known}-${region.toUpperCase()}`
  return region.length === 2 && isLocale(whole) && whole !== 'fr-FR' && whole !== 'en-US' ? whole : known
}

/** Words that are frequent in one of the two and foreign to the other. */
const FRENCH =
  /\b(?:le|la|les|des|est|une?|vous|je|mon|ma|mes|votre|vos|pour|avec|dans|sur|que|qui|quels?|quelles?|comment|ou|et|pas|au|aux|du)\b/g
const ENGLISH =
  /\b(?:the|is|are|you|your|my|i|to|of|for|with|what|when|where|how|can|do|does|and|not|we|our|it|this)\b/g

/** French or English, whichever more of the words belong to; undefined when neither does. */
export function languageOf(words: string): 'fr' | 'en' | undefined {
  const folded = fold(words)
  const [fr, en] = [FRENCH, ENGLISH].map((frequent) => folded.match(frequent)?.length ?? 0) as [number, number]
  return fr === en ? undefined : fr > en ? 'fr' : 'en'
}
