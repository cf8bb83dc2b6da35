/** The interpreter: a pure function from a spec, a state and an event to the next state and what the host does about it. Its rules stand in `schema/spec/SPEC.md`. */
import { SPEC_VERSION, type Spec } from '../spec/spec.ts'
import { apply, offered, pressable, typed } from './answer.ts'
import { run } from './run.ts'
import { ask, cut, say, sayOwn, type Turn } from './turn.ts'
import type { Answer, Effect, Event, State } from './types.ts'

/** The spec was made by another version of the compiler than this interpreter reads. */
export class UnknownSpecVersion extends Error {
  override name = 'UnknownSpecVersion'
  constructor(readonly version: unknown) {
    super(`This conversation needs version ${SPEC_VERSION} of its file, not ${String(version)}.`)
  }
}

/** A conversation that was answered more often begins anew. */
const MOST_ANSWERS = 1_000

/** Neither the spec nor the state is changed. A null state, or the event `start`, begins a conversation. */
export function step(spec: Spec, state: State | null, event: Event): { state: State; effects: Effect[] } {
  if (spec.clew !== SPEC_VERSION) throw new UnknownSpecVersion(spec.clew)
  let turn: Turn
  if (!state || event.is === 'start') {
    turn = begin(spec, event.is === 'start' ? event.values : undefined)
    if (event.is !== 'start') handle(turn, event)
  } else {
    const { values, callers, answers, proposed } = state
    const copy = {
      ...state,
      values: [...values],
      callers: [...callers],
      answers: [...answers],
      proposed: [...proposed],
    }
    turn = { spec, state: copy, effects: [], path: [] }
    handle(turn, event)
  }
  turn.effects.push({ do: 'path', steps: turn.path })
  return { state: turn.state, effects: turn.effects }
}

function begin(spec: Spec, given: Record<string, string> = {}): Turn {
  const page: Record<string, string> = {}
  const values = spec.variables.map(([id, , initial, fromPage]) => {
    const value = fromPage && Object.hasOwn(given, id) ? given[id] : undefined
    return typeof value === 'string' ? (page[id] = cut(value)) : initial
  })
  const turn: Turn = {
    spec,
    state: {
      at: -1,
      values,
      callers: [],
      misses: 0,
      answers: [],
      page,
      matching: '',
      proposed: [],
      outcome: '',
      lastOwn: '',
    },
    effects: [],
    path: [],
  }
  say(turn, spec.welcome, -1)
  run(turn, spec.start)
  return turn
}

function handle(turn: Turn, event: Event) {
  const { state } = turn
  const { matching } = state
  state.matching = ''
  if (event.is === 'matched') {
    if (matching) take(turn, { text: matching, found: event.found })
  } else if (event.is === 'press') {
    if (Number.isInteger(event.option) && event.option >= 0 && event.option < pressable(turn))
      take(turn, { press: event.option })
  } else if (event.is === 'text') {
    const text = cut(event.text.trim())
    if (text) read(turn, text)
  } else want(turn, event.is)
}

function read(turn: Turn, text: string) {
  const { state } = turn
  const wanted = typed(turn, text)
  if (wanted === 'nothing') remember(turn, { text })
  else if (wanted === 'match') {
    state.matching = text
    turn.effects.push({ do: 'match', text, options: offered(turn) })
  } else want(turn, wanted)
}

function want(turn: Turn, what: string) {
  if (what === 'human') take(turn, { human: 1 })
  else if (what === 'restart') restart(turn)
  else if (what === 'back') back(turn)
}

function take(turn: Turn, answer: Answer) {
  apply(turn, answer)
  remember(turn, answer)
}

function remember(turn: Turn, answer: Answer) {
  if (turn.state.answers.push(answer) > MOST_ANSWERS) restart(turn)
}

function restart(turn: Turn) {
  const { state, effects, path } = begin(turn.spec, turn.state.page)
  const { restart } = turn.spec.words
  Object.assign(turn, {
    state,
    path,
    effects: [{ do: 'rewind', answers: 0 }, { do: 'say', text: restart, step: -1 }, ...effects],
  })
}

/** Plays the conversation again without its last answer; what was understood then is kept with each answer. */
function back(turn: Turn) {
  const { spec, state } = turn
  if (state.answers.length === 0) {
    sayOwn(turn, spec.words.back, '')
    return ask(turn, 'bare')
  }
  const answers = state.answers.slice(0, -1)
  const replay = begin(spec, state.page)
  for (const answer of answers) {
    replay.effects = []
    replay.path = []
    take(replay, answer)
  }
  Object.assign(turn, replay, { effects: [{ do: 'rewind', answers: answers.length }, ...replay.effects] })
}
