/** The buttons on show, and what each means. */
import type { Value } from '../spec/spec.ts'
import { evaluate, holds } from './evaluate.ts'
import { keep, spec, state, waiting } from './turn.ts'
import { raw } from './words.ts'

/** What is meant, as one number: an option of the waiting step is `~` its position (the items of a list come after the fixed ones), an entry its position, a skill the number of entries plus its position. */
export type Meaning = number

/** Beyond every entry and skill: the next items of a list, and none of what is proposed. */
export const MORE_ITEMS = 1e9
export const NONE = 2e9

/** The items of a list that a step names first among others. */
export function itemsOf(named: readonly unknown[] | undefined): readonly Value[] {
  const list = named && state.values[named[0] as number]
  return Array.isArray(list) ? list : []
}

/** What the waiting step itself offers. */
export function own(): Meaning[] {
  const means: Meaning[] = []
  const { whens, more } = waiting
  if (more.items) {
    const { length } = itemsOf(more.items)
    const end = state.page + more.items[2]
    for (let at = state.page; at < end && at < length; at++) means.push(~(whens.length + at))
    if (length > end) means.push(MORE_ITEMS)
  }
  for (let at = 0; at < whens.length; at++) if (holds(whens[at]!)) means.push(~at)
  return means
}

/** What may be meant: what is on show, and behind what is proposed the step’s own offers. */
export const meanable = (): Meaning[] => (state.proposed.length > 0 ? [...state.shown, ...own()] : state.shown)

/** The entry or the skill that is meant. */
export const topicOf = (meant: Meaning) => spec.entries[meant] ?? spec.skills[meant - spec.entries.length]

export function labelOf(meant: Meaning): string {
  if (meant >= 0) {
    const { noneOfThese, more } = spec.words
    return meant === NONE ? noneOfThese : meant === MORE_ITEMS ? more : raw(topicOf(meant)?.[0] ?? '')
  }
  const { whens, variable, more } = waiting
  return ~meant < whens.length
    ? (wordedOption(~meant) ?? spec.words.skip)
    : during(variable, itemOf(~meant), () => raw(more.items?.[1] ?? ''))
}

/** What a fixed option reads; undefined for the one that leaves an input unanswered. */
function wordedOption(option: number): string | undefined {
  const label = waiting.labels[option]
  return label && waiting.filled ? raw(label) : label
}

/** The item that an option stands for. */
const itemOf = (option: number) => itemsOf(waiting.more.items)[option - waiting.whens.length]

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
  if (option >= waiting.whens.length) return itemOf(option)
  const value = waiting.more.values?.[option] ?? ''
  return value === '' ? wordedOption(option) : evaluate(value)
}
