/** The patterns that references may have: a subset whose matching can't take long, whatever is typed. */

const LONGEST = 200
/** Quantifiers without a small bound make matching slower together. */
const MOST_OPEN = 3

// One piece: a class, an escaped or plain character, then how often. Groups are read apart: they may be optional but never repeated.
const PIECE =
  /^(?:\[\^?(?:\\[dw\-\]\\/.]|[^\]\\[])+\]|\\[dw\-.\\/+*?()[\]{}|]|[\p{L}\p{N} _.:,;#@&'"%=<>!~/-])(\?|\*|\+|\{\d{1,3}(?:,\d{0,3})?\})?/u
const GROUP_OPEN = /^\((?:\?:)?/

export type PatternFault = 'too-long' | 'not-a-pattern'

/** What is wrong with a pattern; undefined when it is safe. */
export function patternFault(pattern: string): PatternFault | undefined {
  if (pattern.length > LONGEST) return 'too-long'
  let rest = pattern
  let depth = 0
  let open = 0
  while (rest) {
    const group = GROUP_OPEN.exec(rest)
    if (group && depth < 3) {
      depth++
      rest = rest.slice(group[0].length)
    } else if (rest[0] === ')' && depth > 0) {
      depth--
      rest = rest.slice(rest[1] === '?' ? 2 : 1)
    } else if (rest[0] === '|') rest = rest.slice(1)
    else {
      const piece = PIECE.exec(rest)
      if (!piece) return 'not-a-pattern'
      const often = piece[1]
      if (often && often !== '?' && !/^\{\d+\}$/.test(often) && ++open > MOST_OPEN) return 'not-a-pattern'
      rest = rest.slice(piece[0].length)
    }
  }
  return depth === 0 && compiles(pattern) ? undefined : 'not-a-pattern'
}

function compiles(pattern: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${pattern})$`, 'i'))
  } catch {
    return false
  }
}
