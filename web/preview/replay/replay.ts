/** Plays a conversation from what was answered, again after each change of the bot: answers are kept by the ids of steps and options, so that they outlive renumbering. */
import type { Bot } from '../../../schema/bot/bot.ts'
import type { CompiledBot } from '../../../schema/compile/compile.ts'
import { advance } from '../../../schema/interpreter/advance.ts'
import { passesOf } from '../../../schema/interpreter/path.ts'
import type { Ask, Effect, Event, Start, State } from '../../../schema/interpreter/types.ts'
import type { Step } from '../../../schema/kinds/kinds.ts'
import type { Matcher } from '../../../schema/match/matcher.ts'
import { answerOf, readReply } from '../../../schema/samples/simulate.ts'
import type { InputType, Media, Outcome, Spec, SpecMap, Value } from '../../../schema/spec/spec.ts'
import { choicesOf, type Choice, type Shown } from './choices.ts'
import type { LitStep } from '../lit.ts'

/** What was answered at a step; `at` is '' once nothing waits any more. */
export type Recorded = { at: string } & (
  | { is: 'press'; choice: string; label: string }
  | { is: 'pick'; choices: string[]; labels: string[] }
  | { is: 'text'; text: string }
  | { is: 'human' }
  /** What the author lets a system or a human answer, as `readReply` reads it; '' for the call's example. */
  | { is: 'reply'; reply: string }
)

export type Line =
  | { who: 'bot'; text: string; step: string; entry?: string; media?: Media }
  /** `answer` is its place among the answers. */
  | { who: 'visitor'; text: string; step: string; answer: number }
  | { who: 'system'; reply: string; step: string; answer: number }
  | { who: 'pause'; seconds: number }
  | { who: 'human'; contact: string }
  | { who: 'end'; outcome: Outcome }

export interface Pending {
  /** '' when nothing waits. */
  step: string
  /** The flow that the step stands in. */
  flow: string
  choices: Choice[]
  several?: Ask['several']
  look?: Ask['look']
  input: InputType
  /** A system or a human is asked, not the visitor. */
  act?: Extract<Step, { kind: 'call' | 'handover' }>
}

/** Why the conversation could not be played to the end of what was answered. */
export type Stop = 'other-step' | 'no-option' | 'over'

export interface Played {
  /** Where it stands, for a widget that goes on with it. */
  state: State | null
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

/** What a conversation is played on. */
export interface Stage {
  bot: Bot
  compiled: CompiledBot
  locale: string
  matcher: Matcher
  /** The step it begins at; the beginning without one. */
  from?: string
  /** The values that the page and the author give, and who the visitor is to a split. */
  begun?: Pick<Start, 'values' | 'visitor' | 'given'>
}

export function play(stage: Stage, answers: readonly Recorded[]): Played | null {
  const { bot, compiled, locale, matcher, from, begun } = stage
  const { map } = compiled
  const spec = compiled.specs[locale]
  if (!spec) return null
  const steps = new Map(bot.flows.flatMap((flow) => flow.steps.map((step) => [step.id, step])))
  const played: Played = {
    state: null,
    lines: [],
    pending: { step: '', flow: '', choices: [], input: 'text' },
    path: [],
    values: {},
    outcome: '',
    answers: 0,
    stopped: null,
    rewound: null,
  }
  const send = (event: Event) => {
    const next: { state: State; effects: Effect[] } = advance(spec, played.state, event, matcher)
    played.state = next.state
    let ask: Ask | undefined
    for (const effect of next.effects) {
      take(played, map, effect)
      if (effect.do === 'ask') ask = effect
    }
    played.pending = pendingAt(next.state, ask, { bot, spec, map, step: steps.get(map.steps[next.state.at] ?? '') })
  }

  const start = from === undefined ? -1 : map.steps.indexOf(from)
  send({ is: 'start', ...begun, from: start < 0 ? undefined : start })
  for (const answer of answers) {
    const event = eventOf(answer, played, compiled, spec)
    if (typeof event === 'string') {
      played.stopped = { why: event, answer }
      break
    }
    const line = { step: answer.at, answer: played.answers }
    played.lines.push(
      answer.is === 'reply'
        ? { who: 'system', reply: answer.reply, ...line }
        : { who: 'visitor', text: spokenBy(answer, played), ...line },
    )
    send(event)
    played.answers++
    if (played.rewound !== null) break
  }
  spec.variables.forEach(([id], at) => (played.values[id] = played.state?.values[at] ?? ''))
  return played
}

/** The visitor's words, with the labels that the options have now; '' for asking a human. */
function spokenBy(answer: Recorded, { pending: { choices } }: Played): string {
  const labelOf = (id: string, label: string) => choices.find((choice) => choice.id === id)?.label ?? label
  if (answer.is === 'press') return labelOf(answer.choice, answer.label)
  if (answer.is === 'pick')
    return answer.choices.map((id, at) => labelOf(id, answer.labels[at] ?? '')).join(', ') || '–'
  return answer.is === 'text' ? answer.text : ''
}

/** The event that an answer is now, or why it is none. */
function eventOf(answer: Recorded, { pending, outcome }: Played, compiled: CompiledBot, spec: Spec): Event | Stop {
  if (answer.at !== pending.step) return pending.step === '' && outcome ? 'over' : 'other-step'
  const positionOf = (id: string) => pending.choices.findIndex((choice) => choice.id === id)
  switch (answer.is) {
    case 'text':
      return { is: 'text', text: answer.text }
    case 'human':
      return { is: 'human' }
    case 'press': {
      const option = positionOf(answer.choice)
      return option < 0 || pending.several ? 'no-option' : { is: 'press', option }
    }
    case 'pick': {
      const options = answer.choices.map(positionOf)
      return options.includes(-1) || !pending.several ? 'no-option' : { is: 'pick', options }
    }
    case 'reply': {
      const reply = answer.reply ? readReply(answer.reply) : undefined
      return pending.act
        ? { is: 'acted', step: compiled.map.steps.indexOf(answer.at), ...answerOf(compiled, spec, answer.at, reply) }
        : 'other-step'
    }
  }
}

function take(played: Played, map: SpecMap, effect: Effect): void {
  const { lines, path } = played
  switch (effect.do) {
    case 'say':
      lines.push({
        who: 'bot',
        text: effect.text,
        step: map.steps[effect.step] ?? '',
        entry: effect.entry === undefined ? undefined : map.entries[effect.entry],
        media: effect.media,
      })
      break
    case 'ask':
      if (effect.text) lines.push({ who: 'bot', text: effect.text, step: map.steps[effect.step] ?? '' })
      break
    case 'wait':
      lines.push({ who: 'pause', seconds: effect.seconds })
      break
    case 'human':
      if (effect.contact) lines.push({ who: 'human', contact: effect.contact })
      break
    case 'end':
      played.outcome = effect.outcome
      lines.push({ who: 'end', outcome: effect.outcome })
      break
    case 'rewind':
      played.rewound = effect.answers
      break
    case 'path':
      for (const [step, exit] of passesOf(effect.steps)) {
        const id = map.steps[step]
        if (id !== undefined) path.push({ step: id, exit: map.exits[step]?.[exit] })
      }
  }
}

function pendingAt(state: State, ask: Ask | undefined, shown: Shown): Pending {
  const { map, step } = shown
  return {
    step: map.steps[state.at] ?? '',
    flow: map.flows[state.at] ?? '',
    choices: ask ? choicesOf(ask, state, shown) : [],
    several: ask?.several,
    look: ask?.look,
    input: ask?.input ?? 'text',
    act: step?.kind === 'call' || step?.kind === 'handover' ? step : undefined,
  }
}
