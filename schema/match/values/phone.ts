/** Phone numbers as people write them. */

/** `06 12 34 56 78`, `+33 (0)6.12.34.56.78`, `0044 20 7946 0000` → digits, with `+` before a country's; '' for anything else. French numbers have ten digits. */
export function readPhone(text: string, locale: string): string {
  const digits = text.replace(/\(0\)|[\s.()/-]/g, '').replace(/^00/, '+')
  const french = locale.startsWith('fr') && digits.startsWith('0')
  const fits = french ? /^0[1-9]\d{8}$/ : /^\+?\d{6,15}$/
  return fits.test(digits) && !/^\+33(?!\d{9}$)/.test(digits) ? digits : ''
}
