/** The patterns that references and tests may have: a subset of regular expressions, made into an automaton that `fits` runs in linear time, whatever is typed. */
import { readPattern, type Pattern, type PatternFault } from './tree.ts'

/** Ways from one place to another: what a character may cost at most. */
const MOST_WAYS = 500

/** The places that a part may begin and end with, and whether it may be nothing. */
interface Part {
  first: readonly number[]
  last: readonly number[]
  empty: boolean
}

const NOTHING: Part = { first: [], last: [], empty: true }

/** What is wrong with a pattern; undefined when it can be used. */
export function patternFault(pattern: string): PatternFault | undefined {
  const made = make(pattern)
  return typeof made === 'string' ? made : undefined
}

/** A line a place, the first for the beginning: the class of one character, then behind tabs the numbers of the places that may follow, where that isn't just the next one. The end has the number behind the last. Undefined when the pattern can't be used. */
export function automatonOf(pattern: string): string | undefined {
  const made = make(pattern)
  return typeof made === 'string' ? undefined : made.join('\n')
}

function make(pattern: string): string[] | PatternFault {
  const read = readPattern(pattern)
  if (typeof read === 'string') return read
  const classes = ['']
  const next: number[][] = [[]]
  const follow = (from: readonly number[], to: readonly number[]) => {
    for (const place of from) next[place]?.push(...to)
  }

  function build(part: Pattern): Part {
    switch (part.is) {
      case 'one': {
        next.push([])
        const place = [classes.push(part.of) - 1]
        return { first: place, last: place, empty: false }
      }
      case 'all':
        return part.of.reduce((before, one) => chain(before, build(one)), NOTHING)
      case 'any': {
        const ways = part.of.map(build)
        return {
          first: ways.flatMap(({ first }) => first),
          last: ways.flatMap(({ last }) => last),
          empty: ways.some(({ empty }) => empty),
        }
      }
      case 'again':
        return repeat(part.of, part.least, part.most)
    }
  }
  function chain(before: Part, after: Part): Part {
    follow(before.last, after.first)
    return {
      first: before.empty ? [...before.first, ...after.first] : before.first,
      last: after.empty ? [...after.last, ...before.last] : after.last,
      empty: before.empty && after.empty,
    }
  }
  function repeat(of: Pattern, least: number, most: number): Part {
    if (most === 0) return NOTHING
    const one = build(of)
    if (most === Infinity && least <= 1) {
      follow(one.last, one.first)
      return { ...one, empty: one.empty || least === 0 }
    }
    const whole = chain(one, repeat(of, Math.max(0, least - 1), most - 1))
    return { ...whole, empty: whole.empty || least === 0 }
  }

  const whole = chain({ first: [], last: [0], empty: false }, build(read))
  follow(whole.last, [classes.length])
  const ways = next.map((places) => [...new Set(places)].sort((a, b) => a - b))
  if (ways.flat().length > MOST_WAYS) return 'too-slow'
  return classes.map((one, at) => [one, ...written(ways[at] ?? [], at)].join('\t'))
}

const written = (places: readonly number[], at: number) => (places.length === 1 && places[0] === at + 1 ? [] : places)
