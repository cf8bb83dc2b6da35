/** Runs steps by themselves until one waits for the visitor or the host, or the conversation ends. */
import { Op, outcomes, type Value } from '../spec/spec.ts'
import { ask, say, type Manner } from './ask.ts'
import { evaluate } from './evaluate.ts'
import { offers, type Offers } from './offers.ts'
import { finish, keep, sayOwn, stepAt, type Turn } from './turn.ts'

/** A drawing that runs more steps than this without asking anything turns in circles. */
const MOST_STEPS = 1_000
/** Skills within skills. */
const DEEPEST_CALL = 32

/** In place of a next step: nothing more runs. */
const STOP = -2

export function run(turn: Turn, from: number) {
  turn.state.at = -1
  let at = from
  for (let count = 0; at !== STOP; count++) {
    if (count === MOST_STEPS || turn.state.callers.length > DEEPEST_CALL) {
      sayOwn(turn, turn.spec.words.circle, '')
      return finish(turn, 'ended')
    }
    at = at < 0 ? leave(turn, 0) : runStep(turn, at)
  }
}

/** Leaves the step that waits. */
export function leaveBy(turn: Turn, exit: number, target: number | undefined) {
  run(turn, pass(turn, turn.state.at, exit, target))
}

/** Runs another flow; the step that waits goes on when it ends. */
export function interrupt(turn: Turn, start: number) {
  turn.state.callers = [...turn.state.callers, [turn.state.at]]
  run(turn, start)
}

/** The values that an `act` sends, by variable id. */
export const sentBy = ({ spec, state }: Turn, needs: readonly number[]): Record<string, Value> =>
  Object.fromEntries(needs.map((at) => [spec.variables[at]?.[0] ?? '', state.values[at] ?? '']))

/** Notes that a step ran; gives what comes next. */
function pass(turn: Turn, at: number, exit: number, next = -1): number {
  turn.path.push([at, exit])
  return next
}

/** The next step after one, -1 for nothing. */
function runStep(turn: Turn, at: number): number {
  const { state, effects } = turn
  const step = stepAt(turn, at)
  switch (step[0]) {
    case Op.go:
      return pass(turn, at, 0, step[1])
    case Op.say:
      say(turn, step[1], at, step[2])
      return pass(turn, at, 0, step[3])
    case Op.wait:
      effects.push({ do: 'wait', seconds: step[1] })
      return pass(turn, at, 0, step[2])
    case Op.decide: {
      const row = step[1].findIndex(([when]) => evaluate(turn, when) === true)
      return row < 0 ? pass(turn, at, step[1].length, step[2]) : pass(turn, at, row, step[1][row]?.[1])
    }
    case Op.give:
      for (const [variable, formula] of step[1]) keep(turn, variable, evaluate(turn, formula))
      return pass(turn, at, 0, step[2])
    case Op.run: {
      const [, start, inputs, , exits] = step
      if (start < 0) return pass(turn, at, 0, exits[0])
      const given = inputs.map(([, formula]) => evaluate(turn, formula))
      state.callers = [...state.callers, [at, ...inputs.map(([variable]) => state.values[variable] ?? '')]]
      inputs.forEach(([variable], input) => keep(turn, variable, given[input]))
      return pass(turn, at, -1, start)
    }
    case Op.finish:
      finish(turn, outcomes[step[1]] ?? 'ended')
      return pass(turn, at, -1, STOP)
    case Op.back:
      pass(turn, at, -1)
      return leave(turn, step[1])
    case Op.act:
      say(turn, step[1], at)
      state.at = at
      effects.push({ do: 'act', what: step[2] ? 'handover' : 'call', step: at, values: sentBy(turn, step[3]) })
      return pass(turn, at, -1, STOP)
    default: {
      state.at = at
      state.page = 0
      const offered = offers(turn)
      if (step[0] !== Op.choose || offered.labels.length > 0) return wait(turn, at, 'whole', offered)
      // Nothing to choose from: `empty` where a list has no items, else `other`.
      const [, , options, , , exits] = step
      const exit = exits.length > 2 ? 1 : exits.length - 1
      return pass(turn, at, options.length + exit, exits[exit])
    }
  }
}

/** Goes back to what called the flow that ends here. */
function leave(turn: Turn, outcome: number): number {
  const { state } = turn
  const [caller, ...held] = state.callers.at(-1) ?? []
  if (caller === undefined) {
    finish(turn, 'ended')
    return STOP
  }
  state.callers = state.callers.slice(0, -1)
  const step = stepAt(turn, caller)
  // An open question counts as answered.
  let exits = step[0] === Op.know ? [step[3]] : []
  if (step[0] === Op.run) {
    const [, , inputs, outputs, targets] = step
    const values = outputs.map(([, formula]) => evaluate(turn, formula))
    inputs.forEach(([variable], at) => keep(turn, variable, held[at]))
    outputs.forEach(([variable], at) => keep(turn, variable, values[at]))
    exits = [...targets]
  }
  if (exits.length === 0) return wait(turn, caller, 'short')
  const exit = outcome < exits.length ? outcome : 0
  return pass(turn, caller, exit, exits[exit])
}

function wait(turn: Turn, at: number, manner: Manner, offered?: Offers): number {
  turn.state.at = at
  turn.state.misses = 0
  ask(turn, manner, offered)
  return STOP
}
