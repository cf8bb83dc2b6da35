/** The names of kinds, types, operators and outcomes. */
import type { Variable } from '../../schema/bot/bot.ts'
import type { StepKind, StepOf } from '../../schema/kinds/kinds.ts'
import type { InputType, TestOperator } from '../../schema/spec/spec.ts'
import { m } from '../i18n/words.ts'

export const kindWords = (kind: StepKind): string => m[`canvas_kind_${kind}` as const]()
export const kindAbout = (kind: StepKind): string => m[`canvas_about_${kind}` as const]()
export const inputWords = (type: InputType): string => m[`canvas_input_${type}` as const]()
export const outcomeWords = (outcome: StepOf<'end'>['outcome']): string => m[`canvas_outcome_${outcome}` as const]()
export const variableTypeWords = (type: Variable['type']): string => m[`inspector_variable_${type}` as const]()

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

/** Whether an operator compares with a value. */
export const takesValue = (operator: TestOperator): boolean => operator !== 'is empty' && operator !== 'is not empty'
