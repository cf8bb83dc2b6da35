/** Longer values and visitors' texts are cut here, longer sentences there. */
const LONGEST_VALUE = 5_000
export const LONGEST_TEXT = 50_000

/** Never within a character. */
export const cut = (value: string, length = LONGEST_VALUE) =>
  value.length > length ? value.slice(0, length).replace(/[\ud800-\udbff]$/, '') : value
