/** The words and templates that authors wrote, and where. */
import type { Step } from '../../bot/bot.ts'
import type { Field, Fields, Text } from '../../bot/fields.ts'
import { referencesIn, type Reference } from '../../expressions/template.ts'
import { kindOf } from '../../kinds/kinds.ts'
import type { Where } from '../rule.ts'

export interface Written {
  /** Within the record that they belong to. */
  where: Where
  /** For words in each locale. */
  text?: Text
  /** For a template in one language. */
  template?: string
  /** What they name: variables and parts of them. */
  mentions: readonly Reference[]
}

/** Every text and template of a step. */
export const writtenIn = (step: Step): Written[] => textsOf(kindOf(step.kind).fields, step)

/** Every text and template of a record. */
export function textsOf(fields: Fields, values: object): Written[] {
  const written: Written[] = []
  walkFields(fields, values, (field, value, where) => {
    if (field.type === 'text') {
      const text = value as Text
      written.push({ where, text, mentions: mentionedIn(Object.values(text)) })
    } else if ((field.type === 'line' || field.type === 'prose') && field.template && value !== '') {
      written.push({ where, template: value as string, mentions: mentionedIn([value as string]) })
    }
  })
  return written
}

/** Visits every field of a record and of the items in its lists; `where` names the innermost option, row or other item that exits and words of the step are known by. */
export function walkFields(
  fields: Fields,
  values: object,
  visit: (field: Field, value: unknown, where: Where) => void,
  item = '',
): void {
  for (const name in fields) {
    const field = fields[name] as Field
    const value = (values as Record<string, unknown>)[name]
    if (field.type === 'list')
      // What stands in a row's or an option's own lists is told of that row or option.
      for (const inner of value as { id: string }[]) walkFields(field.of, inner, visit, item || inner.id)
    else visit(field, value, item === '' ? { field: name } : { item, field: name })
  }
}

function mentionedIn(words: readonly string[]): readonly Reference[] {
  return words.some((some) => some.includes('{{')) ? words.flatMap(referencesIn) : NONE
}

const NONE: readonly Reference[] = []
