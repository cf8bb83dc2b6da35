/** Whether values can stand in a variable of a type, or beside it. */
import type { VariableType } from '../../bot/bot.ts'
import { firstValue, readOf } from '../../expressions/assigned.ts'
import type { Names } from '../../expressions/template.ts'

const NO_NAMES: Names = { numberOf: () => -1, typeOf: () => undefined }

/** Whether a variable can hold a plain value. One that names variables may be anything. */
export const holds = (value: string, type: VariableType): boolean =>
  isOpen(value) || type === 'text' || firstValue(type, value) !== ''

/** Whether a variable can be compared with a value, in each of the languages. */
export const compares = (value: string, type: VariableType, locales: readonly string[]): boolean =>
  isOpen(value) || type === 'list' || locales.every((locale) => readOf(type, value, NO_NAMES, locale) !== undefined)

const isOpen = (value: string) => value.trim() === '' || value.includes('{{')

/** Whether the value of one variable can be handed to another. Words may be a number or a day, and anything can be written as words. */
export const passes = (from: VariableType, to: VariableType): boolean =>
  from === to || to === 'text' || (from === 'text' && to !== 'list' && to !== 'record')
