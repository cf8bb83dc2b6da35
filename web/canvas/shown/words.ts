/** The words of step kinds, exits, outcomes and operators. */
import type { StepKind, StepOf } from '../../../schema/kinds/kinds.ts'
import type { InputType, TestOperator } from '../../../schema/spec/spec.ts'
import { m } from '../../i18n/words.ts'

const kindNames: Record<StepKind, () => string> = {
  start: m.canvas_kind_start,
  message: m.canvas_kind_message,
  choice: m.canvas_kind_choice,
  input: m.canvas_kind_input,
  question: m.canvas_kind_question,
  condition: m.canvas_kind_condition,
  set: m.canvas_kind_set,
  jump: m.canvas_kind_jump,
  skill: m.canvas_kind_skill,
  end: m.canvas_kind_end,
  note: m.canvas_kind_note,
}

export const kindWords = (kind: StepKind): string => kindNames[kind]()

const kindHints: Record<StepKind, () => string> = {
  start: m.canvas_about_start,
  message: m.canvas_about_message,
  choice: m.canvas_about_choice,
  input: m.canvas_about_input,
  question: m.canvas_about_question,
  condition: m.canvas_about_condition,
  set: m.canvas_about_set,
  jump: m.canvas_about_jump,
  skill: m.canvas_about_skill,
  end: m.canvas_about_end,
  note: m.canvas_about_note,
}

export const kindAbout = (kind: StepKind): string => kindHints[kind]()

const exitNames: Record<string, () => string> = {
  next: m.canvas_exit_next,
  other: m.canvas_exit_other,
  failed: m.canvas_exit_failed,
  answered: m.canvas_exit_answered,
  missed: m.canvas_exit_missed,
  else: m.canvas_exit_else,
  done: m.canvas_exit_done,
}

/** The words of an exit that every step of its kind has; its id for one that the author named. */
export const exitWords = (exit: string): string => fixedExitWords(exit) ?? exit

/** What an exit is called that its kind names; nothing for one of the author's. */
export const fixedExitWords = (exit: string): string | undefined =>
  Object.hasOwn(exitNames, exit) ? exitNames[exit]?.() : undefined

const outcomes: Record<StepOf<'end'>['outcome'], () => string> = {
  resolved: m.canvas_outcome_resolved,
  transferred: m.canvas_outcome_transferred,
  abandoned: m.canvas_outcome_abandoned,
  ended: m.canvas_outcome_ended,
}

export const outcomeWords = (outcome: StepOf<'end'>['outcome']): string => outcomes[outcome]()

const inputs: Record<InputType, () => string> = {
  text: m.canvas_input_text,
  number: m.canvas_input_number,
  email: m.canvas_input_email,
  phone: m.canvas_input_phone,
  date: m.canvas_input_date,
  time: m.canvas_input_time,
  reference: m.canvas_input_reference,
}

export const inputWords = (type: InputType): string => inputs[type]()

const operators: Record<TestOperator, () => string> = {
  is: m.canvas_operator_is,
  'is not': m.canvas_operator_is_not,
  contains: m.canvas_operator_contains,
  starts: m.canvas_operator_starts,
  ends: m.canvas_operator_ends,
  above: m.canvas_operator_above,
  below: m.canvas_operator_below,
  'is empty': m.canvas_operator_is_empty,
  'is not empty': m.canvas_operator_is_not_empty,
}

export const operatorWords = (operator: TestOperator): string => operators[operator]()
