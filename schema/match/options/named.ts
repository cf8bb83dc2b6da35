/** Which of a choice's options a sentence names, while it says something else: "I want to return my shoes". */
import { normalise } from '../run/features.ts'
import { agrees, contains, linesOf } from './options.ts'

const NOT = 'pas non jamais sans ni aucun aucune not no never without neither nor t'.split(' ')
/** A "not" counts for this many words behind it. */
const REACH = 2

/** The positions of all options that stand in a text by a name of theirs. */
export const namedOptions = (normal: string, options: readonly string[]): number[] =>
  options.flatMap((option, at) => (linesOf(option).some((line) => contains(normal, normalise(line))) ? [at] : []))

/** The only option that is named; undefined where there is none, or several, or what is named is denied. */
export function onlyNamed(text: string, options: readonly string[]): number | undefined {
  const said = wordsOf(text)
  const hits = options.flatMap((option, at) =>
    linesOf(option).flatMap((line) => {
      const run = wordsOf(line)
      // Yes and no are said of everything, and what names a variable isn't known yet.
      if (run.length === 0 || line.includes('{{') || agrees(normalise(line)) !== undefined) return []
      return placesOf(run, said).map((from) => ({ at, from, to: from + run.length }))
    }),
  )
  const named = hits.filter(
    ({ from, to }) =>
      !said.slice(Math.max(0, from - REACH), from).some((word) => NOT.includes(word)) &&
      // "Opened" isn't meant where "not opened" is an option, too.
      !hits.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
  )
  const [first, ...others] = new Set(named.map(({ at }) => at))
  return others.length > 0 ? undefined : first
}

/** Without the endings of the plural. */
const wordsOf = (text: string) =>
  normalise(text)
    .split(' ')
    .map((word) => word.replace(/(?<=..)[sx]$/, ''))
    .filter(Boolean)

const placesOf = (run: readonly string[], within: readonly string[]) =>
  within.flatMap((_, from) => (run.every((word, at) => word === within[from + at]) ? [from] : []))
