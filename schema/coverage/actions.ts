/** What a visitor might do next, and what a system might answer: few things, chosen so that together they lead everywhere. */
import type { StepOf } from '../kinds/kinds.ts'
import type { Ask, Event } from '../interpreter/types.ts'
import { step } from '../interpreter/step.ts'
import { inputTypes, type Value, type Wanted } from '../spec/spec.ts'
import { answerOf, type Recorded } from '../samples/samples.ts'
import { exampleFor, wrongFor, type Bounds } from './values/example.ts'
import { liveAt, type Node } from './node.ts'
import { isBuiltIn, wishedFor, type World } from './world.ts'

/** What is done, as a script keeps it and as the interpreter takes it. */
export interface Action {
  recorded: Recorded
  event: Event
}

const MOST_OPTIONS = 60
const MOST_TITLES = 3
/** Values of one input that are tried. */
const MOST_TYPED = 64

const done = (event: Extract<Recorded, Event>): Action => ({ recorded: event, event })
export const typed = (text: string): Action => done({ is: 'text', text })

/** Nothing when the conversation is over. */
export function actionsAt(world: World, node: Node): Action[] {
  const { ask, act, state } = node
  if (act) return answers(world, node, act)
  if (!ask) return []
  const drawn = world.steps.get(world.compiled.map.steps[ask.step] ?? '')
  const pressed = ask.several
    ? picked(ask).map((options) => done({ is: 'pick', options }))
    : ask.options.slice(0, MOST_OPTIONS).map((_, option) => done({ is: 'press', option }))
  if (state.proposed.length > 0) return pressed
  if (drawn?.kind === 'input') {
    const wanted = wantedAt(world, node)
    const wrong = nonsense(world, ask, wanted)
    // After a wrong value, right ones lead where they led before it.
    return state.misses > 0 ? wrong : [...valuesFor(world, drawn, boundsOf(wanted)).map(typed), ...pressed, ...wrong]
  }
  if (drawn?.kind === 'rating') return pressed.length > 0 ? pressed : [typed('Camille')]
  const knows = drawn?.kind === 'question'
  const missed = knows || (drawn?.kind === 'choice' && drawn.exits.other) ? nonsense(world, ask) : []
  if (state.misses > 0) return missed
  const titles = knows ? world.spec.entries.map(([title]) => title).filter((title) => title.trim() !== '') : []
  return [...pressed, ...titles.slice(0, MOST_TITLES).map(typed), ...missed]
}

/** Other values from the page that can still matter, as when a visitor signs in meanwhile. */
export function pageValues(world: World, node: Node): Action[] {
  const { spec, wishes, classify } = world
  const live = liveAt(world, node)
  return spec.variables.flatMap(([id, , , fromPage], at) => {
    const now = JSON.stringify(classify(id, node.state.values[at] ?? ''))
    return fromPage && live.has(id) && !isBuiltIn(id)
      ? wishedFor(spec, wishes, id).flatMap((value) => {
          const event = { is: 'values' as const, values: { [id]: value } }
          return JSON.stringify(classify(id, value)) === now ? [] : [{ recorded: event, event }]
        })
      : []
  })
}

/** Each option by itself, the first few, all of them; where none may be chosen, none. */
function picked({ options, several: [least, most] = [1, 0] }: Ask): number[][] {
  const all = options.slice(0, MOST_OPTIONS).map((_, option) => option)
  const few = all.slice(0, Math.max(1, least))
  const many = most > 0 ? all.slice(0, most) : all
  const sets = [...(least === 0 ? [[]] : []), ...(least <= 1 ? all.map((one) => [one]) : [few]), many]
  return [...new Map(sets.map((set) => [String(set), set])).values()]
}

function valuesFor({ wishes }: World, { type, variable, pattern }: StepOf<'input'>, bounds: Bounds): string[] {
  const wished = (wishes.get(variable) ?? []).flatMap(({ path, value }) =>
    path.length === 0 && (typeof value === 'number' || typeof value === 'string') && value !== ''
      ? [String(value)]
      : [],
  )
  const usual = exampleFor(type, pattern, bounds)
  return [...new Set([usual, ...wished])].slice(0, MOST_TYPED)
}

/** What the input that waits takes, with its bounds worked out. */
function wantedAt({ spec }: World, { state }: Node): Wanted | undefined {
  const { effects } = step(spec, state, { is: 'text', text: '?' })
  return effects.find((effect) => effect.do === 'match')?.wanted
}

const boundsOf = ({ least = '', most = '' }: Partial<Wanted> = {}): Bounds => ({
  least: least as Value,
  most: most as Value,
})

/** Something that is neither a value nor an option nor a question. */
function nonsense({ matcher }: World, ask: Ask, wanted?: Wanted): Action[] {
  const text = wrongFor(inputTypes[wanted?.type ?? 1] ?? 'number', boundsOf(wanted)).find((one) => {
    const { certain, value, command } = matcher.match({ text: one, options: ask.options, wanted })
    return certain === 'no' && value === undefined && !command
  })
  return text === undefined ? [] : [typed(text)]
}

/** What a call may reply or how a handover may go. Within one turn of the visitor the same step is answered the same, as in a script. */
function answers({ compiled, spec, replies }: World, { turn }: Node, act: number): Action[] {
  const { map } = compiled
  const id = map.steps[act] ?? ''
  const said = turn.get(id)
  const likely = said
    ? [said]
    : (replies.get(id) ?? [...new Set(map.exits[act])].filter((exit) => exit).map((exit) => ({ exit })))
  return likely.map((reply) => ({
    recorded: { is: 'reply', step: id, reply },
    event: { is: 'acted', step: act, ...answerOf(compiled, spec, id, reply) },
  }))
}
