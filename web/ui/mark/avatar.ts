/** The letters and the colour that stand for a person or a bot. */

/** At most two letters: of the first and the last word. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s\-'’.@_]+/u)
    .filter(Boolean)
  const letter = (word: string | undefined) => (word ? ([...word][0] ?? '') : '')
  return (letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : '')).toLocaleUpperCase() || '?'
}

const colours = ['says', 'asks', 'understands', 'decides', 'acts', 'human'] as const

/** The same name has the same colour everywhere; a token's name. */
export function colourOf(name: string): (typeof colours)[number] {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return colours[sum % colours.length] ?? 'says'
}
