/** Answers are kept, so that a conversation can be played again: without the last ones, or with another in between. */
import { Op } from '../spec/spec.ts'
import { apply, give } from './answer.ts'
import { sayOwn } from './ask.ts'
import { labelOf } from './offers.ts'
import { run, sent } from './run.ts'
import { clear, effects, hold, path, spec, state, waiting } from './turn.ts'
import type { Answer, Effect, Start } from './types.ts'

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
  apply(answer)
  const answers = new Array<Answer>(state.answers.length + 1)
  for (let at = 0; at < state.answers.length; at++) answers[at] = state.answers[at]!
  answers[state.answers.length] = answer
  state.answers = answers
  if (state.answers.length > MOST_ANSWERS) replay([])
  if (state.later.length > 0) resume()
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
  const { at, later, correcting } = state
  const [next, ...rest] = later
  if (!next) return
  const acting = waiting.op === Op.act
  const returned = 'exit' in next
  // Another question in between is no correction yet; a host that was asked with other values answers anew.
  if (correcting ? !path.some(([step, exit]) => step === next.at && exit >= 0) : acting && !returned) return
  const again = !correcting && acting === returned && at === next.at && refit(next)
  state.correcting = false
  state.later = again || correcting || returned ? rest : []
  if (!again) return resume()
  if (returned) effects.pop()
  else effects.push({ do: 'answered', text: wordsOf(again) })
  take(again)
}

/** The answer with the positions that its labels have now; undefined when it doesn't fit any more. */
function refit(answer: Answer): Answer | undefined {
  if ('exit' in answer) return answer.sent === asked() ? answer : undefined
  const labels = state.shown.map(labelOf)
  const now = (label: string) => labels.indexOf(label)
  if ('press' in answer) return now(answer.label) < 0 ? undefined : { ...answer, press: now(answer.label) }
  if ('pick' in answer)
    return answer.labels.every((label) => now(label) >= 0) ? { ...answer, pick: answer.labels.map(now) } : undefined
  return answer
}

/** What the host that is waited for was asked with. */
export const asked = () => JSON.stringify(sent())

const wordsOf = (answer: Answer) =>
  'label' in answer ? answer.label : 'labels' in answer ? answer.labels.join(', ') : 'text' in answer ? answer.text : ''
