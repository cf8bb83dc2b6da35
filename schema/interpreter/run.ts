/** Runs steps by themselves until one waits for the visitor or the host, or the conversation ends. */
import { Op, outcomes, type Assignment, type Value } from '../spec/spec.ts'
import { ask, say, type Manner } from './ask.ts'
import { evaluate } from './evaluate.ts'
import { offers } from './offers.ts'
import { finish, sayOwn, stepAt, type Turn } from './turn.ts'

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

/** Runs another flow; the step that waits goes on when it ends. */
export function interrupt(turn: Turn, start: number) {
  turn.state.callers.push([turn.state.at])
  run(turn, start)
}

/** The values that an `act` sends, by variable id. */
export const sentBy = (turn: Turn, needs: readonly number[]): Record<string, Value> =>
  Object.fromEntries(needs.map((at) => [turn.spec.variables[at]?.[0] ?? '', turn.state.values[at] ?? '']))

/** The next step after one, -1 for nothing. */
function runStep(turn: Turn, at: number): number {
  const { state, path, effects } = turn
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
      say(turn, step[1], at, step[2])
      return go(0, step[3])
    case Op.wait:
      effects.push({ do: 'wait', seconds: step[1] })
      return go(0, step[2])
    case Op.decide: {
      const [, rows, otherwise] = step
      const row = rows.findIndex(([when]) => evaluate(turn, when) === true)
      return row < 0 ? go(rows.length, otherwise) : go(row, rows[row]?.[1])
    }
    case Op.give:
      assign(turn, step[1])
      return go(0, step[2])
    case Op.run: {
      const [, start, inputs, , exits] = step
      if (start < 0) return go(0, exits[0])
      const given = inputs.map(([, formula]) => evaluate(turn, formula))
      state.callers.push([at, ...inputs.map(([variable]) => values[variable] ?? '')])
      inputs.forEach(([variable], input) => (values[variable] = given[input] ?? ''))
      return go(-1, start)
    }
    case Op.finish:
      finish(turn, outcomes[step[1]] ?? 'ended')
      return go(-1, STOP)
    case Op.back:
      go(-1)
      return leave(turn, step[1])
    case Op.act:
      say(turn, step[1], at)
      wait(turn, at, 'bare')
      effects.push({ do: 'act', what: step[2] ? 'handover' : 'call', step: at, values: sentBy(turn, step[3]) })
      return go(-1, STOP)
    default:
      state.at = at
      state.page = 0
      if (step[0] === Op.choose && offers(turn).length === 0) {
        // Nothing to choose from: `empty` where a list has no items, else `other`.
        const exit = step[5].length > 2 ? 1 : step[5].length - 1
        return go(step[2].length + exit, step[5][exit])
      }
      return wait(turn, at, 'whole')
  }
}

export function assign(turn: Turn, assignments: readonly Assignment[]) {
  for (const [variable, formula] of assignments) turn.state.values[variable] = evaluate(turn, formula)
}

/** Goes back to what called the flow that ends here. */
function leave(turn: Turn, outcome: number): number {
  const [caller, ...held] = turn.state.callers.pop() ?? []
  if (caller === undefined) {
    finish(turn, 'ended')
    return STOP
  }
  const step = stepAt(turn, caller)
  let exits: readonly number[] = []
  if (step[0] === Op.run) {
    const { values } = turn.state
    const outputs = step[3].map(([, formula]) => evaluate(turn, formula))
    step[2].forEach(([variable], at) => (values[variable] = held[at] ?? ''))
    step[3].forEach(([variable], at) => (values[variable] = outputs[at] ?? ''))
    exits = step[4]
  } else if (step[0] === Op.know)
    // An open question counts as answered.
    exits = [step[3]]
  else return wait(turn, caller, 'short')
  const exit = outcome < exits.length ? outcome : 0
  turn.path.push([caller, exit])
  return exits[exit] ?? -1
}

function wait(turn: Turn, at: number, manner: Manner): number {
  Object.assign(turn.state, { at, misses: 0 })
  ask(turn, manner)
  return STOP
}
