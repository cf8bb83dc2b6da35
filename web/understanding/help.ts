/** The author's help, by ids and in the author's own words: what the worker answers. */
import { createExplain, type Explained } from '../../schema/match/author/explain.ts'
import type { Item } from '../../schema/match/author/items.ts'
import { collisionsIn, neighboursOf } from '../../schema/match/author/neighbours.ts'
import { effectOf, selfTest, type Confusion } from '../../schema/match/author/selftest.ts'
import { normalise } from '../../schema/match/run/features.ts'
import type { MatchIndex } from '../../schema/match/run/matchIndex.ts'
import type { Effect } from '../../schema/match/train/thresholds.ts'
import { trainAgain } from '../../schema/match/train/trainer.ts'
import { named, phrasingsIn, type Asked, type Named } from './asked.ts'

export type { Effect }

export interface Understood extends Pick<Explained, 'certain' | 'certainty' | 'read' | 'words'> {
  /** Best first. */
  ranking: Ranked[]
}

export interface Ranked {
  item: Named
  /** 0 … 1 */
  certainty: number
  /** The item's phrasing that is most like the sentence; '' for none. */
  nearest: string
  /** The sentence is one of its phrasings. */
  same: boolean
}

export interface Confused extends Pick<Confusion, 'certain' | 'certainty'> {
  item: Named
  phrasing: string
  /** What it was taken for; undefined where it was taken for nothing else. */
  taken: Named | undefined
}

export interface Checked {
  tried: number
  /** Those that are answered with, or propose first, what they belong to. */
  right: number
  confusions: Confused[]
}

/** What lies around one item. */
export interface Surroundings extends Checked {
  neighbours: { item: Named; likeness: number }[]
  collisions: { item: Named; own: string; other: string; likeness: number }[]
}

/** The effect of the slider at 0, 0.1, … 1. */
export type Effects = Effect[]

export interface Verbs {
  understand(asked: Asked, sentence: string): Understood
  lookAround(asked: Asked, item: Named): Surroundings
  checkAll(asked: Asked): Checked
  tryBoldness(asked: Asked): Effects
  /** What the bot would be published with. */
  learn(asked: Asked): MatchIndex
}

/** Less alike is no neighbour. */
const NEAR = 0.25
const MOST_NEIGHBOURS = 4
const MOST_RANKED = 4

const learn = (asked: Asked): MatchIndex => trainAgain(phrasingsIn(asked), asked)

export const help: Verbs = { understand, lookAround, checkAll, tryBoldness, learn }

let explaining: { key: string; explain: ReturnType<typeof createExplain> } | undefined

function understand(asked: Asked, sentence: string): Understood {
  const key = JSON.stringify(asked)
  if (explaining?.key !== key) explaining = { key, explain: createExplain(phrasingsIn(asked), asked) }
  const { certain, certainty, read, words, ranking } = explaining.explain(sentence, MOST_RANKED)
  const said = normalise(sentence)
  return {
    certain,
    certainty,
    read,
    words,
    ranking: ranking.map(({ item, certainty, nearest }) => ({
      item: named(asked, item),
      certainty,
      nearest: written(asked, item, nearest.phrasing),
      same: linesOf(asked, item).some((line) => normalise(line) === said),
    })),
  }
}

function lookAround(asked: Asked, { kind, id }: Named): Surroundings {
  const at = asked[kind === 'entry' ? 'entries' : 'skills'].findIndex((one) => one.id === id)
  const own: Item = { kind, at }
  const phrasings = phrasingsIn(asked)
  const lines = new Set(linesOf(asked, own).map(normalise).filter(Boolean))
  if (lines.size === 0) return { tried: 0, right: 0, confusions: [], neighbours: [], collisions: [] }
  const confusions = selfTest(phrasings, asked).confusions.filter(({ item }) => same(item, own))
  // Each is tried where the item is left with another.
  const tried = lines.size > 1 ? lines.size : 0
  return {
    tried,
    right: tried - confusions.length,
    confusions: confusions.map((confusion) => confused(asked, confusion)),
    neighbours: neighboursOf(own, phrasings, asked, MOST_NEIGHBOURS)
      .filter(({ nearest }) => nearest.likeness >= NEAR)
      .map(({ item, nearest }) => ({ item: named(asked, item), likeness: Math.min(1, nearest.likeness) })),
    collisions: collisionsIn(phrasings, asked).flatMap(({ item, otherItem, own: first, other, likeness }) => {
      const [mine, its, to] = same(item, own) ? [first, other, otherItem] : [other, first, item]
      if (!same(item, own) && !same(otherItem, own)) return []
      return [{ item: named(asked, to), own: written(asked, own, mine), other: written(asked, to, its), likeness }]
    }),
  }
}

function checkAll(asked: Asked): Checked {
  const { tried, confusions } = selfTest(phrasingsIn(asked), asked)
  return {
    tried,
    right: tried - confusions.length,
    confusions: confusions.map((confusion) => confused(asked, confusion)),
  }
}

function tryBoldness(asked: Asked): Effects {
  const effect = effectOf(phrasingsIn(asked), asked)
  return Array.from({ length: 11 }, (_, at) => effect(at / 10))
}

const same = (one: Item, other: Item) => one.kind === other.kind && one.at === other.at

const confused = (asked: Asked, { item, taken, phrasing, certain, certainty }: Confusion): Confused => ({
  item: named(asked, item),
  phrasing: written(asked, item, phrasing),
  taken: taken && !same(taken, item) ? named(asked, taken) : undefined,
  certain,
  certainty,
})

const linesOf = (asked: Asked, { kind, at }: Item): string[] =>
  asked[kind === 'entry' ? 'entries' : 'skills'][at]?.phrasings ?? []

/** A normalised phrasing as its author wrote it. */
const written = (asked: Asked, item: Item, normal: string): string =>
  (normal && linesOf(asked, item).find((line) => normalise(line) === normal)) || normal
