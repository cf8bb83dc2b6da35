/** What happens within one event: a copy of the state that is changed, and the effects that it leads to. */
import { Op, type Outcome, type Spec, type SpecStep, type Value } from '../spec/spec.ts'
import type { Steps } from '../spec/unpack.ts'
import { escapeText } from '../text/escape.ts'
import { cut, LONGEST_TEXT } from './cut.ts'
import type { Effect, State } from './types.ts'
import { fill } from './words.ts'

export interface Turn {
  spec: Spec
  steps: Steps
  state: State
  effects: Effect[]
  path: [step: number, exit: number][]
}

/** Words for a visitor, with values that can't become markup. */
export const worded = (turn: Turn, text: string) => cut(fill(turn, text, escapeText), LONGEST_TEXT)

/** Values as they are: for labels and addresses. */
export const raw = (turn: Turn, text: string) => cut(fill(turn, text))

/** Stands for a step that is not there. */
const NOTHING: SpecStep = [Op.go, -1]

export const stepAt = (turn: Turn, at = turn.state.at): SpecStep => turn.steps(at) ?? NOTHING

/** Gives a variable a value; nothing where none was chosen. */
export function keep({ state }: Turn, variable: number, value: Value = '') {
  if (variable >= 0) state.values[variable] = value
}

/** Says something of the interpreter's own or of the knowledge, or `instead` when that was the last thing it said. */
export function sayOwn(turn: Turn, text: string, instead: string, entry?: number) {
  const { state, effects } = turn
  const said = worded(turn, text)
  const again = said === state.lastOwn
  state.lastOwn = again ? worded(turn, instead) : said
  if (state.lastOwn) effects.push({ do: 'say', text: state.lastOwn, step: -1, entry: again ? undefined : entry })
}

export function finish(turn: Turn, outcome: Outcome) {
  Object.assign(turn.state, { at: -1, callers: [], outcome })
  turn.effects.push({ do: 'end', outcome })
}
