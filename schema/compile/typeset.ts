/** The spaces of French punctuation: an author types a plain one, and a sign must not stand alone on the next line. */
const NARROW = '\u202F'
const FULL = '\u00A0'

export function typeset(words: string, locale: string): string {
  if (!/^fr\b/.test(locale)) return words
  return words
    .replaceAll(/ +([;!?]+)(?=[\s»)*_]|$)/g, `${NARROW}$1`)
    .replaceAll(/ +([:»])(?=[\s.,;!?)*_]|$)/g, `${FULL}$1`)
    .replaceAll(/« +/g, `«${FULL}`)
}
