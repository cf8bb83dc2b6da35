/** How steps speak: messages, and questions put the first time, in short or only as buttons. */
import { inputTypes, Op, type Card, type Media } from '../spec/spec.ts'
import { evaluate } from './evaluate.ts'
import { offers, type Offer } from './offers.ts'
import { keep, raw, stepAt, worded, type Turn } from './turn.ts'
import type { Ask } from './types.ts'

/** Cards made of a list. */
const MOST_CARDS = 50

/** A step's message; nothing when it has neither words nor anything else to show. */
export function say(turn: Turn, text: string, step: number, media?: Media | 0) {
  const said = worded(turn, text)
  if (!said && !media) return
  turn.state.lastOwn = ''
  turn.effects.push({ do: 'say', text: said, step, media: media ? shown(turn, media) : undefined })
}

/** With values in place; an item's card for each item. */
function shown(turn: Turn, { items, cards, ...rest }: Media): Media {
  const { values } = turn.state
  let all = cards
  if (items && cards) {
    const [first, ...others] = cards
    const [list, held] = [evaluate(turn, `{{${items[0]}}}`), values[items[1]]]
    const made = (Array.isArray(list) ? list.slice(0, MOST_CARDS) : []).map((item) => {
      keep(turn, items[1], item)
      return placed(turn, first as Card)
    })
    keep(turn, items[1], held)
    all = [...made, ...placed(turn, others)]
  } else if (cards) all = placed(turn, cards)
  return { ...placed(turn, rest), cards: all }
}

/** All templates of a part filled in. */
function placed<T>(turn: Turn, part: T): T {
  if (typeof part === 'string') return raw(turn, part) as T
  if (Array.isArray(part)) return part.map((one: unknown) => placed(turn, one)) as T
  return part && typeof part === 'object'
    ? (Object.fromEntries(Object.entries(part).map(([key, one]) => [key, placed(turn, one)])) as T)
    : part
}

/** How a question is put: the first time, in short after an interruption, or only as buttons. */
export type Manner = 'whole' | 'short' | 'bare'

/** Asks what the waiting step asks; nothing when none waits for the visitor. */
export function ask(turn: Turn, manner: Manner) {
  const { spec, state } = turn
  const step = stepAt(turn)
  if (step[0] !== Op.choose && step[0] !== Op.enter && step[0] !== Op.know) return
  let text = manner === 'bare' ? '' : worded(turn, step[1])
  if (manner === 'whole') state.lastOwn = ''
  else if (text) text = `${spec.words.again} ${text.slice(text.trimEnd().lastIndexOf('\n') + 1)}`
  put(turn, text, offers(turn), manner !== 'whole')
}

/** Waits for the visitor. */
export function put(turn: Turn, text: string, offered: readonly Offer[], again: boolean) {
  const { state, effects, path } = turn
  const step = stepAt(turn)
  const effect: Ask = {
    do: 'ask',
    step: state.at,
    text,
    options: offered.map(([label]) => label),
    input: (step[0] === Op.enter && inputTypes[step[2].type]) || 'text',
    again,
  }
  const asking = step[0] === Op.choose && state.proposed.length === 0 && step[4]
  if (asking) {
    const { pictures, several, look } = asking
    if (pictures) effect.pictures = offered.map(([, means = 0]) => placed(turn, pictures[-1 - means]))
    if (several) effect.several = several
    if (look) effect.look = look
  }
  effects.push(effect)
  path.push([state.at, -1])
}
