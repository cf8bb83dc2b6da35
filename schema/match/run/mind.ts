/** All that an index knows, unfolded: what speaks for each item, given a question. */
import { createCorrect } from './correct.ts'
import type { MatchIndex } from './matchIndex.ts'
import { readModel, scoresOf } from './model.ts'
import { createSpace, type Space } from './space.ts'

/** From this likeness on a question is what means nothing, if it is nearer to no phrasing. */
const NOTHING = 0.5

export interface Evidence {
  /** For each item, as a logit, its lead not yet counted; empty when nothing is meant. */
  of: Float64Array
  /** What stands for a second item where there is none. */
  least: number
}

export interface Mind {
  space: Space
  /** The item that has this very phrasing. */
  itemWith(normal: string): number | undefined
  weigh(normal: string): Evidence
}

export function createMind(index: MatchIndex): Mind {
  const space = createSpace(index.p)
  const correct = createCorrect(space.phrasings, index.s)
  const model = readModel(index, space.itemOf)
  const [base, perScore, , perNearest] = index.c
  return {
    space,
    itemWith: (normal) => space.itemOf[space.phrasings.lastIndexOf(normal)],
    weigh(normal) {
      const similarities = space.similarities(correct(normal))
      const last = index.p.length - 1
      let nearest = 0
      let nothing = 0
      for (let at = 0; at < similarities.length; at++)
        if (space.itemOf[at] === last) nothing = Math.max(nothing, similarities[at]!)
        else nearest = Math.max(nearest, similarities[at]!)
      if (nothing > Math.max(nearest, NOTHING)) return { of: new Float64Array(), least: 0 }
      const evidence = (score: number) => base + perNearest * nearest + perScore * score
      return { of: scoresOf(model, similarities).subarray(0, -1).map(evidence), least: evidence(-1) }
    },
  }
}
