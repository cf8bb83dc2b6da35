/** What the parts of a bot are called wherever they are shown: kinds of step, exits, outcomes, operators, types. The messages say which ones there are, so a part without words doesn't compile. */
import { getLocale, m } from './words.ts'

/** The ends of all message names that begin so. */
type Named<Beginning extends string> = keyof typeof m extends infer Key
  ? Key extends `${Beginning}${infer End}`
    ? End
    : never
  : never
type Spaced<Name extends string> = Name extends `${infer First}_${infer Rest}` ? `${First} ${Spaced<Rest>}` : Name

export const kindWords = (kind: Named<'canvas_kind_'>): string => m[`canvas_kind_${kind}`]()
export const kindAbout = (kind: Named<'canvas_about_'>): string => m[`canvas_about_${kind}`]()
export const outcomeWords = (outcome: Named<'canvas_outcome_'>): string => m[`canvas_outcome_${outcome}`]()
export const inputWords = (type: Named<'canvas_input_'>): string => m[`canvas_input_${type}`]()
export const scaleWords = (scale: Named<'canvas_scale_'>): string => m[`canvas_scale_${scale}`]()
export const variableTypeWords = (type: Named<'inspector_type_'>): string => m[`inspector_type_${type}`]()
export const yesNoWords = (yes: boolean): string => (yes ? m.canvas_yes() : m.canvas_no())

export const operatorWords = (operator: Spaced<Named<'canvas_operator_'>>): string =>
  m[`canvas_operator_${operator.replaceAll(' ', '_') as Named<'canvas_operator_'>}`]()

/** A part of one: `0.5` is 50 %. */
export const shareWords = (part: number): string =>
  new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(part)

/** What a variable of a type goes through, as in “score goes up by 1”. */
export function operationWords(type: string, operation: string): string {
  const key = `canvas_operation_${type}_${operation}`
  return Object.hasOwn(m, key) ? m[key as 'canvas_operation_number_add']() : m.canvas_operation_is()
}

/** The words of a variable that every bot has; nothing for one of the author's. */
export const builtInWords = (id: string): string | undefined =>
  Object.hasOwn(m, `canvas_builtin_${id}`) ? m[`canvas_builtin_${id}` as 'canvas_builtin_today']() : undefined

const exits: Record<string, () => string> = {
  next: m.canvas_exit_next,
  other: m.canvas_exit_other,
  empty: m.canvas_exit_empty,
  failed: m.canvas_exit_failed,
  answered: m.canvas_exit_answered,
  missed: m.canvas_exit_missed,
  else: m.canvas_exit_else,
  done: m.canvas_exit_done,
  closed: m.canvas_exit_closed,
  nobody: m.canvas_exit_nobody,
  'call next': m.canvas_exit_call_next,
  'call failed': m.canvas_exit_call_failed,
  'handover done': m.canvas_exit_handover_done,
}

/** What an exit is called that a kind names; nothing for one of the author's. */
export function fixedExitWords(exit: string, kind = ''): string | undefined {
  const key = [`${kind} ${exit}`, exit].find((one) => Object.hasOwn(exits, one))
  return key && exits[key]?.()
}

/** The words of an exit that every step of its kind has; its id for one that the author named. */
export const exitWords = (exit: string, kind = ''): string => fixedExitWords(exit, kind) ?? exit
