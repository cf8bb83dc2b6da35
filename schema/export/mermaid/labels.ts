/** Words as Mermaid reads them: every sign that would mean something to it by its number. */

const SIGNS = /["#&<>\\`|{}[\]]|(?<=fa[bklrs]?):(?=fa-)/g

export const quoted = (words: string): string => {
  const escaped = words
    .trim()
    .replace(SIGNS, (sign) => `#${sign.charCodeAt(0)};`)
    .replace(/\s*\n\s*/g, '<br>')
  return `"${escaped || ' '}"`
}
