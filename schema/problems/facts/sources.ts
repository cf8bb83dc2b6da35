/** What comes into variables, as far as it tells which fields they have. */
import type { Step } from '../../bot/bot.ts'
import { soleReference } from '../../expressions/template.ts'

/** Values that a variable gets: with these fields, those of another variable, or, with neither, whatever there may be. */
export interface Source {
  variable: string
  fields?: readonly string[]
  from?: string
}

const NO_FIELDS: readonly string[] = []

/** Whether what a path names is the variable itself or an item of it. */
export const isWhole = (path: readonly string[]) => path.every((key) => /^(?:\d+|last)$/.test(key))

function given(variable: string, value: string): Source {
  const sole = soleReference(value)
  if (sole) return isWhole(sole.path) ? { variable, from: sole.variable } : { variable }
  // A list is written item by item, and each may be a variable.
  return value.includes('{{') && value.includes(';') ? { variable } : { variable, fields: NO_FIELDS }
}

export function sourcesOf(step: Step): Source[] {
  switch (step.kind) {
    case 'call':
      return step.results.map(({ variable, fields }) =>
        fields.length > 0 ? { variable, fields: fields.map(nameOf) } : { variable },
      )
    case 'input':
      return [{ variable: step.variable, fields: NO_FIELDS }]
    case 'rating':
      return [step.variable, step.commentVariable].map((variable) => ({ variable, fields: NO_FIELDS }))
    case 'choice':
      return [
        step.items ? { variable: step.variable, from: step.items } : { variable: step.variable, fields: NO_FIELDS },
        ...step.options.map(({ value }) => given(step.variable, value)),
      ]
    case 'message':
      return step.items ? [{ variable: step.item, from: step.items }] : []
    case 'set':
      return step.assignments.map(({ variable, field, value }) =>
        field ? { variable, fields: [field.split('.')[0]?.trim() ?? ''] } : given(variable, value),
      )
    case 'skill':
      return [
        ...step.inputs.map(({ variable, value }) => given(variable, value)),
        ...step.outputs.map(({ from, variable }) => ({ variable, from })),
      ]
    default:
      return []
  }
}

/** What a part of a reply is called in the record that is kept. */
export const nameOf = ({ name, path }: { name: string; path: string }) =>
  name.trim() || (path.split('.').at(-1) ?? '').trim()
