/** Markup in which nothing but what stands in the source is markup: whatever is put in place becomes text. */

/** Markup that is safe to send. Only `html` makes it. */
class Html {
  constructor(readonly text: string) {}
}
export type { Html }

/** What may be put in place; nothing is shown of what is missing. */
export type Part = Html | string | number | undefined | false | readonly Part[]

export function html(source: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(source.reduce((made, piece, at) => made + written(parts[at - 1]) + piece))
}

/** An address or another value for within quotes is escaped like all the rest. */
export const escaped = (text: string): string =>
  // Control characters stand in no document.

  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

function written(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escaped(`${part}`)
  return part.map(written).join('')
}
