/** What an answer leads to. Applied when it is given and again when the conversation is played again. */
import { Op, type SpecStep, type Value } from '../spec/spec.ts'
import { ask, put } from './ask.ts'
import { evaluate } from './evaluate.ts'
import { meanable, MORE, offers, pressable, type Meaning, type Offers } from './offers.ts'
import { interrupt, leaveBy, run } from './run.ts'
import { keep, raw, sayOwn, stepAt, type Turn } from './turn.ts'
import type { Answer, Candidate, Understanding } from './types.ts'

/** `offered` where it is known already. */
export function apply(turn: Turn, answer: Answer, offered?: Offers) {
  if ('press' in answer) mean(turn, (offered ?? pressable(turn)).means[answer.press])
  else if ('human' in answer) human(turn)
  else if ('pick' in answer) pick(turn, answer.pick)
  else if ('exit' in answer) acted(turn, answer)
  else understood(turn, answer.text, answer.found)
}

function understood(turn: Turn, text: string, found: Understanding) {
  const { spec, state } = turn
  const step = stepAt(turn)
  const { certain, candidates, value, several } = found
  if (step[0] === Op.enter && value !== undefined && state.proposed.length === 0) {
    keep(turn, step[3], value)
    return leaveBy(turn, 0, step[5])
  }
  if (several && step[0] === Op.choose) return pick(turn, several)
  const meanings = candidates.map((candidate) => meaning(turn, candidate)).filter((meant) => meant !== undefined)
  if (certain === 'sure') return mean(turn, meanings[0])
  // At an input, a wrong value is likelier than a question, unless it reads like one.
  const guess = step[0] !== Op.enter || (text.match(/\p{L}{2,}/gu) ?? []).length > 2
  if (certain === 'no' || !guess || meanings.length === 0) return missed(turn, found.beyond)
  state.proposed = [...new Set(meanings)].slice(0, 3)
  put(turn, spec.words.propose, pressable(turn), false)
}

function meaning(turn: Turn, { kind, at }: Candidate): Meaning | undefined {
  const { entries, skills } = turn.spec
  if (kind === 'option') return meanable(turn).means[at]
  if (kind === 'entry') return entries[at] && at
  const skill = skills[at]
  if (!skill) return undefined
  const step = stepAt(turn)
  // The option that runs this skill, so that the drawing hears of its outcome.
  return (
    offers(turn).means.find((meant = 0) => {
      const [op, start] = stepAt(turn, (step[0] === Op.choose && step[2][-1 - meant]?.[1]) as number)
      return op === Op.run && start === skill[1]
    }) ?? entries.length + at
  )
}

function mean(turn: Turn, meant: Meaning | undefined) {
  const { spec, state } = turn
  const step = stepAt(turn)
  state.proposed = []
  if (meant === undefined) return missed(turn)
  if (meant < 0) return choose(turn, step, -1 - meant)
  if (meant === MORE) {
    state.page += step[0] === Op.choose && step[4] && step[4].items ? step[4].items[2] : 0
    return ask(turn, 'bare')
  }
  const skill = spec.skills[meant - spec.entries.length]
  if (skill) return interrupt(turn, skill[1])
  sayOwn(turn, spec.entries[meant]?.[1] ?? '', spec.words.same, meant)
  if (step[0] === Op.know) leaveBy(turn, 0, step[3])
  else ask(turn, 'short')
}

/** What the variable gets for an option. */
function chosen(turn: Turn, step: SpecStep & { 0: typeof Op.choose }, option: number): Value {
  const [, , options, , asking] = step
  if (option < options.length) {
    const value = asking && asking.values?.[option]
    return value ? evaluate(turn, value) : raw(turn, options[option]?.[0] ?? '')
  }
  const items = asking && asking.items ? turn.state.values[asking.items[0]] : ''
  return Array.isArray(items) ? (items[option - options.length] as Value) : ''
}

function choose(turn: Turn, step: SpecStep, option: number) {
  if (step[0] === Op.enter) {
    keep(turn, step[3])
    return leaveBy(turn, 0, step[5])
  }
  if (step[0] !== Op.choose) return missed(turn)
  const [, , options, variable, , exits] = step
  keep(turn, variable, chosen(turn, step, option))
  if (option < options.length) leaveBy(turn, option, options[option]?.[1])
  else leaveBy(turn, options.length, exits[0])
}

function pick(turn: Turn, picked: readonly number[]) {
  const step = stepAt(turn)
  const offered = offers(turn)
  const means = [...new Set(picked)].map((at) => offered.means[at] ?? MORE)
  if (step[0] !== Op.choose || !step[4] || !step[4].several || means.includes(MORE)) return missed(turn)
  const [least, most] = step[4].several
  if (means.length < least || (most > 0 && means.length > most)) return missed(turn)
  keep(
    turn,
    step[3],
    means.map((meant) => chosen(turn, step, -1 - meant)),
  )
  leaveBy(turn, step[2].length, step[5][0])
}

function acted(turn: Turn, { exit, values }: Extract<Answer, { exit: number }>) {
  const step = stepAt(turn)
  if (step[0] !== Op.act) return
  for (const at of step[4]) {
    const id = turn.spec.variables[at]?.[0] ?? ''
    if (Object.hasOwn(values, id)) keep(turn, at, values[id])
  }
  leaveBy(turn, exit, step[5][exit])
}

function missed(turn: Turn, beyond = false) {
  const { spec, state } = turn
  const { words } = spec
  const step = stepAt(turn)
  state.misses++
  state.proposed = []
  const other = step[0] === Op.choose ? step[5].length - 1 : 0
  if (step[0] === Op.choose && step[5][other]! >= 0) return leaveBy(turn, step[2].length + other, step[5][other])
  if (step[0] === Op.know && state.misses >= step[2]) return leaveBy(turn, 1, step[4])
  if (step[0] === Op.enter) {
    if (state.misses > step[4]) return leaveBy(turn, 1, step[6])
    sayOwn(turn, step[2].wrong ?? (beyond ? words.beyond : (words.wrong[step[2].type] ?? '')), words.wrongAgain)
  } else if (state.misses % spec.misses === 0) return human(turn)
  else sayOwn(turn, state.at < 0 ? words.ended : words.missed, words.missedAgain)
  ask(turn, 'bare')
}

function human(turn: Turn) {
  const { spec, state } = turn
  const before = state.answers.at(-1)
  state.proposed = []
  turn.effects.push({ do: 'human', contact: spec.contact })
  if (spec.humanStep >= 0 && !(before && 'human' in before)) {
    state.callers = []
    return run(turn, spec.humanStep)
  }
  sayOwn(turn, spec.human || spec.words.human, spec.words.humanAgain)
  ask(turn, 'bare')
}
