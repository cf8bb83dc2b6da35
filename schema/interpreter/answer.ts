/** What an answer leads to. Applied when it is given and again when the conversation is played again. */
import { Op, type Value } from '../spec/spec.ts'
import { ask, remind, sayOwn } from './ask.ts'
import { bounded } from './cut.ts'
import { chosen, labelOf, meanable, MORE_ITEMS, NONE, own, topicOf, type Meaning } from './offers.ts'
import { interrupt, leaveBy, run, unwind } from './run.ts'
import { effects, keep, spec, state, stepAt, waiting } from './turn.ts'
import type { Answer, Values } from './types.ts'

/** Entries and skills proposed at once. */
const MOST_PROPOSED = 3

export function apply(answer: Answer) {
  const { op, more } = waiting
  if (!('how' in answer)) {
    if (op !== Op.act) return
    give(answer.values, (at) => more.fills!.includes(at))
    return leaveBy(answer.exit)
  }
  const { how, text, means, value, beyond, told } = answer
  // A wrong value for one input is none for another.
  // What answers a choice isn’t there for the next time that it asks.
  if (told && (op !== Op.enter || how === 'sure')) state.told = { ...state.told, ...told, [more.told?.[0] ?? 0]: [] }
  if (how === 'sure') return mean(meaningOf(means[0]!))
  if (how === 'human') return human()
  if (how === 'value' && op === Op.enter) return leaveBy(0, value)
  const meanings = means.map(meaningOf)
  if (how === 'several') return pick(meanings)
  const proposed = [...new Set(meanings)].filter((meant) => meant !== NONE)
  // At an input, a wrong value is likelier than a question, unless it reads like one.
  const guess = op !== Op.act && (op !== Op.enter || (text.match(/\p{L}{2,}/gu) ?? []).length > 2)
  if (how !== 'unsure' || !guess || proposed.length === 0) return missed(beyond)
  const { propose, proposeAgain } = spec.words
  state.lastOwn = state.lastOwn === propose ? proposeAgain : propose
  ask(state.lastOwn, false, [...proposed.slice(0, MOST_PROPOSED), NONE])
}

/** Takes values by variable id for those variables that may be given. */
export function give(values: Values | undefined, may: (variable: number, fromPage: 0 | 1) => unknown) {
  if (values)
    spec.variables.forEach(([id, , , fromPage], at) => {
      if (may(at, fromPage) && Object.hasOwn(values, id)) keep(at, bounded(values[id]))
    })
}

/** `named`: as in `Said.means`. */
export function meaningOf(named: number): Meaning {
  if (named < 0) return meanable()[~named] ?? NONE
  const topic = topicOf(named)
  if (!topic) return NONE
  // The option that runs this skill, so that the drawing hears of its outcome.
  const { labels, exits } = waiting
  return own().find((meant) => (~meant) in labels && stepAt(exits[~meant]!).more.start === topic[1]) ?? named
}

/** What the options among those read; '' for entries and skills. */
export const labelsOf = (means: readonly number[]) => means.map((named) => (named < 0 ? labelOf(meaningOf(named)) : ''))

function mean(meant: Meaning): void {
  const { op, whens, more } = waiting
  if (meant < 0) {
    // One of several that wasn't named word for word.
    if (more.several) return pick([meant])
    return leaveBy(Math.min(~meant, whens.length), chosen(~meant) ?? '')
  }
  if (meant === MORE_ITEMS) {
    state.page += more.items![2]
    return ask()
  }
  const topic = topicOf(meant)
  if (!topic || topic[1] === '') return missed()
  // No skill comes between a host and its answer.
  if (typeof topic[1] === 'number') return op === Op.act ? missed() : interrupt(topic[1])
  sayOwn(topic[1], spec.words.same, meant)
  if (op === Op.know) leaveBy(0)
  else remind()
}

function pick(picked: readonly Meaning[]) {
  const { whens, more } = waiting
  const means = [...new Set(picked)]
  if (means.length === 1 && means[0] === MORE_ITEMS) return mean(MORE_ITEMS)
  const [least, most] = more.several ?? [Infinity, 0]
  if (means.length < least || (most > 0 && means.length > most) || means.some((meant) => meant >= 0)) return missed()
  leaveBy(whens.length, means.map((meant) => chosen(~meant)) as Value[])
}

function missed(beyond = false) {
  const { words, misses } = spec
  const { op, exits, patience, more } = waiting
  if (op === Op.act) return sayOwn(words.missed, words.missedAgain)
  if (++state.misses === patience) return leaveBy(exits.length - 1)
  if (op === Op.enter) {
    const { wrong, type } = more.wanted!
    sayOwn(wrong ?? (beyond ? words.beyond : (words.wrong[type] ?? '')), words.wrongAgain)
  } else if (state.misses % misses === 0) return human()
  else sayOwn(state.at < 0 ? words.ended : words.missed, words.missedAgain)
  ask()
}

function human() {
  const { contact, humanStep, words } = spec
  effects.push({ do: 'human', contact })
  // One is being fetched.
  if (waiting.more.what === 'handover') return
  const last = state.answers.at(-1)
  if (humanStep >= 0 && !(last && 'how' in last && last.how === 'human')) {
    unwind()
    return run(humanStep)
  }
  sayOwn(spec.human || words.human, words.humanAgain)
  ask()
}
