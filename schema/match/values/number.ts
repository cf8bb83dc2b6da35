/** Numbers as people write them. */

const WORDS = 'zero un/une/one deux/two trois/three quatre/four cinq/five six sept/seven huit/eight neuf/nine dix/ten'
  .split(' ')
  .map((names) => names.split('/'))

/** `1 234,5`, `1,234.5`, `12 €`, `-3` → a number; NaN for anything else. A lone comma before three digits groups thousands in English only. */
export function readNumber(text: string, locale = ''): number {
  let digits = text.replace(/[\s'’_]|[€$£%]\s*$|^\s*[€$£]/g, '')
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma > point && (point >= 0 || !(locale.startsWith('en') && /^-?\d{1,3}(,\d{3})+$/.test(digits))))
    digits = digits.replace(/\./g, '').replace(',', '.')
  else digits = digits.replace(/,/g, '')
  return /^[-+]?\d{1,15}(\.\d{1,15})?$/.test(digits) ? Number(digits) : NaN
}

/** Words of numbers that are not read: beside them, those above would be read wrong. */
export const LARGE =
  /vingt|trente|quarante|cinquante|soixante|cent\b|mille|[a-z]ze\b|[a-z]ty\b|teen\b|hundred|thousand|dix-/

/** A pattern for several of something, as a word: one is an article more often than a number. */
export const SEVERAL = `(${WORDS.slice(2).flat().join('|')})`

/** A pattern for a count, in digits or as a word. */
export const COUNT = `(\\d{1,3}|${WORDS.flat().join('|')})`

/** The number of a count that `COUNT` matches. */
export const countOf = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : WORDS.findIndex((names) => names.includes(word))
