/** The words that authors wrote, and where. */
import type { Step } from '../../bot/bot.ts'
import type { Field, Fields, Text } from '../../bot/fields.ts'
import { variablesIn } from '../../expressions/template.ts'
import { kindOf } from '../../kinds/kinds.ts'
import type { Where } from '../rule.ts'

export interface Written {
  /** Within the record that they belong to. */
  where: Where
  /** For words in each locale. */
  text?: Text
  /** For a template in one language. */
  template?: string
  /** The variables that they name, each once. */
  mentions: readonly string[]
}

/** Every text and template of a step. */
export function writtenIn(step: Step): Written[] {
  const written = textsOf(kindOf(step.kind).fields, step)
  const template = (item: string, value: string) =>
    written.push({ where: { item, field: 'value' }, template: value, mentions: mentionedIn([value]) })
  if (step.kind === 'set') for (const { id, value } of step.assignments) template(id, value)
  if (step.kind === 'condition')
    for (const { id, tests } of step.rows) for (const { value } of tests) template(id, value)
  return written
}

/** Every text of a record. */
export function textsOf(fields: Fields, values: object): Written[] {
  const written: Written[] = []
  const walk = (fields: Fields, values: object, item: string) => {
    for (const name in fields) {
      const field = fields[name] as Field
      const value = (values as Record<string, unknown>)[name]
      if (field.type === 'text') {
        const text = value as Text
        const where = item === '' ? { field: name } : { item, field: name }
        written.push({ where, text, mentions: mentionedIn(Object.values(text)) })
      } else if (field.type === 'list') for (const inner of value as { id: string }[]) walk(field.of, inner, inner.id)
    }
  }
  walk(fields, values, '')
  return written
}

function mentionedIn(words: readonly string[]): readonly string[] {
  return words.some((some) => some.includes('{{')) ? [...new Set(words.flatMap(variablesIn))] : NONE
}

const NONE: readonly string[] = []
