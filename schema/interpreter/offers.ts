/** The buttons on show, and what each means. */
import type { Value } from '../spec/spec.ts'
import { evaluate, holds } from './evaluate.ts'
import { keep, spec, state, waiting } from './turn.ts'
import { raw } from './words.ts'

/** What is meant, as one number: an option of the waiting step is -1 minus its position (the items of a list come after the fixed ones), an entry its position, a skill the number of entries plus its position. */
export type Meaning = number

/** Beyond every entry and skill: the next items of a list, and none of what is proposed. */
export const MORE = 1e9
export const NONE = 2e9

/** The items of a list that a step names first among others. */
export function itemsOf(named: readonly unknown[] | undefined): readonly Value[] {
  const list = named && state.values[named[0] as number]
  return Array.isArray(list) ? list : []
}

/** What the waiting step itself offers. */
export function own(): number[] {
  const { whens, labels, more } = waiting
  const means: number[] = []
  if (more.items) {
    const { length } = itemsOf(more.items)
    const end = state.page + more.items[2]
    for (let at = state.page; at < end && at < length; at++) means.push(-1 - labels.length - at)
    if (length > end) means.push(MORE)
  }
  for (let at = 0; at < whens.length; at++) if (holds(whens[at]!)) means.push(-1 - at)
  return means
}

/** What a text may mean: the step's own offers also while others are proposed. */
export const meanable = (): Meaning[] => (state.proposed.length > 0 ? [...state.shown, ...own()] : own())

/** The entry or the skill that is meant. */
export const topicOf = (meant: number) => spec.entries[meant] ?? spec.skills[meant - spec.entries.length]

export function labelOf(meant: Meaning): string {
  if (meant === NONE) return spec.words.noneOfThese
  if (meant === MORE) return spec.words.more
  if (meant >= 0) return raw(topicOf(meant)?.[0] ?? '')
  const { labels, more, variable } = waiting
  const option = -1 - meant
  return option < labels.length
    ? wordedOption(option)
    : more.items
      ? during(variable, itemOf(option), () => raw(more.items![1]))
      : spec.words.skip
}

/** What a fixed option reads. */
const wordedOption = (option: number) => (waiting.plain ? waiting.labels[option]! : raw(waiting.labels[option]!))

/** The item that an option stands for. */
const itemOf = (option: number) => itemsOf(waiting.more.items)[option - waiting.labels.length]

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
  if (option >= waiting.labels.length) return itemOf(option)
  const value = waiting.more.values?.[option] ?? ''
  return value === '' ? wordedOption(option) : evaluate(value)
}
