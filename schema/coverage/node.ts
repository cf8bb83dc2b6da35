/** A place in a conversation: what waits, and all that decides where it can go from there. */
import { advance } from '../interpreter/advance.ts'
import { passesOf } from '../interpreter/path.ts'
import type { Ask, Effect, Event, State } from '../interpreter/types.ts'
import type { Reply } from '../samples/samples.ts'
import type { Action } from './actions.ts'
import type { World } from './world.ts'

export interface Node {
  state: State
  /** The question that waits, or the step whose call or handover does. */
  ask?: Ask
  act?: number
  /** What was answered for the visitor since they last did something, by step. */
  turn: ReadonlyMap<string, Reply>
}

/** Neither the visitor nor the host is waited for. */
export const isOver = ({ ask, act: acts }: Node) => ask === undefined && acts === undefined

/** What was reached on the way: steps, `step exit`, and entries behind a `?`. */
export interface Arrival {
  node: Node
  reached: string[]
}

export const entryKey = (entry: string) => `? ${entry}`

export function begin(world: World, event: Event): Arrival {
  const { state, effects } = advance(world.spec, null, event, world.matcher)
  return arrivalOf(world, state, effects, new Map())
}

export function act(world: World, from: Node, { event, recorded }: Action): Arrival {
  const { state, effects } = advance(world.spec, from.state, event, world.matcher)
  const turn =
    recorded.is === 'reply' ? new Map(from.turn).set(recorded.step, recorded.reply) : new Map<string, Reply>()
  const arrival = arrivalOf(world, state, effects, turn)
  // What the page gives changes nothing on show.
  if (event.is === 'values') arrival.node.ask ??= from.ask
  return arrival
}

function arrivalOf({ compiled }: World, state: State, effects: readonly Effect[], turn: Node['turn']): Arrival {
  const { map } = compiled
  const reached: string[] = []
  const node: Node = { state, turn: NONE }
  for (const effect of effects) {
    if (effect.do === 'ask') node.ask = effect
    else if (effect.do === 'act') {
      node.act = effect.step
      node.ask = undefined
      node.turn = turn
    } else if (effect.do === 'end') node.ask = undefined
    else if (effect.do === 'say' && effect.entry !== undefined) reached.push(entryKey(map.entries[effect.entry] ?? ''))
    else if (effect.do === 'path')
      for (const [at, exit] of passesOf(effect.steps)) {
        const step = map.steps[at] ?? ''
        reached.push(step)
        if (map.exits[at]?.[exit]) reached.push(`${step} ${map.exits[at][exit]}`)
      }
  }
  return { node, reached }
}

const NONE: Node['turn'] = new Map()

/** Nodes with the same key lead to the same places, as far as the bot's tests tell values apart. */
export function keyOf(world: World, node: Node): string {
  const { spec, splits, classify } = world
  const { state, ask, act: acts, turn } = node
  const { at, callers, values, proposed, page, misses, began, answers } = state
  const live = liveAt(world, node)
  const last = answers.at(-1)
  return JSON.stringify([
    at,
    acts ?? (ask ? -1 : -2),
    callers.map(([caller, ...held]) => (holdsOn(world, caller) ? [caller, held] : caller)),
    spec.variables.flatMap(([id], variable) => (live.has(id) ? [classify(id, values[variable] ?? '')] : [])),
    proposed,
    page,
    misses,
    splits ? began.visitor : 0,
    last !== undefined && 'how' in last && last.how === 'human',
    turn.size > 0 ? [...turn] : 0,
  ])
}

/** What decides where a step leads that would run now. */
export function decidingAt({ spec, splits, liveness, classify }: World, { state }: Node, step: string): unknown[] {
  const live = liveness.at(step)
  const values = spec.variables.flatMap(([id], at) => (live.has(id) ? [classify(id, state.values[at] ?? '')] : []))
  return [...values, splits ? state.began.visitor : 0]
}

/** The variables that can still matter, also when what called the skills that run goes on. */
export function liveAt({ compiled, spec, liveness, bot }: World, { state }: Node): Set<string> {
  const idOf = (at: number) => compiled.map.steps[at] ?? ''
  const live = new Set([...liveness.at(idOf(state.at)), ...liveness.at(bot.settings.humanStep)])
  for (const [, start] of spec.skills) for (const variable of liveness.at(idOf(start))) live.add(variable)
  for (const [caller] of state.callers) {
    for (const variable of liveness.at(idOf(caller))) live.add(variable)
    for (const variable of liveness.after(idOf(caller))) live.add(variable)
  }
  return live
}

/** Whether what a skill's inputs held before it was called matters afterwards. */
function holdsOn({ compiled, liveness, steps }: World, caller: number): boolean {
  const id = compiled.map.steps[caller] ?? ''
  const step = steps.get(id)
  return step?.kind === 'skill' && step.inputs.some(({ variable }) => liveness.after(id).has(variable))
}
