/** Answers are kept, so that a conversation can be played again: without the last ones, or with another in between. */
import { Op } from '../spec/spec.ts'
import { apply, give, labelsOf } from './answer.ts'
import { sayOwn } from './ask.ts'
import { labelOf, meanable } from './offers.ts'
import { run, sent } from './run.ts'
import { clear, effects, hold, path, spec, state, waiting } from './turn.ts'
import type { Answer, Effect, Start, State } from './types.ts'

/** A conversation that was answered more often begins anew. */
const MOST_ANSWERS = 1_000

export function begin(began: Start) {
  hold({
    at: -1,
    values: spec.variables.map((variable) => variable[2]),
    callers: [],
    misses: 0,
    answers: [],
    later: [],
    correcting: false,
    began,
    proposed: [],
    shown: [],
    told: {},
    page: 0,
    outcome: '',
    lastOwn: '',
  })
  give(began.values, (_, fromPage) => fromPage)
  give(began.given, () => true)
  if (began.from === undefined) sayOwn(spec.welcome)
  run(began.from ?? spec.start)
}

export function take(answer: Answer) {
  add(answer)
  resume()
  if (state.answers.length > MOST_ANSWERS) replay([])
}

function add(answer: Answer) {
  const { answers, told } = state
  const asking = waiting.op === Op.act && !('exit' in answer)
  const ran = path.length
  apply(answer)
  // What is said meanwhile leaves no trace: the host's answer stands right behind what led to it.
  if (asking && path.length === ran) state.told = told
  else state.answers = [...answers, answer]
}

/** Plays the conversation again with these answers only; what was understood then, and what the host answered, is kept with each. */
export function replay(answers: readonly Answer[], ...first: Effect[]) {
  const rewind: Effect = { do: 'rewind', answers: answers.length }
  clear([rewind, ...first])
  begin(state.began)
  for (const answer of answers) {
    clear([rewind])
    take(answer)
  }
}

/** Shows that the next answer counts again. */
function tell(text?: string) {
  effects.push({ do: 'answered', answer: state.answers.length + 1, text })
}

/** Says the whole conversation again, in the words of this spec. */
export function again() {
  const { answers, began } = state
  clear([{ do: 'rewind', answers: 0 }])
  begin(began)
  for (const answer of answers)
    if ('how' in answer) {
      const labels = labelsOf(answer.means)
      tell(answer.text || labels.join(', '))
      add({ ...answer, labels })
    } else {
      tell()
      add(answer)
    }
  // What was asked of hosts, and which steps ran, is known.
  clear(effects.filter((effect) => effect.do !== 'act'))
}

/** After a correction: takes the later answers again, one by one, as far as they still fit. */
function resume() {
  if (state.later.length === 0 || (state.correcting && !corrected())) return
  /** As it was before the last answer of the visitor that counted again. */
  let before: [state: State, effects: number, path: number] | undefined
  for (;;) {
    const { at, later } = state
    const [next, ...rest] = later
    const acting = waiting.op === Op.act
    const returned = next && 'exit' in next
    const again = next && acting === returned && at === next.at && refit(next)
    if (acting && !again && before) {
      // Nothing is sent anew that the visitor didn't confirm: the question before stands again.
      hold(before[0])
      effects.length = before[1]
      path.length = before[2]
    }
    if (!next || (acting && !returned) || state.later !== later) return
    state.later = again || returned ? rest : []
    if (!again) continue
    if (returned) effects.pop()
    else {
      before = [{ ...state, values: state.values.slice(), later: [] }, effects.length, path.length]
      if ('how' in again) tell(again.text || again.labels.join(', '))
    }
    add(again)
  }
}

/** Whether the step whose answer was taken back has another now; then what else was answered to the old question goes, too. */
function corrected(): boolean {
  const { at, later } = state
  const taken = later[0]!.at
  // Another question in between is no correction yet.
  if (!path.some((step, place) => place % 2 === 0 && step === taken && path[place + 1]! >= 0)) return false
  let first = 1
  while (at !== taken && later[first]?.at === taken) first++
  state.later = later.slice(first)
  state.correcting = false
  return true
}

/** The answer with the positions that its labels have now; nothing when it doesn't fit any more. */
function refit(answer: Answer): Answer | false {
  if ('exit' in answer) return answer.sent === asked() && answer
  const labels = meanable().map(labelOf)
  const means = answer.means.map((was, at) =>
    was < 0 && labels[~was] !== answer.labels[at] ? ~labels.indexOf(answer.labels[at]!) : was,
  )
  // What isn't there any more is `~-1`, which is no option.
  return means.every((now, at) => now < 0 === answer.means[at]! < 0) && { ...answer, means }
}

/** What the host that is waited for was asked with. */
export const asked = () => JSON.stringify(sent())
