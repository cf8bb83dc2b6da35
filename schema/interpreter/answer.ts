/** What an answer leads to. Applied when it is given and again when the conversation is played again. */
import { Op, type Value } from '../spec/spec.ts'
import { ask, remind, sayOwn } from './ask.ts'
import { bounded } from './cut.ts'
import { holds } from './evaluate.ts'
import { chosen, meanable, MORE, NONE, own, topicOf, type Meaning } from './offers.ts'
import { interrupt, leaveBy, run, unwind } from './run.ts'
import { effects, keep, spec, state, stepAt, waiting } from './turn.ts'
import type { Answer, Candidate, Understanding, Values } from './types.ts'

/** Entries and skills proposed at once. */
const MOST_PROPOSED = 3

export function apply(answer: Answer) {
  if ('press' in answer) mean(state.shown[answer.press])
  else if ('human' in answer) human()
  else if ('pick' in answer) pick(answer.pick)
  else if ('text' in answer) understood(answer.text, answer.found)
  else {
    const { op, more } = waiting
    if (op !== Op.act) return
    give(answer.values, (at) => more.fills!.includes(at))
    leaveBy(answer.exit)
  }
}

/** Takes values by variable id for those variables that may be given. */
export function give(values: Values | undefined, may: (variable: number, fromPage: 0 | 1) => unknown) {
  if (values)
    spec.variables.forEach(([id, , , fromPage], at) => {
      if (may(at, fromPage) && Object.hasOwn(values, id)) keep(at, bounded(values[id]))
    })
}

function understood(text: string, { certain, candidates, value, several, beyond }: Understanding) {
  const { op } = waiting
  if (op === Op.enter && value !== undefined) return leaveBy(0, value)
  const meant = meanable()
  if (several && op === Op.choose) return pick(several.map((at) => own().indexOf(meant[at]!)))
  const meanings = candidates.map(meaning).filter((meant = NONE) => meant !== NONE) as Meaning[]
  if (certain === 'sure') return mean(meanings[0])
  // At an input, a wrong value is likelier than a question, unless it reads like one.
  const guess = op !== Op.act && (op !== Op.enter || (text.match(/\p{L}{2,}/gu) ?? []).length > 2)
  if (certain === 'no' || !guess || meanings.length === 0) return missed(beyond)
  const { propose } = spec.words
  const said = state.lastOwn === propose ? '' : propose
  state.lastOwn = propose
  ask(said, false, [...[...new Set(meanings)].slice(0, MOST_PROPOSED), NONE])
}

function meaning({ kind, at }: Candidate): Meaning | undefined {
  if (kind === 'option') return meanable()[at]
  const meant = kind === 'entry' ? at : spec.entries.length + at
  const topic = topicOf(meant)
  const { labels, whens, exits } = waiting
  // The option that runs this skill, so that the drawing hears of its outcome.
  const option = labels.findIndex((_, at) => holds(whens[at]!) && stepAt(exits[at]!).more.start === (topic?.[1] ?? ''))
  return option < 0 ? topic && meant : -1 - option
}

function mean(meant = NONE): void {
  const { op, labels, more } = waiting
  if (meant < 0) {
    // One of several that wasn't named word for word.
    if (more.several) return pick([own().indexOf(meant)])
    return leaveBy(Math.min(-1 - meant, labels.length), chosen(-1 - meant) ?? '')
  }
  if (meant === MORE) {
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

function pick(picked: readonly number[]) {
  const { more, labels } = waiting
  const offered = own()
  const means = [...new Set(picked)].map((at) => offered[at] ?? NONE)
  if (means.length === 1 && means[0] === MORE) return mean(MORE)
  const [least, most] = more.several ?? [Infinity, 0]
  if (means.length < least || (most > 0 && means.length > most) || means.some((meant) => meant >= 0)) return missed()
  leaveBy(labels.length, means.map((meant) => chosen(-1 - meant)) as Value[])
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
  if (humanStep >= 0 && !('human' in (state.answers.at(-1) ?? {}))) {
    unwind()
    return run(humanStep)
  }
  sayOwn(spec.human || words.human, words.humanAgain)
  ask()
}
