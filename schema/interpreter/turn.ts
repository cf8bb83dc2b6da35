/** What happens within one event. `step` is synchronous, so there is one such turn at a time, and it stands here for all to see instead of going from hand to hand. */
import type { Step } from '../spec/layout.ts'
import { Op, SPEC_VERSION, type Outcome, type Spec, type Value } from '../spec/spec.ts'
import { unpack, type Steps } from '../spec/unpack.ts'
import { cut } from './cut.ts'
import type { Effect, State } from './types.ts'

/** The spec was made by another version of the compiler than this interpreter reads. */
export class UnknownSpecVersion extends Error {
  override name = 'UnknownSpecVersion'
}

export let spec: Spec
let steps: Steps
const unpacked = new WeakMap<Spec, Steps>()
/** A copy that may be changed; only its values change in place, everything else is replaced. */
export let state: State
export let effects: Effect[]
export let path: number[]

/** Nothing was said or run yet, but for this. */
export function clear(first: Effect[] = []) {
  effects = first
  path = []
}

export function enter(of: Spec) {
  if (of !== spec) {
    if (of.clew !== SPEC_VERSION) throw new UnknownSpecVersion(String(of.clew))
    steps = unpacked.get(of) ?? unpack(of)
    unpacked.set((spec = of), steps)
  }
  clear()
}

/** Goes on from a copy of a state. Written out: a spread takes several times as long. */
export function hold({
  at,
  values,
  callers,
  misses,
  answers,
  later,
  correcting,
  began,
  proposed,
  shown,
  told,
  page,
  outcome,
  lastOwn,
}: Omit<State, 'matching'>) {
  state = {
    at,
    values: values.slice(),
    callers,
    misses,
    answers,
    later,
    correcting,
    began,
    matching: '',
    proposed,
    shown,
    told,
    page,
    outcome,
    lastOwn,
  }
  waitAt(at)
}

/** Stands for a step that isn’t there. */
const NOTHING: Step = {
  op: Op.go,
  whens: [],
  text: '',
  labels: [],
  exits: [],
  variable: -1,
  patience: 0,
  more: {},
  filled: false,
}

export const stepAt = (at: number): Step => (at >= 0 && steps(at)) || NOTHING

/** The step that waits. */
export let waiting: Step

export function waitAt(at: number) {
  state.at = at
  waiting = stepAt(at)
}

/** Gives a variable a value; nothing where none was chosen. */
export function keep(variable: number, value: Value = '') {
  if (variable >= 0) state.values[variable] = cut(value)
}

export function finish(outcome: Outcome) {
  waitAt(-1)
  state.callers = []
  state.outcome = outcome
  effects.push({ do: 'end', outcome })
}
