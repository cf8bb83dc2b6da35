/** What a step shows on the canvas, as plain data: its words in one language and its rows, each with its own exit. */
import type { StepKind } from '../../../schema/kinds/kinds.ts'

/** A run of words; strong ones are names that stand in a sentence. */
export interface Run {
  text: string
  strong?: boolean
}

/** Where words are edited in place. */
export interface WordsAt {
  field: string
  /** The list item they belong to. */
  item?: string
  list?: string
}

/** What is drawn before or behind the words of a row. */
export type Sign = 'entry' | 'picture' | 'video' | 'link' | 'cards' | 'list' | 'several' | 'condition' | 'comment'

export interface Row {
  /** The exit that leaves here; none for rows that only tell something. */
  exit?: string
  runs: Run[]
  /** How the row looks: an author's option or row, one that comes from elsewhere, one that is always there, or something small told besides. */
  look: 'option' | 'sentence' | 'entry' | 'always' | 'aside'
  edits?: WordsAt
  /** The list in which the author may put the row elsewhere. */
  moves?: { list: string; item: string }
  /** Nobody has written here yet: `runs` hold what to show quietly. */
  empty?: boolean
  /** Before the words. */
  sign?: Sign
  /** Behind the words, each with what it tells. */
  marks?: { sign: Sign; tells: string }[]
}

export interface StepView {
  kind: StepKind
  /** The main words, in plain text; what the visitor reads first. */
  words?: string
  /** Shown quietly while there are no words. */
  placeholder?: string
  edits?: WordsAt
  /** The single exit at the side, for kinds without rows. */
  exit?: string
  rows: Row[]
  /** Small steps are one line without a body. */
  pill?: string
  /** A size of its own, for notes and frames. */
  size?: readonly [width: number, height: number]
  shape?: 'note' | 'frame'
  /** The whole step in one sentence, for the outline and for screen readers. */
  summary: string
}
