/** Which addresses a link may have. */

const SAFE = /^(?:https?:\/\/[^/?#]|mailto:[^?]|tel:\+?\d)/i
// Browsers drop tabs and line ends inside an address and read `\` as `/`: neither may stand in one.
const HIDDEN = /[\s\\<>"\p{Cc}\p{Cf}]/u

/** The address itself when it is `https:`, `http:`, `mailto:` or `tel:`, else ''. */
export function safeLink(address: string): string {
  const trimmed = address.trim()
  return trimmed.length <= 2000 && SAFE.test(trimmed) && !HIDDEN.test(trimmed) ? trimmed : ''
}
