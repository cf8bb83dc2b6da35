/** The registry of step kinds. */
import { initialValues, type Fields } from '../bot/fields.ts'
import { call } from './call.ts'
import { choice } from './choice.ts'
import { condition } from './condition.ts'
import { end } from './end.ts'
import { handover } from './handover.ts'
import { input } from './input.ts'
import { jump } from './jump.ts'
import type { Exit, ExitContext, Kind, StepValues } from './kind.ts'
import { message } from './message.ts'
import { note } from './note.ts'
import { question } from './question.ts'
import { rating } from './rating.ts'
import { set } from './set.ts'
import { skill } from './skill.ts'
import { split } from './split.ts'
import { start } from './start.ts'
import { wait } from './wait.ts'

export const kinds = {
  start,
  message,
  wait,
  choice,
  input,
  rating,
  question,
  condition,
  split,
  jump,
  set,
  call,
  skill,
  handover,
  end,
  note,
}

export type StepKind = keyof typeof kinds
export const stepKinds = Object.keys(kinds) as StepKind[]

type ValuesOfKind<K> = K extends Kind<infer Name, infer F> ? StepValues<Name, F> : never

/** A step of any kind; its `kind` tells which. */
export type Step = { [K in StepKind]: ValuesOfKind<(typeof kinds)[K]> }[StepKind]
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>

export function isStepKind(value: unknown): value is StepKind {
  return typeof value === 'string' && Object.hasOwn(kinds, value)
}

/** The kind's description, as one type for all kinds. */
export function kindOf(kind: StepKind): Kind<StepKind, Fields> {
  return kinds[kind] as unknown as Kind<StepKind, Fields>
}

/** The exits of a step, in the order in which they are drawn. */
export function exitsOf(step: Step, context: ExitContext): Exit[] {
  return kindOf(step.kind).exits(step as never, context)
}

/** The exits of a step by their position in its spec step. */
export const passedExits = (step: Step, context: ExitContext): string[] =>
  kindOf(step.kind).passed?.(step as never) ?? exitsOf(step, context).map(({ id }) => id)

/** A step of a kind with nothing filled in. */
export function blankStep<K extends StepKind>(kind: K, id: string): StepOf<K> {
  return { id, kind, exits: {}, ...initialValues(kinds[kind].fields) } as unknown as StepOf<K>
}
