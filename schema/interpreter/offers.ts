/** The buttons on show, and what each means. */
import { evaluate, holds } from './evaluate.ts'
import { keep, spec, state, waiting } from './turn.ts'
import { raw } from './words.ts'
import type { Value } from '../spec/spec.ts'

/** What is meant, as one number: an option of the waiting step is -1 minus its position (the items of a list come after the fixed ones), an entry its position, a skill the number of entries plus its position. "None of these" means nothing. */
export type Meaning = number | undefined

/** Beyond every entry and skill: the next items of a list. */
export const MORE = 1e9

/** The list whose items are options. */
export function itemsAsked(): readonly Value[] {
  const { items } = waiting.more
  const list = items && state.values[items[0]]
  return Array.isArray(list) ? list : []
}

/** What the waiting step itself offers. */
export function own(): number[] {
  const { whens, labels, more } = waiting
  const means: number[] = []
  if (more.items) {
    const list = itemsAsked()
    const end = state.page + more.items[2]
    for (let at = state.page; at < end && at < list.length; at++) means.push(-1 - labels.length - at)
    if (list.length > end) means.push(MORE)
  }
  for (let at = 0; at < whens.length; at++) if (holds(whens[at]!)) means.push(-1 - at)
  return means
}

/** What is on show: what is proposed now, else what the step offers. */
export const pressable = (): Meaning[] => (state.proposed.length > 0 ? [...state.proposed, undefined] : own())

/** What a text may mean: the step's own offers also while others are proposed. */
export const meanable = (): Meaning[] => (state.proposed.length > 0 ? [...pressable(), ...own()] : own())

export function labelOf(meant: Meaning): string {
  const { words, entries, skills } = spec
  if (meant === undefined) return words.noneOfThese
  if (meant === MORE) return words.more
  if (meant >= 0) return raw((entries[meant] ?? skills[meant - entries.length] ?? [''])[0])
  const { labels, more, variable } = waiting
  const option = -1 - meant
  if (option < labels.length) return raw(labels[option]!)
  return more.items ? during(variable, itemsAsked()[option - labels.length], () => raw(more.items![1])) : words.skip
}

/** What comes of `work` while a variable holds something else. */
export function during<T>(variable: number, value: Value | undefined, work: () => T): T {
  const held = state.values[variable]
  keep(variable, value)
  const made = work()
  keep(variable, held)
  return made
}

/** What the variable gets for an option of the waiting step; nothing where that leaves an input unanswered. */
export function chosen(option: number): Value | undefined {
  const { labels, more } = waiting
  if (option >= labels.length) return itemsAsked()[option - labels.length]
  const value = more.values?.[option]
  return value ? evaluate(value) : raw(labels[option]!)
}
