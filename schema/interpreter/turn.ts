/** What happens within one event: a copy of the state that is changed, and the effects that it leads to. */
import { fill } from '../expressions/template.ts'
import { inputTypes, Op, type InputType, type Outcome, type Spec, type SpecStep } from '../spec/spec.ts'
import { escapeText } from '../text/escape.ts'
import type { Effect, State } from './types.ts'

export interface Turn {
  spec: Spec
  state: State
  effects: Effect[]
  path: [step: number, exit: number][]
}

/** Longer values and visitors' texts are cut here, longer sentences there. */
const LONGEST_VALUE = 5_000
const LONGEST_TEXT = 50_000

export const cut = (value: string, length = LONGEST_VALUE) =>
  value.length > length ? value.slice(0, length).replace(/[\ud800-\udbff]$/, '') : value

/** Words for a visitor, with values that can't become markup. */
const words = ({ state }: Turn, text: string) => cut(fill(text, state.values, escapeText), LONGEST_TEXT)

/** Values as they are: for labels, tests and other values. */
export const raw = ({ state }: Turn, text: string) => cut(fill(text, state.values))

/** Stands for a step that is not there. */
const NOTHING: SpecStep = [Op.go, -1]

export const stepAt = ({ spec, state }: Turn, at = state.at): SpecStep => spec.steps[at] ?? NOTHING

export function say(turn: Turn, text: string, step = -1, entry?: number) {
  const said = words(turn, text)
  if (!said) return
  turn.state.lastOwn = step < 0 && entry === undefined ? said : ''
  turn.effects.push({ do: 'say', text: said, step, entry })
}

/** Says something of the interpreter's own, or `instead` when that was the last thing it said. */
export function sayOwn(turn: Turn, text: string, instead = '') {
  say(turn, words(turn, text) === turn.state.lastOwn ? instead : text)
}

/** The labels of the step that waits. */
export function labels(turn: Turn): string[] {
  const step = stepAt(turn)
  return step[0] === Op.choose ? step[2].map(([label]) => raw(turn, label)) : []
}

/** How a question is put: the first time, in short after an interruption, or only as buttons. */
export type Asking = 'whole' | 'short' | 'bare'

/** Asks what the waiting step asks; nothing when none waits. */
export function ask(turn: Turn, how: Asking) {
  const { spec, state } = turn
  const step = stepAt(turn)
  if (step[0] !== Op.choose && step[0] !== Op.enter && step[0] !== Op.know) return
  let text = how === 'bare' ? '' : words(turn, step[1])
  if (text && how === 'short') text = `${spec.words.again} ${text.slice(text.trimEnd().lastIndexOf('\n') + 1)}`
  if (text) state.lastOwn = ''
  put(turn, text, labels(turn), how !== 'whole', step[0] === Op.enter ? inputTypes[step[2]] : undefined)
}

/** Waits for the visitor. */
export function put(turn: Turn, text: string, options: string[], again: boolean, input: InputType = 'text') {
  const { at } = turn.state
  turn.effects.push({ do: 'ask', step: at, text, options, input, again })
  turn.path.push([at, -1])
}

export function finish(turn: Turn, outcome: Outcome) {
  Object.assign(turn.state, { at: -1, callers: [], outcome })
  turn.effects.push({ do: 'end', outcome })
}
