/** Longer values and visitors' texts are cut here, longer sentences there. */
const LONGEST_VALUE = 5_000
export const LONGEST_TEXT = 50_000

/** Never within a character; what is no text stays whole. */
export const cut = <T>(value: T, length = LONGEST_VALUE): T =>
  typeof value === 'string' && value.length > length
    ? (value.slice(0, length).replace(/[\ud800-\udbff]$/, '') as T)
    : value
