/** Walks the seeded conversations: once with every word, to compare engines, and then for the clock. */
import type { Player, Shown } from './engine.ts'
import { CONVERSATIONS, TURNS } from './tree.ts'

/** The sum of everything shown and every score, word for word: engines with the same one held the same conversations. */
export function digest(player: Player, answers: Uint8Array): string {
  let sum = 0x811c9dc5
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
    sum = Math.imul(sum ^ 10, 0x01000193)
  }
  const addAll = ({ text, options }: Shown) => [text, ...options, String(player.score())].forEach(add)
  for (let conversation = 0; conversation < CONVERSATIONS; conversation++) {
    let shown = player.start()
    addAll(shown)
    for (let turn = 0; turn < TURNS; turn++) {
      shown = player.answer(answerTo(shown, answers, conversation * TURNS + turn))
      addAll(shown)
    }
  }
  return (sum >>> 0).toString(16)
}

/** Walks that many conversations. Returns a sum over the lengths of what was shown and the scores, so that nothing is asked in vain. */
export function walk(player: Player, answers: Uint8Array, conversations: number): number {
  let sum = 0
  for (let conversation = 0; conversation < conversations; conversation++) {
    let at = (conversation % CONVERSATIONS) * TURNS
    let shown = player.start()
    for (const end = at + TURNS; at < end; at++) {
      shown = player.answer(answerTo(shown, answers, at))
      sum += shown.text.length
      for (const option of shown.options) sum += option.length
    }
    sum += player.score()
  }
  return sum
}

const answerTo = ({ options }: Shown, answers: Uint8Array, at: number) => (answers[at] ?? 0) % options.length
