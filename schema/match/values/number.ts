/** Numbers as people write them. */

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
