/** Runs steps by themselves until one waits for the visitor or the conversation ends. */
import { calculate } from '../expressions/arithmetic.ts'
import { holds } from '../expressions/holds.ts'
import { Op, type SpecTest } from '../spec/spec.ts'
import { ask, cut, finish, raw, say, sayOwn, stepAt, type Turn } from './turn.ts'

/** A drawing that runs more steps than this without asking anything turns in circles. */
const MOST_STEPS = 1_000
/** Skills within skills. */
const DEEPEST_CALL = 32

/** In place of a next step: nothing more runs. */
const STOP = -2

export function run(turn: Turn, from: number) {
  turn.state.at = -1
  turn.state.proposed = []
  let at = from
  for (let count = 0; at !== STOP; count++) {
    if (count === MOST_STEPS || turn.state.callers.length > DEEPEST_CALL) return circle(turn)
    at = at < 0 ? leave(turn, 0) : runStep(turn, at)
  }
}

/** Runs another flow; the step that waits goes on when it ends. */
export function interrupt(turn: Turn, start: number) {
  turn.state.callers.push(turn.state.at)
  run(turn, start)
}

/** The next step after one, -1 for nothing. */
function runStep(turn: Turn, at: number): number {
  const { state, path } = turn
  const step = stepAt(turn, at)
  const go = (exit: number, next: number) => {
    path.push([at, exit])
    return next
  }
  switch (step[0]) {
    case Op.go:
      return go(0, step[1])
    case Op.say:
      say(turn, step[1], at)
      return go(0, step[2])
    case Op.decide: {
      const row = step[1].findIndex(([all, tests]) => tests.length > 0 && tests[all ? 'every' : 'some'](isTrue(turn)))
      return row < 0 ? go(step[1].length, step[2]) : go(row, step[1][row]?.[2] ?? -1)
    }
    case Op.give:
      for (const [variable, template] of step[1]) give(turn, variable, template)
      return go(0, step[2])
    case Op.run:
      if (step[1] < 0) return go(0, step[2][0] ?? -1)
      state.callers.push(at)
      return go(-1, step[1])
    case Op.finish:
      finish(turn, step[1])
      return go(-1, STOP)
    case Op.back:
      path.push([at, -1])
      return leave(turn, step[1])
    case Op.choose:
    case Op.enter:
    case Op.know:
      if (step[0] === Op.choose && step[2].length === 0) return go(0, step[3])
      state.at = at
      state.misses = 0
      ask(turn, 'whole')
      return STOP
  }
}

/** Goes back to what called the flow that ends here. */
function leave(turn: Turn, outcome: number): number {
  const { state } = turn
  const caller = state.callers.pop()
  if (caller === undefined) {
    finish(turn, 'ended')
    return STOP
  }
  const step = stepAt(turn, caller)
  if (step[0] === Op.run) {
    const exit = outcome < step[2].length ? outcome : 0
    turn.path.push([caller, exit])
    return step[2][exit] ?? -1
  }
  if (step[0] === Op.know) {
    turn.path.push([caller, 0])
    return step[3]
  }
  state.at = caller
  state.misses = 0
  ask(turn, 'short')
  return STOP
}

function circle(turn: Turn) {
  sayOwn(turn, turn.spec.words.circle, '')
  finish(turn, 'ended')
}

const isTrue =
  (turn: Turn) =>
  ([variable, operator, value]: SpecTest) =>
    holds(turn.state.values[variable] ?? '', operator, raw(turn, value), turn.spec.locale)

function give(turn: Turn, variable: number, template: string) {
  const { spec, state } = turn
  const kind = spec.variables[variable]
  if (!kind) return
  const sum = kind[1] === NUMBER ? calculate(template, state.values, spec.locale) : NaN
  state.values[variable] = cut(Number.isNaN(sum) ? raw(turn, template) : String(sum))
}

/** The position of 'number' in `variableTypes`. */
const NUMBER = 1
