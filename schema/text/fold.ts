/** How two writings of the same words become equal. */

/** Lower case, without accents, ligatures opened, one space between words. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim()

/** As `plain`, and without punctuation; a text of nothing else (an emoji) keeps what it has. */
export const fold = (text: string): string => {
  const flat = plain(text)
  return flat.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || flat
}
