/** What understands a visitor's text. The interface is shared by every host; the method behind it may change. */
import type { Understanding } from '../interpreter/types.ts'

export interface Matcher {
  /** Understands a text as an option (where labels are given), an entry or a skill. Never throws; bounded time for any text. */
  match(text: string, options?: readonly string[]): Understanding
}
