/** The buttons on show, and what each means. */
import { Op, type Asking } from '../spec/spec.ts'
import { evaluate } from './evaluate.ts'
import { keep, raw, stepAt, type Turn } from './turn.ts'

/** What is meant, as one number: an option of the waiting step is -1 minus its position (the items of a list come after the fixed ones), an entry its position, a skill the number of entries plus its position. */
export type Meaning = number

/** By position; "none of these" means nothing. */
export interface Offers {
  labels: string[]
  means: (Meaning | undefined)[]
}

/** Beyond every entry and skill: the next items of a list. */
export const MORE = 1e9

/** What the waiting step itself offers. */
export function offers(turn: Turn): Offers {
  const { spec, state } = turn
  const step = stepAt(turn)
  const labels: string[] = []
  const means: number[] = []
  if (step[0] === Op.enter && step[2].optional) {
    labels.push(spec.words.skip)
    means.push(-1)
  }
  if (step[0] === Op.choose) {
    const options = step[2]
    const items = step[4] && step[4].items
    if (items) addItems(turn, items, step[3], -1 - options.length, labels, means)
    for (let at = 0; at < options.length; at++) {
      const option = options[at]!
      if (option[2] === 0 || evaluate(turn, option[2]) === true) {
        labels.push(raw(turn, option[0]))
        means.push(-1 - at)
      }
    }
  }
  return { labels, means }
}

function addItems(
  turn: Turn,
  [list, label, page]: NonNullable<Asking['items']>,
  variable: number,
  first: Meaning,
  labels: string[],
  means: Meaning[],
) {
  const { spec, state } = turn
  const items = state.values[list]
  if (!Array.isArray(items)) return
  const held = state.values[variable]
  const end = state.page + page
  for (let at = state.page; at < end && at < items.length; at++) {
    keep(turn, variable, items[at])
    labels.push(raw(turn, label))
    means.push(first - at)
  }
  keep(turn, variable, held)
  if (items.length > end) {
    labels.push(spec.words.more)
    means.push(MORE)
  }
}

/** The buttons on show: what is proposed now, else what the step offers. */
export function pressable(turn: Turn): Offers {
  const { spec, state } = turn
  const { entries, skills } = spec
  const own = offers(turn)
  if (state.proposed.length === 0) return own
  const title = (meant: Meaning) =>
    meant < 0
      ? (own.labels[own.means.indexOf(meant)] ?? '')
      : raw(turn, (entries[meant] ?? skills[meant - entries.length] ?? [''])[0])
  return {
    labels: [...state.proposed.map(title), spec.words.noneOfThese],
    means: [...state.proposed, undefined],
  }
}

/** What a text may mean: the step's own offers also while others are proposed. */
export function meanable(turn: Turn): Offers {
  const own = offers(turn)
  if (turn.state.proposed.length === 0) return own
  const { labels, means } = pressable(turn)
  return { labels: [...labels, ...own.labels], means: [...means, ...own.means] }
}
