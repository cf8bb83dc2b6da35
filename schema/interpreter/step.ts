/** The interpreter: a pure function from a spec, a state and an event to the next state and what the host does about it. Its rules stand in `schema/spec/SPEC.md`. */
import { SPEC_VERSION, type Spec } from '../spec/spec.ts'
import { apply, offered, pressable, typed } from './answer.ts'
import { run } from './run.ts'
import { ask, cut, say, sayOwn, type Turn } from './turn.ts'
import type { Answer, Effect, Event, State } from './types.ts'

/** The spec was made by another version of the compiler than this interpreter reads. */
export class UnknownSpecVersion extends Error {
  override name = 'UnknownSpecVersion'
}

/** A conversation that was answered more often begins anew. */
const MOST_ANSWERS = 1_000

/** Neither the spec nor the state is changed. A null state, or the event `start`, begins a conversation. */
export function step(spec: Spec, state: State | null, event: Event): { state: State; effects: Effect[] } {
  if (spec.clew !== SPEC_VERSION) throw new UnknownSpecVersion(String(spec.clew))
  const { is } = event
  const turn = !state || is === 'start' ? begin(spec, is === 'start' ? event.values : undefined) : turnOf(spec, state)
  if (is !== 'start') handle(turn, event)
  turn.effects.push({ do: 'path', steps: turn.path })
  return { state: turn.state, effects: turn.effects }
}

/** What changes in place is copied. */
function turnOf(spec: Spec, state: State): Turn {
  const { values, callers, answers } = state
  const copy = { ...state, values: [...values], callers: [...callers], answers: [...answers] }
  return { spec, state: copy, effects: [], path: [] }
}

function begin(spec: Spec, given: Record<string, string> = {}): Turn {
  const page: Record<string, string> = {}
  const values = spec.variables.map(([id, , initial, fromPage]) => {
    const value = fromPage && given[id]
    return typeof value === 'string' ? (page[id] = cut(value)) : initial
  })
  const turn = turnOf(spec, {
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
  })
  say(turn, spec.welcome)
  run(turn, spec.start)
  return turn
}

function handle(turn: Turn, event: Event): void {
  const { state } = turn
  const { matching } = state
  state.matching = ''
  switch (event.is) {
    case 'matched':
      if (matching) take(turn, { text: matching, found: event.found })
      break
    case 'press':
      if (event.option in pressable(turn)) take(turn, { press: event.option })
      break
    case 'text':
      read(turn, cut(event.text.trim()))
      break
    case 'human':
      take(turn, { human: 1 })
      break
    case 'back':
      back(turn)
      break
    case 'restart':
      restart(turn)
  }
}

function read(turn: Turn, text: string) {
  if (!text) return
  const wanted = typed(turn, text)
  if (wanted) handle(turn, { is: wanted })
  else if (wanted === '') remember(turn, { text })
  else {
    turn.state.matching = text
    turn.effects.push({ do: 'match', text, options: offered(turn) })
  }
}

function take(turn: Turn, answer: Answer) {
  apply(turn, answer)
  remember(turn, answer)
}

function remember(turn: Turn, answer: Answer) {
  if (turn.state.answers.push(answer) > MOST_ANSWERS) restart(turn)
}

function restart(turn: Turn) {
  replay(turn, [])
  turn.effects.splice(1, 0, { do: 'say', text: turn.spec.words.restart, step: -1 })
}

function back(turn: Turn) {
  const { answers } = turn.state
  if (answers.length > 0) return replay(turn, answers.slice(0, -1))
  sayOwn(turn, turn.spec.words.back)
  ask(turn, 'bare')
}

/** Plays the conversation again with these answers only; what was understood then is kept with each answer. */
function replay(turn: Turn, answers: Answer[]) {
  const anew = begin(turn.spec, turn.state.page)
  for (const answer of answers) {
    anew.effects = []
    anew.path = []
    take(anew, answer)
  }
  anew.effects.unshift({ do: 'rewind', answers: answers.length })
  Object.assign(turn, anew)
}
