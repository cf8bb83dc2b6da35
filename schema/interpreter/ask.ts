/** How steps speak: messages, and questions put the first time, in short or only as buttons. */
import type { More, Step } from '../spec/layout.ts'
import { Op, type Media } from '../spec/spec.ts'
import { during, itemsOf, labelOf, NONE, own } from './offers.ts'
import { effects, path, spec, state, stepAt, waiting } from './turn.ts'
import { raw, worded } from './words.ts'

/** Cards made of a list. */
const MOST_CARDS = 50

/** What is proposed is asked in no way of its own. */
const NOTHING: More = {}

/** The words of a step. */
export const textOf = ({ text, filled }: Step) => (filled ? worded(text) : text)

/** A step's message; nothing when it has neither words nor anything else to show. */
export function say(step: number) {
  const said = stepAt(step)
  const text = textOf(said)
  const { media } = said.more
  if (!text && !media) return
  state.lastOwn = ''
  effects.push({ do: 'say', text, step, media: media && shown(media) })
}

/** Says something of the interpreter's own or of the knowledge, or `instead` when that was the last thing it said. */
export function sayOwn(text: string, instead = '', entry?: number) {
  const said = worded(text)
  const again = said === state.lastOwn
  if (!said || (again && !instead)) return
  state.lastOwn = again ? worded(instead) : said
  effects.push({ do: 'say', text: state.lastOwn, step: -1, entry: again ? undefined : entry })
}

/** With values in place; the first card once for each item of a list. */
function shown({ items, cards = [], ...rest }: Media): Media {
  const all = cards.flatMap((card, at) =>
    items && at === 0
      ? itemsOf(items)
          .slice(0, MOST_CARDS)
          .map((item) => during(items[1], item, () => filled(card)))
      : filled(card),
  )
  return { ...filled(rest), cards: all.length > 0 ? all : undefined }
}

/** A copy with all templates filled in. */
function filled<T>(part: T): T
function filled(part: unknown): unknown {
  if (typeof part === 'string') return raw(part)
  if (Array.isArray(part)) return part.map(filled)
  return typeof part === 'object'
    ? Object.fromEntries(Object.entries(part!).map(([key, one]) => [key, filled(one)]))
    : part
}

/** Asks what the waiting step asks; nothing when none waits for the visitor. Without words there are only the buttons. */
export function ask(text = '', again = true, means = own()) {
  const { at } = state
  const proposing = means.at(-1) === NONE
  state.shown = means
  if (proposing) state.proposed = means.slice(0, -1)
  else if (state.proposed.length > 0) state.proposed = []
  // Nothing else waits for the visitor.
  if (waiting.op < Op.choose && !proposing) return
  const { labels, filled: named, more } = waiting
  const { pictures, several, look, input = 'text' } = proposing ? NOTHING : more
  effects.push({
    do: 'ask',
    step: at,
    text,
    options: means.map((meant) => (!named && labels[~meant]) || labelOf(meant)),
    pictures: pictures && filled(means.map((meant) => pictures[~meant] ?? 0)),
    several,
    look,
    input,
    again,
  })
  if (at >= 0) path.push(at, -1)
}

/** Puts the question again in short: its last line. */
export function remind() {
  const text = textOf(waiting)
  ask(text && `${spec.words.again} ${text.slice(text.trimEnd().lastIndexOf('\n') + 1)}`)
}
