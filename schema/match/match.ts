/** The matcher that runs where the visitor is: built from the spec's index at the first question. */
import type { Candidate, Understanding } from '../interpreter/types.ts'
import { inputTypes, type Spec } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import { normalise } from './features.ts'
import type { Matcher } from './matcher.ts'
import { agrees, namedOptions, optionScores } from './options.ts'
import { createSpace, type Space } from './space.ts'
import { INDEX_VERSION, type MatchIndex } from './train.ts'
import { slotsOf, toldIn } from './values/told.ts'
import { readValue } from './values/value.ts'

// Fitted on questions with known answers: how probably the first entry is right, from its score and its lead over the second.
const BASE = -3.8
const PER_SCORE = 8.1
const PER_LEAD = 8

const MOST_PROPOSED = 3

/** Stands for an index of another version. */
const EMPTY: Omit<MatchIndex, 'v'> = { p: [], e: 0, t: [0.6, 0.25] }

/** The commands, in the order of `SpecWords.commands`. */
const COMMANDS = ['human', 'back', 'restart'] as const

/** What of a spec a matcher needs. */
export type Readable = Pick<Spec, 'index' | 'locale'> &
  Partial<Pick<Spec, 'rare'>> & { words: Pick<Spec['words'], 'commands'> }

/** It understands no entry and no skill where the index is of another version. */
export function createMatcher({ index, locale, words, rare = [] }: Readable): Matcher {
  const given = index as Partial<MatchIndex> | null | undefined
  const { p: items, e: entries, t: thresholds } = given?.v === INDEX_VERSION ? (given as MatchIndex) : EMPTY
  let space: Space | undefined
  const slots = slotsOf(rare)
  const matcher: Matcher = {
    match({ text, options = [], wanted, several, proposed = 0, last = -1, today = '' }) {
      const folded = fold(text)
      const normal = normalise(text)
      /** What the step itself offers comes behind what is proposed. */
      const first = proposed > 0 ? proposed + 1 : 0
      const exact = options.findIndex((label) => fold(label) === folded)
      const same = normal ? items.findLastIndex((lines) => `\n${lines}\n`.includes(`\n${normal}\n`)) : -1
      const command = COMMANDS[words.commands.findIndex((spoken) => spoken.includes(folded))]
      // Words for a command, or for the button beside it, are hardly an answer, not even where any words are.
      const free = wanted && inputTypes[wanted.type] === 'text'
      const read = wanted && !(free && (command || exact >= 0)) ? readValue(wanted, text, locale, today) : {}
      const taken = read.value === undefined ? undefined : { ...nothing, value: read.value }
      // Any words may be a question as well.
      if (taken && !/\?\s*$/.test(text)) return taken
      if (exact >= 0) return several && exact >= first ? { ...nothing, several: [exact] } : surely(exact)
      // The bot’s own words mean the bot’s own things.
      if (command && same < 0) return { ...nothing, command }
      const agreed = proposed > 0 ? agrees(normal) : undefined
      if (agreed === false) return surely(proposed)
      if (agreed && proposed === 1) return surely(0)
      const named = several ? namedOptions(normal, options).filter((at) => at >= first) : []
      if (named.length > 0) return { ...nothing, several: named }
      space ??= createSpace(items)
      const found: Candidate[] = []
      if (normal) {
        const knowledge = space.scores(normal)
        knowledge.forEach((likeness, at) => {
          const score = at === same ? 1 : likeness
          found.push(at < entries ? { kind: 'entry', at, score } : { kind: 'skill', at: at - entries, score })
        })
        optionScores(normal, options, proposed > 0 ? proposed - 1 : last < 0 ? undefined : last, space).forEach(
          (score, at) => found.push({ kind: 'option', at, score }),
        )
      }
      const judged = judge(found, thresholds)
      if (taken && judged.certain !== 'sure') return taken
      return read.beyond ? { ...judged, beyond: true } : judged
    },
  }
  return {
    match(asked) {
      const { text, wanted, today = '' } = asked
      const told = toldIn(slots, text, locale, today)
      // What inputs would ask for says nothing about what is meant.
      const found = matcher.match(told && !wanted ? { ...asked, text: withoutValues(text) || text } : asked)
      return told && found.value === undefined ? { ...found, told } : found
    },
  }
}

/** Without the words that have digits, and addresses. */
const withoutValues = (text: string) => text.replace(/\S*[\d@]\S*/g, ' ').trim()

const nothing: Understanding = { certain: 'no', candidates: [] }
const surely = (option: number): Understanding => ({
  certain: 'sure',
  candidates: [{ kind: 'option', at: option, score: 1 }],
})

function judge(found: Candidate[], [sure, unsure]: MatchIndex['t']): Understanding {
  // At equal likeness what was asked for comes before what was not.
  found.sort((a, b) => b.score - a.score || Number(b.kind === 'option') - Number(a.kind === 'option'))
  const best = found[0]?.score ?? 0
  const lead = best - (found[1]?.score ?? 0)
  const certainty = best >= 0.999 ? 1 : 1 / (1 + Math.exp(-(BASE + PER_SCORE * best + PER_LEAD * lead)))
  const certain = certainty >= sure ? 'sure' : certainty >= unsure ? 'unsure' : 'no'
  const most = { sure: 1, unsure: MOST_PROPOSED, no: 0 }[certain]
  const candidates = found
    .filter(({ score }) => score > best * 0.6)
    .slice(0, most)
    .map((candidate) => ({ ...candidate, score: Math.round(candidate.score * 1000) / 1000 }))
  return { certain, candidates }
}
