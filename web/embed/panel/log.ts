/** Draws the lines of a conversation and follows their changes. */
import type { Conversation, Line } from '../talk/conversation.ts'
import { rich } from '../part.ts'
import { button, h, icon, icons, unseen } from './dom.ts'
import { drawAsk } from './drawAsk.ts'
import { drawLink, drawText } from './drawText.ts'
import { closeAsk } from './options.ts'
import type { Words } from './words.ts'

export interface LogActions {
  choose(line: Line, chosen: number[]): void
  correct(answer: number): void
  restart(): void
}

export function createLog(words: Words, { choose, correct, restart }: LogActions) {
  const element = h('div', { className: 'log', role: 'log', ariaLive: 'off', ariaLabel: words.log, tabIndex: 0 })
  const after = h('div', { className: 'after' }, button('chip', restart, icon(icons.again), words.restart))
  const nodes = new Map<Line, HTMLElement>()
  let remark: HTMLElement | undefined

  function draw(line: Line): HTMLElement {
    const { from, media, ask, contact, answer, step, entry } = line
    const isBot = from === 'bot'
    const text = line.text || (isBot ? '' : words.human)
    const said = isBot ? drawText(text, words.newTab) : [text]
    const change =
      !isBot && answer
        ? Object.assign(
            button('correct', () => correct(answer), words.change),
            { ariaLabel: `${words.change} ${text.slice(0, 80)}` },
          )
        : undefined
    const drawn = h(
      'div',
      { className: `line ${from}` },
      text ? unseen(words[from]) : undefined,
      text ? h('div', { className: 'bubble', dir: 'auto' }, ...said) : undefined,
      change,
      ...((media && rich?.drawMedia(media, words)) ?? []),
      contact ? linkTo(contact) : undefined,
      ...(ask ? drawAsk(ask, words, (chosen) => choose(line, chosen)) : []),
    )
    // For machines: nobody typed this.
    if (isBot) Object.assign(drawn.dataset, { author: 'bot', step, entry })
    return drawn
  }

  /** A button-like link to people. */
  function linkTo(contact: string) {
    const [, address = words.contact] = /^(?:mailto|tel):(.*)$/.exec(contact) ?? []
    return drawLink([address, contact], words, icons.human)
  }

  return {
    element,
    linkTo,

    /** Shows `node` in place of a conversation. */
    show(node: Node) {
      nodes.clear()
      element.replaceChildren(node)
    },

    /** Shows a remark below the conversation, until something else is said. */
    note(node: HTMLElement) {
      remark?.remove()
      remark = node
      node.className = 'hint'
      element.append(node)
      element.scrollTop = element.scrollHeight
    },

    update({ lines, asking, state }: Conversation) {
      if (nodes.size === 0) element.replaceChildren()
      nodes.forEach((node, line) => {
        if (lines.includes(line)) return
        node.remove()
        nodes.delete(line)
      })
      after.remove()
      remark?.remove()
      let first: HTMLElement | undefined
      for (const line of lines) {
        let node = nodes.get(line)
        if (!node) {
          node = draw(line)
          nodes.set(line, node)
          element.append(node)
          first ??= node
        }
        if (line.ask && line !== asking) closeAsk(node, line.chosen ?? [], words)
      }
      if (state?.outcome && state.at < 0) element.append(after)
      // No further than the first new line, so that long answers are read from their beginning.
      if (first) element.scrollTop = first.offsetTop - 16
    },

    /** The first option that may be pressed. */
    option: () => element.querySelector<HTMLElement>('li>button:not([aria-disabled])'),
  }
}
