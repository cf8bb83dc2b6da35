/** How two writings of the same words become equal. */

/** Lower case, without accents, ligatures opened, one space between words. */
export const plain = (text: string): string => {
  let flat = text
  // Most texts have letters of ASCII only, which cost nothing to look through.
  if (/[^\0-~]/.test(text))
    flat = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae')
  return flat.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** As `plain`, and without punctuation; a text of nothing else (an emoji) keeps what it has. */
export const fold = (text: string): string => {
  const flat = plain(text)
  return flat.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || flat
}
