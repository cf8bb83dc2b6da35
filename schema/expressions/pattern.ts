/** The patterns that references may have: a subset whose matching can't take long, whatever is typed. */

const LONGEST = 200
/** Quantifiers that may repeat, and places where either of two ways may be tried: together they decide how long a matching may take. */
const MOST_OPEN = 3
const MOST_WAYS = 8

// One piece: a class, an escaped or plain character, then how often. Groups are read apart: they may be optional but never repeated.
const PIECE =
  /^(?:\[\^?(?:\\[dw\-\]\\/.]|[^\]\\[])+\]|\\[dw\-.\\/+*?()[\]{}|]|[\p{L}\p{N} _.:,;#@&'"%=<>!~/-])(\?|\*|\+|\{\d{1,3}(?:,\d{0,3})?\})?/u
const GROUP_OPEN = /^\((?:\?:)?/

export type PatternFault = 'too-long' | 'too-slow' | 'not-a-pattern'

/** What is wrong with a pattern; undefined when it is safe. */
export function patternFault(pattern: string): PatternFault | undefined {
  if (pattern.length > LONGEST) return 'too-long'
  let rest = pattern
  let depth = 0
  let open = 0
  let ways = 0
  while (rest) {
    const group = GROUP_OPEN.exec(rest)
    if (group && depth < 3) {
      depth++
      rest = rest.slice(group[0].length)
    } else if (rest[0] === ')' && depth > 0) {
      depth--
      const optional = rest[1] === '?'
      if (optional) ways++
      rest = rest.slice(optional ? 2 : 1)
    } else if (rest[0] === '|') {
      ways++
      rest = rest.slice(1)
    } else {
      const piece = PIECE.exec(rest)
      if (!piece) return 'not-a-pattern'
      const often = piece[1]
      if (often === '?') ways++
      else if (often && !/^\{\d+\}$/.test(often)) open++
      rest = rest.slice(piece[0].length)
    }
  }
  if (open > MOST_OPEN || ways > MOST_WAYS) return 'too-slow'
  return depth === 0 && compiles(pattern) ? undefined : 'not-a-pattern'
}

function compiles(pattern: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${pattern})$`, 'i'))
  } catch {
    return false
  }
}
