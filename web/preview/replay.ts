/** Plays a conversation from what was answered, again after each change of the bot: answers are kept by the ids of steps and options, so that they outlive renumbering. */
import type { CompiledBot } from '../../schema/compile/compile.ts'
import { advance } from '../../schema/interpreter/advance.ts'
import type { Ask, Effect, Event, State } from '../../schema/interpreter/types.ts'
import type { Matcher } from '../../schema/match/matcher.ts'
import type { LitStep } from './lit.ts'
import type { InputType, Outcome, Spec, SpecMap, Value } from '../../schema/spec/spec.ts'

/** What the visitor did at a step; `at` is '' once nothing waits any more. */
export type Recorded =
  | { at: string; is: 'press'; choice: string; label: string }
  | { at: string; is: 'text'; text: string }
  | { at: string; is: 'human' }

export type Line =
  | { who: 'bot'; text: string; step: string; entry?: string }
  | { who: 'visitor'; text: string; step: string }
  | { who: 'human'; contact: string }
  | { who: 'end'; outcome: Outcome }

export interface Choice {
  /** `option:…`, `entry:…`, `skill:…` or `none`. */
  id: string
  label: string
}

export interface Pending {
  /** '' when nothing waits. */
  step: string
  /** The flow that the step stands in. */
  flow: string
  choices: Choice[]
  input: InputType
}

/** Why the conversation could not be played to the end of what was answered. */
export type Stop = 'other-step' | 'no-option' | 'over'

export interface Played {
  lines: Line[]
  pending: Pending
  /** The way through the drawing, in order. */
  path: LitStep[]
  /** Values of the bot's variables by id. */
  values: Record<string, Value>
  outcome: Outcome | ''
  /** How many of the answers were played. */
  answers: number
  stopped: { why: Stop; answer: Recorded } | null
  /** The visitor asked to go back: only this many answers are left. */
  rewound: number | null
}

/** The compiled bot as it plays from a step in its midst, without the welcome. */
export function specFrom(spec: Spec, map: SpecMap, from: string | undefined): Spec {
  const start = from === undefined ? -1 : map.steps.indexOf(from)
  return start < 0 ? spec : { ...spec, start, welcome: '' }
}

export function play(
  { specs, map }: CompiledBot,
  locale: string,
  matcher: Matcher,
  answers: readonly Recorded[],
  from?: string,
): Played | null {
  const whole = specs[locale]
  if (!whole) return null
  const spec = specFrom(whole, map, from)
  const played: Played = {
    lines: [],
    pending: { step: '', flow: '', choices: [], input: 'text' },
    path: [],
    values: {},
    outcome: '',
    answers: 0,
    stopped: null,
    rewound: null,
  }
  let state: State | null = null
  let ask: Ask | null = null
  const send = (event: Event) => {
    const next = advance(spec, state, event, matcher)
    state = next.state
    ask = null
    for (const effect of next.effects) {
      take(played, map, effect)
      if (effect.do === 'ask') ask = effect
    }
    played.pending = pendingAt(map, next.state, ask)
  }

  send({ is: 'start' })
  for (const answer of answers) {
    const event = eventOf(answer, played)
    if (typeof event === 'string') {
      played.stopped = { why: event, answer }
      break
    }
    played.lines.push({
      who: 'visitor',
      text: answer.is === 'text' ? answer.text : answer.is === 'press' ? labelOf(played, answer) : '',
      step: answer.at,
    })
    send(event)
    played.answers++
    if (played.rewound !== null) break
  }
  const last = state as State | null
  spec.variables.forEach(([id], at) => (played.values[id] = last?.values[at] ?? ''))
  return played
}

const labelOf = ({ pending }: Played, answer: { choice: string; label: string }) =>
  pending.choices.find(({ id }) => id === answer.choice)?.label ?? answer.label

/** The event that an answer is now, or why it is none. */
function eventOf(answer: Recorded, { pending, outcome }: Played): Event | Stop {
  if (answer.at !== pending.step) return pending.step === '' && outcome ? 'over' : 'other-step'
  if (answer.is === 'text') return { is: 'text', text: answer.text }
  if (answer.is === 'human') return { is: 'human' }
  const option = pending.choices.findIndex(({ id }) => id === answer.choice)
  return option < 0 ? 'no-option' : { is: 'press', option }
}

function take(played: Played, map: SpecMap, effect: Effect) {
  switch (effect.do) {
    case 'say':
      played.lines.push({
        who: 'bot',
        text: effect.text,
        step: map.steps[effect.step] ?? '',
        entry: effect.entry === undefined ? undefined : map.entries[effect.entry],
      })
      break
    case 'ask':
      if (effect.text) played.lines.push({ who: 'bot', text: effect.text, step: map.steps[effect.step] ?? '' })
      break
    case 'human':
      if (effect.contact) played.lines.push({ who: 'human', contact: effect.contact })
      break
    case 'end':
      played.outcome = effect.outcome
      played.lines.push({ who: 'end', outcome: effect.outcome })
      break
    case 'rewind':
      played.rewound = effect.answers
      break
    case 'path':
      for (const [step, exit] of effect.steps) {
        const id = map.steps[step]
        if (id !== undefined) played.path.push({ step: id, exit: map.exits[step]?.[exit] })
      }
  }
}

function pendingAt(map: SpecMap, state: State, ask: Ask | null): Pending {
  const idOf = (position: number): string => {
    if (state.proposed.length === 0) return `option:${map.exits[state.at]?.[position] ?? ''}`
    const meant = state.proposed[position]
    if (meant === undefined) return 'none'
    if (meant < 0) return `option:${map.exits[state.at]?.[-1 - meant] ?? ''}`
    return meant < map.entries.length
      ? `entry:${map.entries[meant] ?? ''}`
      : `skill:${map.skills[meant - map.entries.length] ?? ''}`
  }
  return {
    step: map.steps[state.at] ?? '',
    flow: map.flows[state.at] ?? '',
    choices: (ask?.options ?? []).map((label, position) => ({ id: idOf(position), label })),
    input: ask?.input ?? 'text',
  }
}
