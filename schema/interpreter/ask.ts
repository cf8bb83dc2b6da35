/** How steps speak: messages, and questions put the first time, in short or only as buttons. */
import { Op, type Media } from '../spec/spec.ts'
import { during, itemsOf, labelOf, NONE, own } from './offers.ts'
import { effects, path, spec, state, waiting } from './turn.ts'
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
const filled = <T>(part: T): T =>
  JSON.parse(JSON.stringify(part), (_, one: unknown) => (typeof one === 'string' ? raw(one) : one)) as T

/** Asks what the waiting step asks; nothing when none waits for the visitor. Without words there are only the buttons. */
export function ask(text = '', again = true, means = own()) {
  const { pictures, several, look, input = 'text' } = waiting.more
  const proposing = means.at(-1) === NONE
  state.shown = means
  state.proposed = proposing ? means.slice(0, -1) : []
  if (waiting.op < Op.choose && !proposing) return
  effects.push({
    do: 'ask',
    step: state.at,
    text,
    options: means.map(labelOf),
    pictures: pictures && !proposing ? filled(means.map((meant) => pictures[-1 - meant] ?? 0)) : undefined,
    several: proposing ? undefined : several,
    look: proposing ? undefined : look,
    input,
    again,
  })
  if (state.at >= 0) path.push([state.at, -1])
}

/** Puts the question again in short: its last line. */
export function remind() {
  const text = worded(waiting.text)
  ask(text && `${spec.words.again} ${text.slice(text.trimEnd().lastIndexOf('\n') + 1)}`)
}
