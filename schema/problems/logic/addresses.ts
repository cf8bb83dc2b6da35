/** The addresses of links, as authors write them. */
import type { StepOf } from '../../kinds/kinds.ts'
import type { Where } from '../rule.ts'

/** An escaped character, or a `]` with an address behind it that may have brackets of its own. */
const LINK = /\\[^]|\]\(((?:\\[^]|[^\\()\n]|\((?:\\[^]|[^\\()\n]){0,200}\)){0,2000})\)/g

export const addressesIn = (words: string): string[] =>
  words.includes('](') ? Array.from(words.matchAll(LINK)).flatMap(([, address]) => address ?? []) : []

/** What a variable will hold is checked when the link is shown. */
export const withoutNames = (address: string) => address.replace(/\{\{[^{}]*\}\}/g, 'x')

/** What a message opens, each with its place. */
export const openedBy = ({ video, links, cards }: StepOf<'message'>): [address: string, where: Where][] => [
  [video.trim(), { field: 'video' }],
  ...[...links, ...cards].map(({ id, address }): [string, Where] => [address.trim(), { item: id, field: 'address' }]),
]
