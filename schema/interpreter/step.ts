/** The interpreter: a pure function from a spec, a state and an event to the next state and what the host does about it. Its rules stand in `schema/spec/SPEC.md`. */
import { Op, SPEC_VERSION, type Spec, type Value } from '../spec/spec.ts'
import { unpack, type Steps } from '../spec/unpack.ts'
import { apply } from './answer.ts'
import { ask } from './ask.ts'
import { cut } from './cut.ts'
import { evaluate } from './evaluate.ts'
import { meanable, pressable, type Offers } from './offers.ts'
import { run, sentBy } from './run.ts'
import { sayOwn, stepAt, type Turn } from './turn.ts'
import type { Answer, Effect, Event, Start, State, Values } from './types.ts'

/** The spec was made by another version of the compiler than this interpreter reads. */
export class UnknownSpecVersion extends Error {
  override name = 'UnknownSpecVersion'
}

/** A conversation that was answered more often begins anew. */
const MOST_ANSWERS = 1_000

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
export function step(spec: Spec, state: State | null, event: Event): { state: State; effects: Effect[] } {
  const { is } = event
  const turn = !state || is === 'start' ? begin(spec, is === 'start' ? event : { is: 'start' }) : turnOf(spec, state)
  if (is !== 'start') handle(turn, event)
  turn.effects.push({ do: 'path', steps: turn.path })
  return { state: turn.state, effects: turn.effects }
}

/** Only values change in place, everything else is replaced. */
function turnOf(spec: Spec, state: State): Turn {
  const { at, values, callers, misses, answers, later, correcting, began, matching, proposed, page, outcome, lastOwn } =
    state
  return {
    spec,
    steps: stepsOf(spec),
    // Written out: a spread takes several times as long.
    state: {
      at,
      values: values.slice(),
      callers,
      misses,
      answers,
      later,
      correcting,
      began,
      matching,
      proposed,
      page,
      outcome,
      lastOwn,
    },
    effects: [],
    path: [],
  }
}

function begin(spec: Spec, began: Start): Turn {
  const turn = turnOf(spec, {
    at: -1,
    values: spec.variables.map(([, , initial]) => initial),
    callers: [],
    misses: 0,
    answers: [],
    later: [],
    correcting: false,
    began,
    matching: '',
    proposed: [],
    page: 0,
    outcome: '',
    lastOwn: '',
  })
  give(turn, began.values, false)
  give(turn, began.given, true)
  if (began.from === undefined) sayOwn(turn, spec.welcome, '')
  run(turn, began.from ?? spec.start)
  return turn
}

/** Takes values by variable id: those the page may give, or any. */
function give({ spec, state }: Turn, values: Values = {}, any: boolean) {
  spec.variables.forEach(([id, , , fromPage], at) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined
    if (value !== undefined && (any || fromPage)) state.values[at] = typeof value === 'string' ? cut(value) : value
  })
}

function handle(turn: Turn, event: Event): void {
  const { state, spec } = turn
  const { matching, at } = state
  state.matching = ''
  switch (event.is) {
    case 'matched':
      if (!matching) break
      if (event.found.command) handle(turn, { is: event.found.command })
      else take(turn, { at, text: matching, found: event.found })
      break
    case 'press': {
      const offered = pressable(turn)
      const label = offered.labels[event.option]
      if (label !== undefined) take(turn, { at, press: event.option, label }, offered)
      break
    }
    case 'pick': {
      const { labels } = pressable(turn)
      take(turn, { at, pick: event.options, labels: event.options.map((option) => labels[option] ?? '') })
      break
    }
    case 'text':
      read(turn, cut(event.text.trim()))
      break
    case 'acted': {
      const step = stepAt(turn)
      if (step[0] === Op.act && event.exit in step[5])
        take(turn, { at, exit: event.exit, values: event.values ?? {}, sent: sentNow(turn) })
      break
    }
    case 'human':
      take(turn, { at, human: 1 })
      break
    case 'values':
      state.began = { ...state.began, values: { ...state.began.values, ...event.values } }
      give(turn, event.values, false)
      break
    case 'back':
      back(turn)
      break
    case 'correct':
      correct(turn, event.answer)
      break
    case 'restart':
      replay(turn, [])
      turn.effects.splice(1, 0, { do: 'say', text: spec.words.restart, step: -1 })
  }
}

function read(turn: Turn, text: string) {
  const { state, effects } = turn
  if (!text) return
  const step = stepAt(turn)
  state.matching = text
  const wanted = step[0] === Op.enter && state.proposed.length === 0 ? step[2] : undefined
  const bound = (formula: Value | undefined) => (formula === undefined ? undefined : evaluate(turn, formula as string))
  effects.push({
    do: 'match',
    text,
    options: meanable(turn).labels,
    wanted: wanted && {
      ...wanted,
      least: bound(wanted.least as Value) as string,
      most: bound(wanted.most as Value) as string,
    },
    several: (step[0] === Op.choose && !!step[4] && !!step[4].several) || undefined,
  })
}

/** What the `act` that waits was asked with. */
function sentNow(turn: Turn): string {
  const step = stepAt(turn)
  return step[0] === Op.act ? JSON.stringify(sentBy(turn, step[3])) : ''
}

function take(turn: Turn, answer: Answer, offered?: Offers) {
  apply(turn, answer, offered)
  const { state } = turn
  state.answers = [...state.answers, answer]
  if (state.answers.length > MOST_ANSWERS) replay(turn, [])
  else if (state.later.length > 0) resume(turn)
}

/** After a correction: takes the later answers again, one by one, as far as they still fit. */
function resume(turn: Turn) {
  const { state, effects } = turn
  const [next] = state.later
  if (!next) return
  if (state.correcting) {
    // Another question in between is no correction yet.
    if (!turn.path.some(([at, exit]) => at === next.at && exit >= 0)) return
    state.correcting = false
    state.later = state.later.slice(1)
    return resume(turn)
  }
  const acting = stepAt(turn)[0] === Op.act
  if ('exit' in next) {
    if (acting && (next.at !== state.at || next.sent !== sentNow(turn))) {
      // Asked with other values now: the host answers anew.
      state.later = state.later.slice(1)
      return resume(turn)
    }
    state.later = state.later.slice(1)
    if (!acting) return resume(turn)
    effects.pop()
    return take(turn, next)
  }
  if (acting) return
  const again = next.at === state.at && refit(turn, next)
  if (!again) {
    state.later = []
    return
  }
  state.later = state.later.slice(1)
  effects.push({ do: 'answered', text: wordsOf(again) })
  take(turn, again)
}

/** The answer with the positions that its labels have now; undefined when they are gone. */
function refit(turn: Turn, answer: Answer): Answer | undefined {
  const { labels } = pressable(turn)
  const now = (label: string) => labels.indexOf(label)
  if ('press' in answer) return now(answer.label) < 0 ? undefined : { ...answer, press: now(answer.label) }
  if ('pick' in answer)
    return answer.labels.every((label) => now(label) >= 0) ? { ...answer, pick: answer.labels.map(now) } : undefined
  return answer
}

const wordsOf = (answer: Answer) =>
  'label' in answer ? answer.label : 'labels' in answer ? answer.labels.join(', ') : 'text' in answer ? answer.text : ''

function back(turn: Turn) {
  const { answers } = turn.state
  const last = answers.findLastIndex((answer) => !('exit' in answer))
  if (last >= 0) return replay(turn, answers.slice(0, last))
  sayOwn(turn, turn.spec.words.back, '')
  ask(turn, 'bare')
}

function correct(turn: Turn, at: number) {
  const { answers } = turn.state
  if (!answers[at] || 'exit' in answers[at]) return
  replay(turn, answers.slice(0, at))
  turn.state.later = answers.slice(at)
  turn.state.correcting = true
}

/** Plays the conversation again with these answers only; what was understood then, and what the host answered, is kept with each. */
function replay(turn: Turn, answers: Answer[]) {
  const anew = begin(turn.spec, turn.state.began)
  for (const answer of answers) {
    anew.effects = []
    anew.path = []
    take(anew, answer)
  }
  anew.effects.unshift({ do: 'rewind', answers: answers.length })
  Object.assign(turn, anew)
}
