/** Where a variable is used. */
import type { Bot } from '../../../schema/bot/bot.ts'
import { entryFields, settingsFields } from '../../../schema/bot/bot.ts'
import type { Fields } from '../../../schema/bot/fields.ts'
import { variablesIn } from '../../../schema/expressions/template.ts'
import { kindOf } from '../../../schema/kinds/kinds.ts'

export type Use = { in: 'step'; flow: string; step: string } | { in: 'entry'; entry: string } | { in: 'settings' }

type Values = Readonly<Record<string, unknown>>

/** Whether a record refers to the variable, by choosing it or by naming it in a template. */
function refersTo(fields: Fields, values: Values, variable: string): boolean {
  return Object.entries(fields).some(([key, field]) => {
    const value = values[key]
    switch (field.type) {
      case 'ref':
        return field.to === 'variable' && value === variable
      case 'text':
        return Object.values(value as Record<string, string>).some((words) => variablesIn(words).includes(variable))
      case 'line':
      case 'prose':
        return variablesIn(String(value)).includes(variable)
      case 'list':
        return (value as Values[]).some((item) => refersTo(field.of, item, variable))
      default:
        return false
    }
  })
}

export function usesOf(bot: Bot, variable: string): Use[] {
  const uses: Use[] = []
  for (const flow of bot.flows)
    for (const step of flow.steps)
      if (refersTo(kindOf(step.kind).fields, step as unknown as Values, variable))
        uses.push({ in: 'step', flow: flow.id, step: step.id })
  for (const entry of bot.entries)
    if (refersTo(entryFields, entry, variable)) uses.push({ in: 'entry', entry: entry.id })
  if (refersTo(settingsFields, bot.settings, variable)) uses.push({ in: 'settings' })
  return uses
}
