/** The buttons on show, and what each means. */
import { Op } from '../spec/spec.ts'
import { evaluate } from './evaluate.ts'
import { keep, raw, stepAt, type Turn } from './turn.ts'

/** What is meant, as one number: an option of the waiting step is -1 minus its position (the items of a list come after the fixed ones), an entry its position, a skill the number of entries plus its position. */
export type Meaning = number
export type Offer = [label: string, means: Meaning | undefined]

/** Beyond every entry and skill: the next items of a list. */
export const MORE = 1e9

/** What the waiting step itself offers. */
export function offers(turn: Turn): Offer[] {
  const { spec, state } = turn
  const step = stepAt(turn)
  if (step[0] === Op.enter) return step[2].optional ? [[spec.words.skip, -1]] : []
  if (step[0] !== Op.choose) return []
  const [, , options, variable, asking] = step
  const shown: Offer[] = []
  if (asking && asking.items) {
    const [list, label, page] = asking.items
    const items = evaluate(turn, `{{${list}}}`)
    const held = state.values[variable]
    if (Array.isArray(items)) {
      items.slice(state.page, state.page + page).forEach((item, at) => {
        keep(turn, variable, item)
        shown.push([raw(turn, label), -1 - options.length - state.page - at])
      })
      if (items.length > state.page + page) shown.push([spec.words.more, MORE])
    }
    keep(turn, variable, held)
  }
  options.forEach(([label, , when], at) => {
    if (when === 0 || evaluate(turn, when) === true) shown.push([raw(turn, label), -1 - at])
  })
  return shown
}

/** The buttons on show: what is proposed now, else what the step offers. */
export function pressable(turn: Turn): Offer[] {
  const { spec, state } = turn
  const { entries, skills } = spec
  const own = offers(turn)
  if (state.proposed.length === 0) return own
  const title = (meant: Meaning) =>
    meant < 0
      ? own.find(([, means]) => means === meant)?.[0]
      : raw(turn, (entries[meant] ?? skills[meant - entries.length] ?? [''])[0])
  return [...state.proposed.map((meant): Offer => [title(meant) ?? '', meant]), [spec.words.noneOfThese, undefined]]
}

/** What a text may mean: the step's own offers also while others are proposed. */
export const meanable = (turn: Turn): Offer[] =>
  turn.state.proposed.length > 0 ? [...pressable(turn), ...offers(turn)] : offers(turn)

export const labelsOf = (offered: readonly Offer[]): string[] => offered.map(([label]) => label)
