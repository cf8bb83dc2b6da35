/** What kind of value a variable, or a part of one, holds. */
import type { Bot, VariableType } from '../../schema/bot/bot.ts'
import { builtIns } from '../../schema/bot/constants.ts'

/** A part's type is not declared, but for a count. */
export type Held = VariableType | 'part'

/** Text where the variable is unknown. */
export function heldIn(bot: Bot, variable: string, field = ''): Held {
  if (field) return /(?:^|\.)count$/.test(field) ? 'number' : 'part'
  return [...bot.variables, ...builtIns].find(({ id }) => id === variable)?.type ?? 'text'
}
