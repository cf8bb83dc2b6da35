/** Draws the options of a question as buttons in a row. */
import type { Ask } from '../../../schema/interpreter/types.ts'
import { rich } from '../part.ts'
import { button } from './dom.ts'
import { listOf, MANY } from './options.ts'
import type { Words } from './words.ts'

export function drawAsk(ask: Ask, words: Words, choose: (chosen: number[]) => void): HTMLElement[] {
  const { pictures, several, look, options } = ask
  if (rich && (pictures || several || look || options.length > MANY)) return rich.drawAsk(ask, words, choose)
  return [
    listOf(
      words,
      ask.options.map((label, at) => button('chip', () => choose([at]), label)),
    ),
  ]
}
