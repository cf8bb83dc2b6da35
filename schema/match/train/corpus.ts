/** The phrasings of a bot, ready for training. */
import { createSpace, type Space } from '../run/space.ts'
import { nothingTo } from './offtopic/offtopic.ts'
import type { Gram } from './machine.ts'

export interface Corpus {
  lines: string[]
  space: Space
  /** How many items there are, with or without phrasings; the last one means nothing. */
  items: number
  gram: Gram
}

/**
 * `lines`: the normalised phrasings of each item, one a line. What means nothing comes behind them as an item of its own.
 * With a corpus from `before` only what is new is compared; the rest keeps the likeness that it had, though the weights of features move a little.
 */
export function readCorpus(lines: readonly string[], locale: string, before?: Corpus): Corpus {
  const some = lines.some((line) => line)
  const all = [...lines, before?.lines.at(-1) ?? (some ? nothingTo(createSpace(lines), locale) : '')]
  const space = createSpace(all)
  return {
    lines: all,
    space,
    items: all.length,
    gram: before ? moved(space, before) : space.phrasings.map((line) => Float32Array.from(space.similarities(line))),
  }
}

/** The likenesses of before, with those of new phrasings among them. */
function moved({ phrasings, itemOf, similarities }: Space, before: Corpus): Gram {
  const places = new Map(before.space.phrasings.map((line, at) => [`${before.space.itemOf[at]} ${line}`, at]))
  const was = phrasings.map((line, at) => places.get(`${itemOf[at]} ${line}`) ?? -1)
  const fresh = new Map(phrasings.flatMap((line, at) => (was[at]! < 0 ? [[at, similarities(line)] as const] : [])))
  return phrasings.map((_, at) => {
    const own = fresh.get(at)
    if (own) return Float32Array.from(own)
    const old = before.gram[was[at]!]!
    const row = new Float32Array(was.length)
    for (let other = 0; other < row.length; other++)
      row[other] = was[other]! < 0 ? fresh.get(other)![at]! : old[was[other]!]!
    return row
  })
}
