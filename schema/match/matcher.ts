/** What understands a visitor's text. The interface is shared by every host; the method behind it may change. */
import type { Match, Understanding } from '../interpreter/types.ts'

/** A text, and what it may be: options with what else they are called, the value of an input; always also a command, an entry or a skill. */
export type Asked = Pick<Match, 'text'> & Partial<Match>

export interface Matcher {
  /** Never throws; bounded time for any text. The order is rule R6.1. */
  match(asked: Asked): Understanding
}
