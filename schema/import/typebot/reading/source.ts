/** A Typebot as its file has it, whatever its version: texts and options stay raw until their block is drawn. */
import type { Raw } from './raw.ts'

export interface SourceBot {
  /** What links of other bots name; '' where the file doesn't say. */
  id: string
  name: string
  version: string
  /** Where it begins: the id of an edge, '' for nowhere. */
  start: string
  events: SourceEvent[]
  groups: SourceGroup[]
  /** Only those that lead to a group. */
  edges: ReadonlyMap<string, SourceEdge>
  variables: SourceVariable[]
  settings: Raw
  theme: Raw
  /** Edges and ids that lead nowhere or belong to nothing. */
  lost: Lost[]
}

/** Besides the start. */
export interface SourceEvent {
  id: string
  type: string
  edge: string
  options: Raw
}

export interface SourceGroup {
  id: string
  title: string
  x: number
  y: number
  blocks: SourceBlock[]
}

export interface SourceBlock {
  id: string
  type: string
  /** The id of the edge that the block itself leaves by; '' for none. */
  edge: string
  content: Raw
  options: Raw
  items: SourceItem[]
  raw: Raw
}

/** An option, a row of a condition, a card, a branch. */
export interface SourceItem {
  id: string
  edge: string
  raw: Raw
}

/** To a block within its group, or to its beginning. */
export interface SourceEdge {
  id: string
  group: number
  block: number
}

export interface SourceVariable {
  id: string
  name: string
  /** Several for a list. */
  values: string[]
  isList: boolean
}

export interface Lost {
  what: 'edge' | 'passed' | 'target' | 'group' | 'block'
  /** Where it was, as far as that is known. */
  group?: number
  block?: number
}

export interface Placed {
  /** The group's title, or words of the report for it; the block by its number. */
  where: string[]
  data: Record<string, string>
}

export function placeIn(groups: readonly SourceGroup[], group: number, block?: number): Placed {
  const isBlock = block !== undefined
  return {
    where: [groups[group]?.title || '@group', ...(isBlock ? ['@block'] : [])],
    data: { group: String(group + 1), ...(isBlock && { block: String(block + 1) }) },
  }
}

export type { Raw }
