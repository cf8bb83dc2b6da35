/** What a matcher does with a text. What reads values out of it is given, so that a visitor whose bot asks for none need not load it. */
import type { Candidate, Understanding } from '../interpreter/types.ts'
import { inputTypes, type Spec } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import type { Asked, Matcher } from './matcher.ts'
import { agrees, linesOf, optionScores } from './options/options.ts'
import { normalise } from './run/features.ts'
import { INDEX_VERSION, type MatchIndex } from './run/matchIndex.ts'
import { ASKED, evidenceOf, judge, SURELY } from './run/judge.ts'
import { createMind, type Mind } from './run/mind.ts'
import type { Values } from './values/values.ts'
import { readWords } from './values/words.ts'

/** Stands for an index of another version. */
const EMPTY: Partial<MatchIndex> = { p: [], b: [], s: '', c: [0, 1, 0, 0], t: [1, 1] }

/** The commands, in the order of `SpecWords.commands`. */
const COMMANDS = ['human', 'back', 'restart'] as const

/** What of a spec a matcher needs. */
export type Readable = Pick<Spec, 'index' | 'locale'> &
  Partial<Pick<Spec, 'rare'>> & { words: Pick<Spec['words'], 'commands'> }

/** Without `values` it reads none but free words, and no sentence for several options. */
export function matcherOf({ index, locale, words, rare = [] }: Readable, values?: Values): Matcher {
  const given = index as Partial<MatchIndex> | null | undefined
  const own = (given?.v === INDEX_VERSION ? given : EMPTY) as MatchIndex
  const entries = own.e
  const slots = values?.slotsOf(rare) ?? []
  let mind: Mind | undefined
  function understand(asked: Asked): Understanding {
    const { text, options = [], wanted, several, proposed = 0, last = -1, today = '' } = asked
    const folded = fold(text)
    const normal = normalise(text)
    /** What the step itself offers comes behind what is proposed. */
    const first = proposed > 0 ? proposed + 1 : 0
    const exact = reading(options, folded)
    const known = () => (mind ??= createMind(own))
    const command = COMMANDS[words.commands.findIndex((spoken) => spoken.includes(folded))]
    // Words for a command, or for the button beside it, are hardly an answer, not even where any words are.
    const free = wanted && inputTypes[wanted.type] === 'text'
    const read =
      wanted && !(free && (command || exact >= 0))
        ? ((free ? readWords(wanted, text) : values?.readValue(wanted, text, locale, today)) ?? {})
        : {}
    const taken = read.value === undefined ? undefined : { ...nothing, value: read.value }
    // Any words may be a question as well.
    if (taken && !/\?\s*$/.test(text)) return taken
    if (exact >= 0) return several && exact >= first ? { ...nothing, several: [exact] } : surely(exact)
    // The bot’s own words mean the bot’s own things.
    if (command && known().itemWith(normal) === undefined) return { ...nothing, command }
    const agreed = proposed > 0 ? agrees(normal) : undefined
    if (agreed === false) return surely(proposed)
    if (agreed && proposed === 1) return surely(0)
    const named = (several && values?.namedOptions(normal, options).filter((at) => at >= first)) || []
    if (named.length > 0) return { ...nothing, several: named }
    const { itemWith, weigh, space } = known()
    const { of, least } = weigh(normal)
    const said = itemWith(normal)
    const found: Candidate[] = []
    of.forEach((weight, at) => {
      const score = at === said ? SURELY : weight - (wanted ? ASKED : 0)
      // What is beyond hope is not worth putting in order.
      if (weight > least || at === said)
        found.push(at < entries ? { kind: 'entry', at, score } : { kind: 'skill', at: at - entries, score })
    })
    optionScores(normal, options, proposed > 0 ? proposed - 1 : last < 0 ? undefined : last, space).forEach(
      (likeness, at) => found.push({ kind: 'option', at, score: evidenceOf(likeness) }),
    )
    const judged = normal ? judge(found, own.c[2] / own.c[1], least - (wanted ? ASKED : 0), own.t) : nothing
    if (taken && judged.certain !== 'sure') return taken
    return read.beyond ? { ...judged, beyond: true } : judged
  }

  return {
    match(asked) {
      const { text, wanted, options = [], today = '' } = asked
      const told = reading(options, fold(text)) < 0 ? values?.toldIn(slots, text, locale, today) : undefined
      // What inputs would ask for says nothing about what is meant.
      const found = understand(told && !wanted ? { ...asked, text: withoutValues(text) || text } : asked)
      return told && found.value === undefined ? { ...found, told } : found
    },
  }
}

/** The option that is, or is also called, just that. */
const reading = (options: readonly string[], folded: string) =>
  options.findIndex((option) => linesOf(option).some((line) => fold(line) === folded))

/** Without the words that have digits, and addresses. */
const withoutValues = (text: string) => text.replace(/\S*[\d@]\S*/g, ' ').trim()

const nothing: Understanding = { certain: 'no', candidates: [] }
const surely = (option: number): Understanding => ({
  certain: 'sure',
  candidates: [{ kind: 'option', at: option, score: 1 }],
})
