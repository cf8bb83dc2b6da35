/** Names that are offered while somebody writes `{{`. */
import { plain } from '../../../schema/text/fold.ts'

export interface Completion {
  /** What stands between the braces. */
  id: string
  name: string
  /** What kind of thing it is, in words. */
  about?: string | undefined
}

/** The `{{…` that the caret stands in: where it begins and what was written of the name; null elsewhere. */
export function openBraces(value: string, caret: number): { start: number; query: string } | null {
  const start = value.lastIndexOf('{{', caret)
  if (start < 0 || start + 2 > caret) return null
  const query = value.slice(start + 2, caret)
  return /[{}\n]/.test(query) || query.length > 60 ? null : { start, query: query.trim() }
}

/** Those whose name or id has the query in it, whatever its accents and capitals; beginnings first, at most `most`. */
export function completionsFor<C extends Completion>(all: readonly C[], query: string, most = 8): C[] {
  const wanted = plain(query)
  const place = ({ id, name }: C) => {
    const at = [plain(name).indexOf(wanted), plain(id).indexOf(wanted)].filter((found) => found >= 0)
    return at.length ? Math.min(...at) : Infinity
  }
  return all
    .map((one) => [place(one), one] as const)
    .filter(([at]) => at < Infinity)
    .sort(([a], [b]) => Math.sign(a) - Math.sign(b))
    .slice(0, most)
    .map(([, one]) => one)
}

/** The name for a new one: what was written, unless one is called so; '' for none. */
export function nameToMake(all: readonly Completion[], query: string): string {
  const wanted = plain(query)
  return all.some(({ id, name }) => plain(name) === wanted || id === query) ? '' : query.trim()
}

/** The braces closed around an id, over what was written of them and what closes them already. */
export function completed(value: string, caret: number, start: number, id: string): { end: number; words: string } {
  const rest = /^\s*\}{0,2}/.exec(value.slice(caret))?.[0] ?? ''
  return { end: rest.includes('}') ? caret + rest.length : caret, words: `{{${id}}}` }
}
