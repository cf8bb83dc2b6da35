/** The phrasings of a bot, ready for training. */
import { featuresOf } from '../run/features.ts'
import { createSpace, type ReadFeatures, type Space } from '../run/space.ts'
import { nothingTo } from './offtopic/offtopic.ts'
import type { Gram } from './machine.ts'

export interface Corpus {
  lines: string[]
  space: Space
  /** How many items there are, with or without phrasings; the last one means nothing. */
  items: number
  gram: Gram
  /** Where each phrasing stood in the corpus before, -1 for a new one. */
  was: readonly number[]
  readonly read: ReadFeatures
}

/**
 * `lines`: the normalised phrasings of each item, one a line. What means nothing comes behind them as an item of its own.
 * With a corpus from `before` only what is new is compared; the rest keeps the likeness that it had, though the weights of features move a little.
 */
export function readCorpus(lines: readonly string[], locale: string, before?: Corpus): Corpus {
  const some = lines.some((line) => line)
  const read = before?.read ?? readOnce()
  const all = [...lines, before?.lines.at(-1) ?? (some ? nothingTo(createSpace(lines, read), locale) : '')]
  const space = createSpace(all, read)
  const was = placesIn(before, space)
  const gram = before
    ? moved(space, before.gram, was)
    : space.phrasings.map((line) => Float32Array.from(space.similarities(line)))
  return { lines: all, space, items: all.length, gram, was, read }
}

/** Features are read once, as long as the phrasings are at hand. */
function readOnce(): ReadFeatures {
  const known = new Map<string, ReturnType<ReadFeatures>>()
  return (line) => {
    let found = known.get(line)
    if (!found) known.set(line, (found = featuresOf(line)))
    return found
  }
}

function placesIn(before: Corpus | undefined, { phrasings, itemOf }: Space): number[] {
  const places = new Map(before?.space.phrasings.map((line, at) => [`${before.space.itemOf[at]} ${line}`, at]))
  return phrasings.map((line, at) => places.get(`${itemOf[at]} ${line}`) ?? -1)
}

/** The likenesses of before, with those of new phrasings among them. */
function moved({ phrasings, similarities }: Space, gram: Gram, was: readonly number[]): Gram {
  const move = moving(was)
  const fresh = new Map(move.fresh.map((at) => [at, similarities(phrasings[at]!)]))
  return phrasings.map((_, at) => {
    const own = fresh.get(at)
    return own ? Float32Array.from(own) : move.row(gram[was[at]!]!, (other) => fresh.get(other)![at]!)
  })
}

/** How rows of likenesses to the phrasings go along with these: what stood side by side is taken over in one piece. */
export function moving(was: readonly number[]) {
  const runs: { to: number; from: number; count: number }[] = []
  const fresh: number[] = []
  was.forEach((from, to) => {
    const run = runs.at(-1)
    if (from < 0) fresh.push(to)
    else if (run && run.to + run.count === to && run.from + run.count === from) run.count++
    else runs.push({ to, from, count: 1 })
  })
  return {
    /** The places of new phrasings. */
    fresh,
    row(old: Float32Array, likenessOf: (at: number) => number): Float32Array {
      const row = new Float32Array(was.length)
      for (const { to, from, count } of runs) row.set(old.subarray(from, from + count), to)
      for (const at of fresh) row[at] = likenessOf(at)
      return row
    },
  }
}
