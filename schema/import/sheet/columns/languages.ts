/** Languages as sheets name them. */
import { isLocale } from '../../../bot/ids.ts'
import { fold } from '../../../text/fold.ts'

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
