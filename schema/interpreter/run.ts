/** Runs steps by themselves until one waits for the visitor or the conversation ends. */
import { calculate } from '../expressions/arithmetic.ts'
import { holds } from '../expressions/holds.ts'
import { Op } from '../spec/spec.ts'
import { ask, finish, raw, say, sayOwn, stepAt, type Asking, type Turn } from './turn.ts'

/** A drawing that runs more steps than this without asking anything turns in circles. */
const MOST_STEPS = 1_000
/** Skills within skills. */
const DEEPEST_CALL = 32

/** In place of a next step: nothing more runs. */
const STOP = -2

/** The position of 'number' in `variableTypes`. */
const NUMBER = 1

export function run(turn: Turn, from: number) {
  turn.state.at = -1
  let at = from
  for (let count = 0; at !== STOP; count++) {
    if (count === MOST_STEPS || turn.state.callers.length > DEEPEST_CALL) {
      sayOwn(turn, turn.spec.words.circle)
      return finish(turn, 'ended')
    }
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
  const { spec, state, path } = turn
  const { values } = state
  const step = stepAt(turn, at)
  const go = (exit: number, next: number | undefined = -1) => {
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
      const [, rows, otherwise] = step
      const row = rows.findIndex(
        ([all, tests]) =>
          tests.length > 0 &&
          tests[all ? 'every' : 'some'](([variable, operator, value]) =>
            holds(values[variable] ?? '', operator, raw(turn, value), spec.locale),
          ),
      )
      return row < 0 ? go(rows.length, otherwise) : go(row, rows[row]?.[2])
    }
    case Op.give:
      for (const [variable, template] of step[1]) {
        const kind = spec.variables[variable]?.[1]
        const sum = kind === NUMBER ? calculate(template, values, spec.locale) : NaN
        if (kind !== undefined) values[variable] = Number.isNaN(sum) ? raw(turn, template) : String(sum)
      }
      return go(0, step[2])
    case Op.run:
      if (step[1] < 0) return go(0, step[2][0])
      state.callers.push(at)
      return go(-1, step[1])
    case Op.finish:
      finish(turn, step[1])
      return go(-1, STOP)
    case Op.back:
      go(-1)
      return leave(turn, step[1])
    default:
      return step[0] === Op.choose && step[2].length === 0 ? go(0, step[3]) : wait(turn, at, 'whole')
  }
}

/** Goes back to what called the flow that ends here. */
function leave(turn: Turn, outcome: number): number {
  const caller = turn.state.callers.pop()
  if (caller === undefined) {
    finish(turn, 'ended')
    return STOP
  }
  const step = stepAt(turn, caller)
  if (step[0] !== Op.run && step[0] !== Op.know) return wait(turn, caller, 'short')
  // An open question counts as answered.
  const exits = step[0] === Op.run ? step[2] : [step[3]]
  const exit = outcome < exits.length ? outcome : 0
  turn.path.push([caller, exit])
  return exits[exit] ?? -1
}

function wait(turn: Turn, at: number, how: Asking): number {
  Object.assign(turn.state, { at, misses: 0 })
  ask(turn, how)
  return STOP
}
