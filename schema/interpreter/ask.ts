/** How steps speak: messages, and questions put the first time, in short or only as buttons. */
import { Op, type Media } from '../spec/spec.ts'
import { during, labelOf, own, type Meaning } from './offers.ts'
import { effects, path, spec, state, waiting } from './turn.ts'
import type { Ask } from './types.ts'
import { raw, worded } from './words.ts'

/** Cards made of a list. */
const MOST_CARDS = 50

/** A step's message; nothing when it has neither words nor anything else to show. */
export function say(text: string, step: number, media?: Media) {
  const said = worded(text)
  if (!said && !media) return
  state.lastOwn = ''
  effects.push({ do: 'say', text: said, step, media: media && shown(media) })
}

/** Says something of the interpreter's own or of the knowledge, or `instead` when that was the last thing it said. */
export function sayOwn(text: string, instead: string, entry?: number) {
  const said = worded(text)
  const again = said === state.lastOwn
  state.lastOwn = again ? worded(instead) : said
  if (state.lastOwn) effects.push({ do: 'say', text: state.lastOwn, step: -1, entry: again ? undefined : entry })
}

/** With values in place; the first card once for each item of a list. */
function shown({ items, cards = [], ...rest }: Media): Media {
  const all = cards.flatMap((card, at) => {
    if (!items || at > 0) return filled(card)
    const list = state.values[items[0]]
    return Array.isArray(list)
      ? list.slice(0, MOST_CARDS).map((item) => during(items[1], item, () => filled(card)))
      : []
  })
  return { ...filled(rest), cards: all.length > 0 ? all : undefined }
}

/** A copy with all templates filled in. */
const filled = <T>(part: T): T =>
  JSON.parse(JSON.stringify(part), (_, one: unknown) => (typeof one === 'string' ? raw(one) : one)) as T

/** How a question is put: the first time, in short after an interruption, or only as buttons. */
export type Manner = 'whole' | 'short' | 'bare'

/** Asks what the waiting step asks; nothing when none waits for the visitor. */
export function ask(manner: Manner, means = own()) {
  const { op, text } = waiting
  if (op < Op.choose) return
  let words = manner === 'bare' ? '' : worded(text)
  if (manner === 'whole') state.lastOwn = ''
  else if (words) words = `${spec.words.again} ${words.slice(words.trimEnd().lastIndexOf('\n') + 1)}`
  put(words, means, manner !== 'whole')
}

/** Waits for the visitor. */
export function put(text: string, means: readonly Meaning[], again: boolean) {
  const { pictures, several, look, input = 'text' } = waiting.more
  const effect: Ask = { do: 'ask', step: state.at, text, options: means.map(labelOf), input, again }
  if (state.proposed.length === 0) {
    if (pictures) effect.pictures = filled(means.map((meant = 0) => pictures[-1 - meant] ?? 0))
    if (several) effect.several = several
    if (look) effect.look = look
  }
  effects.push(effect)
  path.push([state.at, -1])
}
