/** Outlines become bots: pasted text, Markdown lists, what word processors put on the clipboard. */
import { limits } from '../../bot/parse.ts'
import { cleanText } from '../foreign/clean.ts'
import { refuse, type Imported, type SourceFile } from '../imported.ts'
import { languageOf } from '../foreign/language.ts'
import { botOf } from '../sketch/bot.ts'
import { ownWords } from '../sketch/own.ts'
import { textOf, type Sourcing } from '../source.ts'
import { linesOf, type Line } from './lines.ts'
import { Meaning } from './meaning.ts'
import { linesOfHtml } from './rich.ts'
import { treeOf, type Branch } from './tree.ts'

/** A text, what was pasted as HTML, or a file. */
export type OutlineSource = string | { html: string } | SourceFile

/** Whether a text looks like an outline: some lines belong to others, and it is no other format. */
export function fitsOutline(source: string | { html: string }): boolean {
  const text = typeof source === 'string' ? source : source.html
  if (typeof source === 'string' && /^\s*[{[<]/.test(text)) return false
  const tree = treeOf(read(source, cleanText(text.slice(0, 50_000))))
  return tree?.children.some(({ children }) => children.length > 0) ?? false
}

export function importOutline(source: OutlineSource, { name, locale }: Sourcing): Imported {
  const text = textOf(typeof source === 'object' && 'html' in source ? source.html : source)
  if (typeof text !== 'string') return text
  const lines = read(source, text)
  if (lines.length === 0) return refuse('no-steps')
  if (lines.length > limits.steps) return refuse('too-many', { most: String(limits.steps) })
  const tree = treeOf(lines)
  if (!tree) return refuse('too-deep')
  const own = ownWords(languageOf(text, 1) ?? locale)
  const page = new Meaning(tree, own.ask).pageOf(tree)
  return botOf({ name: titleOf(tree) || name, pages: [page] }, 'outline', locale)
}

const read = (source: OutlineSource, text: string): Line[] =>
  (typeof source === 'object' && 'html' in source) || /^\s*<(?:!doctype|html|meta|ul|ol|p|div|h\d|b)\b/i.test(text)
    ? linesOfHtml(text)
    : linesOf(text)

/** The one line at the top. */
const titleOf = ({ children: [only, more] }: Branch): string => (only && !more ? only.text.slice(0, 60) : '')
