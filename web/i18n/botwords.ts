/** What the parts of a bot are called wherever they are shown: kinds of step, exits, outcomes, operators, types. A part without words doesn't compile. */
import {
  abouts,
  builtIns,
  inputs,
  kinds,
  operations,
  operators,
  outcomes,
  scales,
  typeAbouts,
  types,
} from './partwords.ts'
import { getLocale, m } from './words.ts'

export const kindWords = (kind: keyof typeof kinds): string => kinds[kind]()
export const kindAbout = (kind: keyof typeof abouts): string => abouts[kind]()
export const outcomeWords = (outcome: keyof typeof outcomes): string => outcomes[outcome]()
export const inputWords = (type: keyof typeof inputs): string => inputs[type]()
export const scaleWords = (scale: keyof typeof scales): string => scales[scale]()
export const variableTypeWords = (type: keyof typeof types): string => types[type]()
export const variableTypeAbout = (type: keyof typeof typeAbouts): string => typeAbouts[type]()
export const operatorWords = (operator: keyof typeof operators): string => operators[operator]()
export const yesNoWords = (yes: boolean): string => (yes ? m.canvas_yes() : m.canvas_no())

/** A part of one: `0.5` is 50 %. */
export const shareWords = (part: number): string =>
  new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(part)

/** What a variable of a type goes through, as in “score goes up by 1”. */
export function operationWords(type: string, operation: string): string {
  const key = `${type} ${operation}`
  return isIn(operations, key) ? operations[key]() : m.canvas_operation_is()
}

/** The words of a variable that every bot has; nothing for one of the author's. */
export const builtInWords = (id: string): string | undefined => (isIn(builtIns, id) ? builtIns[id]() : undefined)

const isIn = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key)

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
