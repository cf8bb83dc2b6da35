/** Answers are kept, so that a conversation can be played again: without the last ones, or with another in between. */
import { Op } from '../spec/spec.ts'
import { apply, give } from './answer.ts'
import { sayOwn } from './ask.ts'
import { labelOf, meanable } from './offers.ts'
import { run, sent } from './run.ts'
import { clear, effects, hold, path, spec, state, waiting } from './turn.ts'
import type { Answer, Effect, Start, State } from './types.ts'

/** A conversation that was answered more often begins anew. */
const MOST_ANSWERS = 1_000

export function begin(began: Start) {
  hold({ values: spec.variables.map((variable) => variable[2]), began })
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
  const { at } = state
  const asking = waiting.op === Op.act && !('exit' in answer)
  apply(answer)
  // What is said meanwhile leaves no trace: the host's answer stands right behind what led to it.
  if (asking && state.at === at) return
  const answers = new Array<Answer>(state.answers.length + 1)
  for (let one = 0; one < state.answers.length; one++) answers[one] = state.answers[one]!
  answers[state.answers.length] = answer
  state.answers = answers
}

/** Plays the conversation again with these answers only; what was understood then, and what the host answered, is kept with each. */
export function replay(answers: readonly Answer[], ...first: Effect[]) {
  const rewind: Effect = { do: 'rewind', answers: answers.length }
  clear(rewind, ...first)
  begin(state.began)
  for (const answer of answers) {
    clear(rewind)
    take(answer)
  }
}

/** After a correction: takes the later answers again, one by one, as far as they still fit. */
function resume() {
  if (state.later.length === 0) return
  if (state.correcting && !corrected()) return
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
      effects.push({ do: 'answered', text: wordsOf(again) })
    }
    add(again)
  }
}

/** Whether the step whose answer was taken back has another now; then what else was answered to the old question goes, too. */
function corrected(): boolean {
  const { at, later } = state
  const taken = later[0]!.at
  // Another question in between is no correction yet.
  if (!path.some(([step, exit]) => step === taken && exit >= 0)) return false
  let first = 1
  while (at !== taken && later[first]?.at === taken) first++
  state.later = later.slice(first)
  state.correcting = false
  return true
}

/** The answer with the positions that its labels have now; undefined when it doesn't fit any more. */
function refit(answer: Answer): Answer | undefined {
  if ('exit' in answer) return answer.sent === asked() ? answer : undefined
  if ('human' in answer) return answer
  const labels = ('text' in answer ? meanable() : state.shown).map(labelOf)
  let fits = true
  const now = (label: string | undefined, was: number) => {
    const at = labels[was] === label ? was : labels.indexOf(label!)
    fits &&= at >= 0
    return at
  }
  const moved = { ...answer }
  if ('press' in moved) moved.press = now(moved.label, moved.press)
  else if ('pick' in moved) moved.pick = moved.pick.map((was, at) => now(moved.labels[at], was))
  else {
    const { several, candidates } = moved.found
    const named = (was: number) => (was in moved.labels ? now(moved.labels[was], was) : was)
    moved.found = {
      ...moved.found,
      several: several?.map(named),
      candidates: candidates.map((one) => (one.kind === 'option' ? { ...one, at: named(one.at) } : one)),
    }
  }
  return fits ? moved : undefined
}

/** What the host that is waited for was asked with. */
export const asked = () => JSON.stringify(sent())

const wordsOf = (answer: Answer) =>
  'text' in answer ? answer.text : 'label' in answer ? answer.label : 'pick' in answer ? answer.labels.join(', ') : ''
