/** The matcher that runs where the visitor is: built from the spec's index at the first question. */
import type { Candidate, Understanding } from '../interpreter/types.ts'
import { normalise } from './features.ts'
import type { Matcher } from './matcher.ts'
import { normaliseOptions, optionScores } from './options.ts'
import { createSpace, type Space } from './space.ts'
import { INDEX_VERSION, type MatchIndex } from './train.ts'

// Fitted on questions with known answers: how probably the first entry is right, from its score and its lead over the second.
const BASE = -3.8
const PER_SCORE = 8.1
const PER_LEAD = 8

const MOST_PROPOSED = 3
const NOTHING: Understanding = { certain: 'no', candidates: [] }

/** A matcher for `spec.index`; it understands nothing but options where the index is of another version. */
export function createMatcher(index: unknown): Matcher {
  const { p: items, e: entries, t: thresholds } = isIndex(index) ? index : EMPTY
  let space: Space | undefined
  let exact: Map<string, number> | undefined
  const prepare = () => {
    exact = new Map()
    items.forEach((lines, at) => lines.split('\n').forEach((line) => line && exact?.set(line, at)))
    return (space = createSpace(items))
  }
  return {
    match(text, options = []) {
      const normal = normalise(text)
      if (!normal) return NOTHING
      const { scores, likeness } = space ?? prepare()
      const found: Candidate[] = []
      const knowledge = scores(normal)
      const same = exact?.get(normal)
      if (same !== undefined) knowledge[same] = 1
      knowledge.forEach((score, at) =>
        found.push(at < entries ? { kind: 'entry', at, score } : { kind: 'skill', at: at - entries, score }),
      )
      optionScores(normal, normaliseOptions(options), { scores, likeness }).forEach((score, at) =>
        found.push({ kind: 'option', at, score }),
      )
      return judge(found, thresholds)
    },
  }
}

function judge(found: Candidate[], [sure, unsure]: MatchIndex['t']): Understanding {
  // At equal likeness what was asked for comes before what was not.
  found.sort((a, b) => b.score - a.score || Number(b.kind === 'option') - Number(a.kind === 'option'))
  const [first, second] = found
  if (!first) return NOTHING
  const lead = first.score - (second?.score ?? 0)
  const certainty = first.score >= 0.999 ? 1 : 1 / (1 + Math.exp(-(BASE + PER_SCORE * first.score + PER_LEAD * lead)))
  const told = (candidate: Candidate) => ({ ...candidate, score: Math.round(candidate.score * 1000) / 1000 })
  if (certainty >= sure) return { certain: 'sure', candidates: [told(first)] }
  if (certainty < unsure) return NOTHING
  const near = found.filter(({ score }) => score > first.score * 0.6).slice(0, MOST_PROPOSED)
  return { certain: 'unsure', candidates: near.map(told) }
}

const EMPTY: MatchIndex = { v: INDEX_VERSION, p: [], e: 0, t: [0.6, 0.25] }

function isIndex(index: unknown): index is MatchIndex {
  return typeof index === 'object' && index !== null && (index as Partial<MatchIndex>).v === INDEX_VERSION
}
