/** What drawings and outlines come to before they are a bot: who says what, and what leads where. */
import type { Place } from '../../bot/bot.ts'
import type { Outcome } from '../../spec/spec.ts'
import type { ReportItem } from '../report.ts'

export interface Sketch {
  name: string
  /** The first is the main flow, the others become skills. */
  pages: Page[]
}

export interface Page {
  /** Unique among the pages. */
  key: string
  name: string
  items: Item[]
  /** The item that a conversation begins with. */
  first?: string
  groups: Group[]
}

/**
 * `says`: a message. `asks`: a choice of its ways. `takes`: an input, its way for wrong answers. `decides`: a condition with its ways as rows. `ends`: the end, behind
 * its words. `runs`: another page, behind its words. `note`: never said.
 */
export type ItemKind = 'says' | 'asks' | 'takes' | 'decides' | 'ends' | 'runs' | 'note'

export interface Item {
  /** Unique on its page, and the same each time the source is read. */
  key: string
  is: ItemKind
  /** As the source has it, without markup; lines are kept. */
  text: string
  where: readonly string[]
  ways: Way[]
  /** What follows by itself: behind a message, or where no way is taken. */
  next?: string
  /** How it ends; resolved where nothing is said. */
  outcome?: Outcome
  /** Where nothing follows, the same end as for all others of this name; an end of its own without. */
  ending?: string
  /** The page that it runs. */
  page?: string
  place?: Place
  remarks: Remark[]
}

export interface Way {
  label: string
  /** '' for nowhere yet. */
  to: string
}

/** What is drawn around items. */
export interface Group {
  title: string
  keys: string[]
  where: readonly string[]
}

/** What a report tells of an item. */
export type Remark = Pick<ReportItem, 'is' | 'what' | 'why' | 'data'>

export const remark = (is: Remark['is'], what: string, why: string, data: Remark['data'] = {}): Remark => ({
  is,
  what,
  why,
  data,
})

/** A label made of longer words is no longer than this. */
const HEAD = 80

/** The first line of a text, cut at a word where it is long. */
export function headOf(text: string): string {
  const [line = ''] = text.split('\n', 1)
  return line.length <= HEAD ? line : `${line.slice(0, HEAD).replace(/[\ud800-\udbff]$|\s+\S*$/, '')}…`
}
