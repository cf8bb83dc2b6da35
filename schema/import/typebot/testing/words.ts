/** A Typebot's texts and values as its own engine would put them, written anew for the tests. */
import { fieldOf, isRaw, listIn, recordsIn, textIn, type Raw } from '../reading/raw.ts'

export type Value = string | string[] | undefined

/** Values by variable name. */
export type Values = Map<string, Value>

const shown = (value: Value) => (Array.isArray(value) ? value.join(', ') : (value ?? ''))

/** With values in place; an unknown name leaves nothing. */
export const filled = (template: string, values: Values): string =>
  template.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => shown(values.get(name)))

/** A text bubble as lines of bare words. */
export function bubble(content: Raw, values: Values): string {
  if (listIn(content, 'richText').length === 0) return filled(textIn(content, 'plainText'), values)
  return filled(recordsIn(content, 'richText').map(line).join('\n'), values)
}

function line(node: Raw): string {
  if (fieldOf(node, 'text') !== undefined) return textIn(node, 'text')
  const type = textIn(node, 'type')
  const children = listIn(node, 'children').filter(isRaw)
  if (type === 'ul') return children.map((item) => `• ${line(item)}`).join('\n')
  if (type === 'ol') return children.map((item, at) => `${at + 1}. ${line(item)}`).join('\n')
  if (type === 'li') return children.map(line).join('\n')
  return children.map(line).join('')
}

/** What is compared: no blank lines, single spaces, no spaces of typography. */
export const bare = (text: string): string =>
  text
    .split('\n')
    .map((one) => one.replace(/[\s\u00a0\u202f]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')

/** In one line: what stands on cards, buttons and in addresses. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
