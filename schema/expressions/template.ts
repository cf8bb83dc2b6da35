/** Templates: words with `{{variables}}`. The compiler puts a variable's number in the place of its id. */

const NAMED = /\{\{\s*([^{}]*?)\s*\}\}/g

/** The variables that a template names, known or not. */
export function variablesIn(template: string): string[] {
  return template.includes('{{') ? Array.from(template.matchAll(NAMED), (match) => match[1] ?? '') : []
}

/** The template as the spec keeps it; a variable without a number (-1) leaves nothing. */
export function numberVariables(template: string, numberOf: (id: string) => number): string {
  if (!template.includes('{{')) return template
  return template.replace(NAMED, (_, id: string) => {
    const number = numberOf(id)
    return number < 0 ? '' : `{{${number}}}`
  })
}

/** The words with values in place; `write` prepares each value for where it lands. */
export function fill(template: string, values: readonly string[], write = (value: string) => value): string {
  return template.includes('{{')
    ? template.replace(/\{\{(\d+)\}\}/g, (_, number: string) => write(values[Number(number)] ?? ''))
    : template
}
