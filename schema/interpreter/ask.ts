/** How steps speak: messages, and questions put the first time, in short or only as buttons. */
import { inputTypes, Op, type Card, type Media } from '../spec/spec.ts'
import { offers, type Offers } from './offers.ts'
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

/** With values in place; the first card once for each item of a list. */
function shown(turn: Turn, { items, cards = [], ...rest }: Media): Media {
  const { values } = turn.state
  const all: Card[] = []
  if (items) {
    const list = values[items[0]]
    const held = values[items[1]]
    for (const item of Array.isArray(list) ? list.slice(0, MOST_CARDS) : []) {
      keep(turn, items[1], item)
      all.push(...placed(turn, cards.slice(0, 1)))
    }
    keep(turn, items[1], held)
  }
  all.push(...placed(turn, cards.slice(items ? 1 : 0)))
  return { ...placed(turn, rest), cards: all.length > 0 ? all : undefined }
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
export function ask(turn: Turn, manner: Manner, offered = offers(turn)) {
  const { spec, state } = turn
  const step = stepAt(turn)
  if (step[0] !== Op.choose && step[0] !== Op.enter && step[0] !== Op.know) return
  let text = manner === 'bare' ? '' : worded(turn, step[1])
  if (manner === 'whole') state.lastOwn = ''
  else if (text) text = `${spec.words.again} ${text.slice(text.trimEnd().lastIndexOf('\n') + 1)}`
  put(turn, text, offered, manner !== 'whole')
}

/** Waits for the visitor. */
export function put(turn: Turn, text: string, { labels, means }: Offers, again: boolean) {
  const { state, effects, path } = turn
  const step = stepAt(turn)
  const effect: Ask = {
    do: 'ask',
    step: state.at,
    text,
    options: labels,
    input: (step[0] === Op.enter && inputTypes[step[2].type]) || 'text',
    again,
  }
  const asking = step[0] === Op.choose && state.proposed.length === 0 && step[4]
  if (asking) {
    const { pictures, several, look } = asking
    if (pictures) effect.pictures = means.map((meant = 0) => placed(turn, pictures[-1 - meant]))
    Object.assign(effect, { several, look })
  }
  effects.push(effect)
  path.push([state.at, -1])
}
