/** The patterns that references and tests may have, read into a tree. */

const LONGEST = 200
const DEEPEST = 3
/** Characters that the pattern describes one by one, repeats written out: how many the automaton looks at for each that is typed. */
const MOST_PLACES = 64

/** One character of a class, one after the other, one of several, or one again and again. */
export type Pattern =
  | { is: 'one'; of: string }
  | { is: 'all' | 'any'; of: Pattern[] }
  | { is: 'again'; of: Pattern; least: number; most: number }

export type PatternFault = 'too-long' | 'too-slow' | 'not-a-pattern'

const ONE = /^(?:\[\^?(?:\\[dw\-\]\\/.]|[^\]\\[])+\]|\\[dw\-.\\/+*?()[\]{}|]|[\p{L}\p{N} _.:,;#@&'"%=<>!~/-])/u
const OFTEN = /^(?:[?*+]|\{\d{1,3}(?:,\d{0,3})?\})/

export function readPattern(pattern: string): Pattern | PatternFault {
  if (pattern.length > LONGEST) return 'too-long'
  let rest = pattern
  const take = (found: RegExpExecArray | null) => {
    const [token = ''] = found ?? []
    rest = rest.slice(token.length)
    return token
  }

  function choice(depth: number): Pattern | undefined {
    const ways: Pattern[] = []
    do {
      const way = sequence(depth)
      if (!way) return undefined
      ways.push(way)
    } while (take(/^\|/.exec(rest)))
    return { is: 'any', of: ways }
  }
  function sequence(depth: number): Pattern | undefined {
    const of: Pattern[] = []
    while (rest !== '' && rest[0] !== '|' && (rest[0] !== ')' || depth === 0)) {
      const piece = group(depth) ?? one()
      const again = piece && repeated(piece, take(OFTEN.exec(rest)))
      if (!again) return undefined
      of.push(again)
    }
    return { is: 'all', of }
  }
  function group(depth: number): Pattern | undefined {
    if (depth === DEEPEST || !take(/^\((?:\?:)?/.exec(rest))) return undefined
    const inner = choice(depth + 1)
    return inner && take(/^\)/.exec(rest)) ? inner : undefined
  }
  function one(): Pattern | undefined {
    const of = take(ONE.exec(rest))
    return of && isClass(of) ? { is: 'one', of: of === '\\-' ? '-' : of } : undefined
  }

  const read = choice(0)
  if (!read || rest !== '') return 'not-a-pattern'
  if (repeatsRepeats(read)) return 'too-slow'
  return placesIn(read) > MOST_PLACES ? 'too-long' : read
}

function repeated(of: Pattern, often: string): Pattern | undefined {
  if (often === '') return of
  const [least = 0, most = least] = often.startsWith('{')
    ? often
        .slice(1, -1)
        .split(',')
        .map((number) => (number === '' ? Infinity : Number(number)))
    : { '?': [0, 1], '*': [0, Infinity], '+': [1, Infinity] }[often]!
  return least <= most ? { is: 'again', of, least, most } : undefined
}

function isClass(one: string): boolean {
  try {
    return Boolean(new RegExp(`^${one === '\\-' ? '-' : one}$`, 'iu'))
  } catch {
    return false
  }
}

/** Harmless to the automaton, but always a slip: `(a+)+` means `a+`. */
function repeatsRepeats(pattern: Pattern, within = false): boolean {
  if (pattern.is === 'one') return false
  if (pattern.is !== 'again') return pattern.of.some((one) => repeatsRepeats(one, within))
  const open = pattern.most === Infinity
  return (open && within) || repeatsRepeats(pattern.of, within || open)
}

function placesIn(pattern: Pattern): number {
  if (pattern.is === 'one') return 1
  if (pattern.is !== 'again') return pattern.of.reduce((sum, one) => sum + placesIn(one), 0)
  const times = pattern.most === Infinity ? Math.max(pattern.least, 1) : pattern.most
  return times * placesIn(pattern.of)
}
