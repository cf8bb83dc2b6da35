/** What an answer leads to. Applied when it is given and again when the conversation is played again. */
import { Op, type Value } from '../spec/spec.ts'
import { ask, put, sayOwn } from './ask.ts'
import { holds } from './evaluate.ts'
import { chosen, meanable, MORE, own, pressable, type Meaning } from './offers.ts'
import { interrupt, leaveBy, run } from './run.ts'
import { effects, keep, spec, state, stepAt, waiting } from './turn.ts'
import type { Answer, Candidate, Understanding, Values } from './types.ts'

/** `meant` where it is known already what a press means. */
export function apply(answer: Answer, meant?: Meaning) {
  if ('press' in answer) mean(meant ?? pressable()[answer.press])
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
export function give(values: Values = {}, may: (variable: number, fromPage: 0 | 1) => unknown) {
  spec.variables.forEach(([id, , , fromPage], at) => {
    if (may(at, fromPage) && Object.hasOwn(values, id)) keep(at, values[id])
  })
}

function understood(text: string, { certain, candidates, value, several, beyond }: Understanding) {
  const { op, variable } = waiting
  if (op === Op.enter && value !== undefined && state.proposed.length === 0) {
    keep(variable, value)
    return leaveBy(0)
  }
  if (several && op === Op.choose) return pick(several)
  const meanings = candidates.map(meaning).filter((meant) => meant !== undefined)
  if (certain === 'sure') return mean(meanings[0])
  // At an input, a wrong value is likelier than a question, unless it reads like one.
  const guess = op !== Op.enter || (text.match(/\p{L}{2,}/gu) ?? []).length > 2
  if (certain === 'no' || !guess || meanings.length === 0) return missed(beyond)
  state.proposed = [...new Set(meanings)].slice(0, 3)
  put(spec.words.propose, pressable(), false)
}

function meaning({ kind, at }: Candidate): Meaning {
  const { entries, skills } = spec
  if (kind === 'option') return meanable()[at]
  if (kind === 'entry') return entries[at] && at
  const skill = skills[at]
  if (!skill) return undefined
  const { labels, whens, exits } = waiting
  // The option that runs this skill, so that the drawing hears of its outcome.
  const option = labels.findIndex((_, at) => holds(whens[at]!) && stepAt(exits[at]!).more.start === skill[1])
  return option < 0 ? entries.length + at : -1 - option
}

function mean(meant: Meaning) {
  const { entries, skills, words } = spec
  const { op, labels, variable, more } = waiting
  state.proposed = []
  if (meant === undefined) return missed()
  if (meant < 0) {
    // One of several that wasn't named word for word.
    if (more.several) return pick([own().indexOf(meant)])
    keep(variable, chosen(-1 - meant))
    return leaveBy(Math.min(-1 - meant, labels.length))
  }
  if (meant === MORE) {
    state.page += more.items![2]
    return ask('bare')
  }
  const skill = skills[meant - entries.length]
  if (skill) return interrupt(skill[1])
  sayOwn(entries[meant]?.[1] ?? '', words.same, meant)
  if (op === Op.know) leaveBy(0)
  else ask('short')
}

function pick(picked: readonly number[]) {
  const { more, labels, variable } = waiting
  const offered = own()
  const options = [...new Set(picked)].map((at) => -1 - (offered[at] ?? MORE))
  const [least, most] = more.several ?? [Infinity, 0]
  if (options.length < least || (most > 0 && options.length > most) || options.some((option) => option < 0))
    return missed()
  keep(variable, options.map(chosen) as Value[])
  leaveBy(labels.length)
}

function missed(beyond = false) {
  const { words, misses } = spec
  const { op, exits, patience, more } = waiting
  state.misses++
  state.proposed = []
  if (patience && state.misses >= patience) return leaveBy(exits.length - 1)
  if (op === Op.enter) {
    const { wrong, type } = more.wanted!
    sayOwn(wrong ?? (beyond ? words.beyond : (words.wrong[type] ?? '')), words.wrongAgain)
  } else if (state.misses % misses === 0) return human()
  else sayOwn(state.at < 0 ? words.ended : words.missed, words.missedAgain)
  ask('bare')
}

function human() {
  const { contact, humanStep, words } = spec
  const before = state.answers.at(-1)
  state.proposed = []
  effects.push({ do: 'human', contact })
  if (humanStep >= 0 && !(before && 'human' in before)) {
    state.callers = []
    return run(humanStep)
  }
  sayOwn(spec.human || words.human, words.humanAgain)
  ask('bare')
}
