/** Calling somebody by `@name` in a comment: what is being written, whom it calls, and where the names stand. */

export interface Callable {
  /** The id of the person's account. */
  id: string
  name: string
}

/** The `@…` that the caret stands in: where it begins and what was written of the name; null elsewhere. */
export function openMention(value: string, caret: number): { start: number; query: string } | null {
  const start = value.lastIndexOf('@', caret - 1)
  if (start < 0 || /[\p{L}\p{N}]/u.test(value[start - 1] ?? '')) return null
  const query = value.slice(start + 1, caret)
  return /[@\n]/.test(query) || query.length > 40 || /^\s|\s\s/.test(query) ? null : { start, query }
}

export interface Run {
  text: string
  /** Whom it calls. */
  person?: Callable
}

/** The words cut at the names they call; of names that begin alike the longest counts. */
export function runsOf(text: string, people: readonly Callable[]): Run[] {
  const longest = [...people].filter(({ name }) => name).sort((a, b) => b.name.length - a.name.length)
  const runs: Run[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < from) continue
    const person = longest.find(
      ({ name }) => text.startsWith(name, at + 1) && !/[\p{L}\p{N}]/u.test(text[at + 1 + name.length] ?? ''),
    )
    if (!person) continue
    if (at > from) runs.push({ text: text.slice(from, at) })
    from = at + 1 + person.name.length
    runs.push({ text: text.slice(at, from), person })
  }
  if (from < text.length) runs.push({ text: text.slice(from) })
  return runs
}

/** The ids of those whom the words call, each once. */
export function calledIn(text: string, people: readonly Callable[]): string[] {
  return [...new Set(runsOf(text, people).flatMap(({ person }) => person?.id ?? []))]
}
