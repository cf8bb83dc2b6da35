/** The interpreter: a pure function from a spec, a state and an event to the next state and what the host does about it. Its rules stand in `schema/spec/SPEC.md`. */
import { Op, SPEC_VERSION, type Spec, type Wanted } from '../spec/spec.ts'
import { unpack, type Steps } from '../spec/unpack.ts'
import { give } from './answer.ts'
import { ask, sayOwn } from './ask.ts'
import { cut } from './cut.ts'
import { evaluate } from './evaluate.ts'
import { labelOf, meanable } from './offers.ts'
import { asked, begin, replay, take } from './replay.ts'
import { effects, enter, hold, path, spec, state, waiting } from './turn.ts'
import type { Effect, Event, State } from './types.ts'

/** The spec was made by another version of the compiler than this interpreter reads. */
export class UnknownSpecVersion extends Error {
  override name = 'UnknownSpecVersion'
}

const unpacked = new WeakMap<Spec, Steps>()

function stepsOf(spec: Spec): Steps {
  let steps = unpacked.get(spec)
  if (!steps) {
    if (spec.clew !== SPEC_VERSION) throw new UnknownSpecVersion(String(spec.clew))
    unpacked.set(spec, (steps = unpack(spec)))
  }
  return steps
}

/** Neither the spec nor the state is changed. A null state, or the event `start`, begins a conversation. */
export function step(of: Spec, before: State | null, event: Event): { state: State; effects: Effect[] } {
  enter(of, stepsOf(of))
  if (before) hold(before)
  else if (event.is !== 'start') begin({ is: 'start' })
  handlers[event.is]?.(event as never, before?.matching)
  effects.push({ do: 'path', steps: path })
  return { state, effects }
}

/** `matching`: the text that the host was matching before this event. */
const handlers: { [Is in Event['is']]: (event: Extract<Event, { is: Is }>, matching?: string) => void } & {
  __proto__: null
} = {
  // So that no event means what every object has.
  __proto__: null,
  start: begin,
  values({ values }, matching = '') {
    state.matching = matching
    state.began = { ...state.began, values: { ...state.began.values, ...values } }
    give(values, (_, fromPage) => fromPage)
  },
  text(event) {
    const text = cut(event.text.trim())
    if (!text) return
    const { wanted, several, items } = waiting.more
    const means = meanable()
    state.matching = text
    effects.push({
      do: 'match',
      text,
      options: means.map(labelOf),
      wanted: wanted && ({ ...wanted, least: evaluate(wanted.least!), most: evaluate(wanted.most!) } as Wanted),
      several: several && true,
      proposed: state.proposed.length || undefined,
      last: items && means.findLastIndex((meant) => meant < -waiting.labels.length),
    })
  },
  matched({ found }, text) {
    if (!text) return
    if (found.command) handlers[found.command]({ is: found.command } as never)
    else {
      const means = meanable()
      const named = found.several ?? found.candidates.flatMap(({ kind, at }) => (kind === 'option' ? at : []))
      const labels = Object.fromEntries(named.flatMap((at) => (at in means ? [[at, labelOf(means[at]!)]] : [])))
      take({ at: state.at, text, found, labels })
    }
  },
  press({ option }) {
    const meant = state.shown[option]
    if (meant !== undefined) take({ at: state.at, press: option, label: labelOf(meant) })
  },
  pick({ options }) {
    const { at, shown, proposed } = state
    if (waiting.more.several && proposed.length === 0 && options.every((option) => shown[option]! < 0))
      take({ at, pick: options, labels: options.map((option) => labelOf(shown[option]!)) })
  },
  acted({ step, exit, values = {} }) {
    if (waiting.op === Op.act && step === state.at && exit in waiting.exits)
      take({ at: state.at, exit, values, sent: asked() })
  },
  human() {
    take({ at: state.at, human: 1 })
  },
  back() {
    const { answers } = state
    const last = answers.findLastIndex((answer) => !('exit' in answer))
    if (last >= 0) return replay(answers.slice(0, last))
    sayOwn(spec.words.back)
    ask()
  },
  correct({ answer }) {
    const { answers } = state
    const taken = answers[answer]
    if (!taken || 'exit' in taken) return
    replay(answers.slice(0, answer))
    state.later = answers.slice(answer)
    state.correcting = true
  },
  restart() {
    replay([], { do: 'say', text: spec.words.restart, step: -1 })
  },
}
