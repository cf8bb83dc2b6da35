/** Runs steps by themselves until one waits for the visitor or the host, or the conversation ends. */
import { Op, type Assignment, type Value } from '../spec/spec.ts'
import { ask, remind, say, sayOwn, textOf } from './ask.ts'
import { bounded } from './cut.ts'
import { evaluate, holds } from './evaluate.ts'
import { chosen, own } from './offers.ts'
import { effects, finish, keep, path, spec, state, stepAt, waitAt, waiting } from './turn.ts'

/** Shared by all states that show nothing: lists of a state are replaced, never changed. */
const NONE: never[] = []

/** A drawing that runs more steps than this without asking anything turns in circles. */
const MOST_STEPS = 1_000
/** Or tells more than this at once. */
const MOST_SAID = 200
/** Skills within skills. */
const DEEPEST_CALL = 32

export function run(from: number) {
  let at: number | void = from
  state.proposed = NONE
  state.shown = NONE
  const most = effects.length + MOST_SAID
  for (let count = 0; at !== undefined; count++) {
    if (count === MOST_STEPS || effects.length > most || state.callers.length > DEEPEST_CALL) {
      sayOwn(spec.words.circle)
      return finish('ended')
    }
    at = at < 0 ? leave(0) : runStep(at)
  }
}

/** Leaves the step that waits, with what was answered. */
export function leaveBy(exit: number, value?: Value) {
  if (value !== undefined) keep(waiting.variable, value)
  run(pass(state.at, exit, waiting))
}

/** Runs another flow; the step that waits goes on when it ends. */
export function interrupt(start: number) {
  // One that is itself interrupted is over.
  const first = state.callers.findIndex(([caller]) => stepAt(caller).op !== Op.run)
  const [at] = state.callers[first] ?? [state.at]
  if (first >= 0) unwind(first)
  state.callers = [...state.callers, [at]]
  run(start)
}

/** Leaves all skills but the outermost `kept`; what their inputs held before, they hold again. */
export function unwind(kept = 0) {
  for (const [, ...held] of state.callers.slice(kept).reverse()) keepAll(held as Assigned[])
  state.callers = state.callers.slice(0, kept)
}

/** The values that the host is asked with, by variable id. */
export const sent = (): Record<string, Value> =>
  Object.fromEntries(waiting.more.needs!.map((at) => [spec.variables[at]![0], state.values[at]!]))

/** Notes that a step ran; gives what comes next. */
function pass(at: number, exit: number, { exits } = stepAt(at)): number {
  path.push(at, exit)
  return exits[exit] ?? -1
}

type Assigned = [variable: number, value: Value]

const evaluated = (assignments: readonly Assignment[]) =>
  assignments.map(([variable, formula]): Assigned => [variable, evaluate(formula)])

function keepAll(assigned: readonly Assigned[]) {
  for (const [variable, value] of assigned) keep(variable, value)
}

/** The next step after one, -1 where its exit leads nowhere; undefined when nothing more runs now. */
function runStep(at: number): number | void {
  const step = stepAt(at)
  const { op, whens, exits, more } = step
  switch (op) {
    case Op.give:
      for (const gift of more.gives!) keep(gift[0], evaluate(gift[1]))
      break
    case Op.say:
      say(at)
      break
    case Op.wait:
      effects.push({ do: 'wait', seconds: more.seconds! })
      break
    case Op.run: {
      if (more.start! < 0) break
      const given = evaluated(more.inputs!)
      state.callers = [...state.callers, [at, ...given.map(([variable]) => [variable, state.values[variable] ?? ''])]]
      keepAll(given)
      pass(at, -1)
      return more.start
    }
    case Op.finish:
      finish(more.ends!)
      pass(at, -1)
      return
    case Op.back:
      pass(at, -1)
      return leave(more.returns!)
    case Op.act:
      say(at)
      waitAt(at)
      effects.push({ do: 'act', what: more.what!, step: at, values: sent() })
      pass(at, -1)
      return
    case Op.choose:
    case Op.enter:
    case Op.know: {
      waitAt(at)
      const told = toldExit()
      if (told >= 0) return pass(at, told)
      state.page = 0
      const means = own()
      // Nothing to choose from: `empty` where there may be items, else `other`.
      if (op === Op.choose && means.length === 0) return pass(at, more.items ? whens.length + 1 : exits.length - 1)
      state.misses = 0
      state.lastOwn = ''
      return ask(textOf(step), false, means)
    }
  }
  let exit = 0
  while (exit < whens.length && !holds(whens[exit]!)) exit++
  return pass(at, exit, step)
}

/** The exit of the step that waits, where the visitor said what it asks before it could ask; then that is kept. -1 where they didn't. */
function toldExit(): number {
  const { op, whens, variable, more } = waiting
  const slot = more.told?.[0] ?? more.wanted?.told ?? 0
  const [value, ...others] = state.told[slot] ?? NONE
  if (value === undefined) return -1
  state.told = { ...state.told, [slot]: others }
  if (op === Op.choose) {
    const option = value as number
    if (!holds(whens[option] ?? false)) return -1
    keep(variable, chosen(option))
    return option
  }
  const held = state.values[variable]
  keep(variable, bounded(value))
  if (holds(more.wanted?.within ?? 0)) return 0
  keep(variable, held)
  return -1
}

/** Goes back to what called the flow that ends here. */
function leave(outcome: number): number | void {
  const [caller, ...held] = state.callers.at(-1) ?? []
  if (caller === undefined) return finish('ended')
  state.callers = state.callers.slice(0, -1)
  const { op, exits, more } = stepAt(caller)
  // An open question counts as answered.
  if (op === Op.know) return pass(caller, 0)
  if (op !== Op.run) {
    waitAt(caller)
    state.misses = 0
    return remind()
  }
  const values = evaluated(more.outputs!)
  keepAll(held as Assigned[])
  keepAll(values)
  return pass(caller, outcome < exits.length ? outcome : 0)
}
