/** A text bubble as the Markdown subset of Clew's texts. */
import { safeLink } from '../../../text/text.ts'
import { fieldOf, flagIn, isRaw, listIn, recordsIn, textIn, type Raw } from '../reading/raw.ts'
import type { Variables } from '../plan/variables.ts'
import { nothingLeftOut, templateOf, type LeftOut } from './templates.ts'

/** Longer bubbles become several messages. */
export const LONGEST_BUBBLE = 10_000

export interface Rich {
  markdown: string
  left: LeftOut
  /** Styles that have no place, and addresses that can't be opened. */
  styles: string[]
  addresses: string[]
}

export function richText(content: Raw, variables: Variables): Rich {
  const rich: Rich = { markdown: '', left: nothingLeftOut(), styles: [], addresses: [] }
  const lines = recordsIn(content, 'richText')
  const written =
    lines.length > 0
      ? new Writer(rich, variables).lines(lines)
      : plainLines(content).map((line) => lineStart(templateOf(line, variables, rich.left, escaped)))
  // Blank lines around a bubble show nothing.
  rich.markdown = written.join('\n').replace(/^\s*\n|\n\s*$/g, '')
  if (rich.markdown.trim() === '') rich.markdown = ''
  return rich
}

/** As versions before had it: plain words, or HTML whose tags are taken out. */
function plainLines(content: Raw): string[] {
  const plain = textIn(content, 'plainText')
  if (plain) return plain.split('\n')
  const html = textIn(content, 'html')
    .replace(/<\/(?:div|p|li)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
  return html.replace(/\n$/, '').split('\n').map(decoded)
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  '#39': "'",
}
const decoded = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')

/** Before everything that words would be read as markup for. */
const escaped = (words: string) =>
  words.replace(/[\\*_[\]]/g, '\\$&').replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')

/** What would make a line an item of a list. */
const lineStart = (line: string) =>
  line.replace(
    /^(\s{0,6})(?:([-+•])|(\d{1,3})([.)]))(?=\s+\S)/,
    (_, space: string, bullet = '', number = '', sign = '') =>
      bullet ? `${space}\\${bullet}` : `${space}${number}\\${sign}`,
  )

/** Plain words of the source as a text. */
export const plainWords = (words: string) =>
  words
    .split('\n')
    .map((line) => lineStart(escaped(line)))
    .join('\n')

class Writer {
  constructor(
    private readonly rich: Rich,
    private readonly variables: Variables,
  ) {}

  lines(nodes: readonly Raw[]): string[] {
    return nodes.flatMap((node) => this.#block(node, ''))
  }

  /** A paragraph is a line; lists hold items, which hold paragraphs and lists. */
  #block(node: Raw, mark: string): string[] {
    const type = textIn(node, 'type')
    const children = recordsIn(node, 'children')
    if (type === 'ul' || type === 'ol')
      return children.flatMap((item, at) => this.#block(item, type === 'ul' ? '- ' : `${at + 1}. `))
    const blocks = children.filter(isBlock)
    if (blocks.length > 0) {
      const [first = '', ...rest] = blocks.flatMap((child) => this.#block(child, ''))
      return mark ? [mark + first, ...rest] : [first, ...rest]
    }
    const words = this.#inline(children)
    // A line within a paragraph stays one.
    return words.split('\n').map((line, at) => (mark && at === 0 ? mark + line : lineStart(line)))
  }

  #inline(nodes: readonly Raw[]): string {
    let made = ''
    const all = joined(nodes)
    all.forEach((node, at) => {
      const type = textIn(node, 'type')
      const within = () => this.#inline(recordsIn(node, 'children'))
      if (type === 'a') made += this.#link(within(), textIn(node, 'url'))
      else if (type === 'inline-variable')
        made += within() || this.#words(`{{${textIn(node, 'value') || textIn(node, 'name')}}}`)
      else if (fieldOf(node, 'text') === undefined) made += within()
      else made += this.#styled(node, made.at(-1) ?? '', textIn(all[at + 1] ?? {}, 'text')[0] ?? '')
    })
    return made
  }

  #words(words: string): string {
    return templateOf(words, this.variables, this.rich.left, escaped)
  }

  #styled(leaf: Raw, previous: string, next: string): string {
    for (const style of ['underline', 'strikethrough', 'code'] as const) if (flagIn(leaf, style)) this.#lose(style)
    const lines = this.#words(textIn(leaf, 'text')).split('\n')
    return lines
      .map((line, at) => this.#marked(line, leaf, at === 0 ? previous : '', at === lines.length - 1 ? next : ''))
      .join('\n')
  }

  #marked(words: string, leaf: Raw, previous: string, next: string): string {
    // A value may be empty, and marks beside a space or nothing would be read as words.
    const [, before = '', inner = '', after = ''] = EDGES.exec(words) ?? []
    const styles = ['bold', 'italic'].filter((style) => flagIn(leaf, style))
    if ((before + after).includes('{{')) for (const style of styles) this.#lose(`${style} {{…}}`)
    if (inner === '') return words
    const bold = flagIn(leaf, 'bold') ? `**${inner}**` : inner
    if (!flagIn(leaf, 'italic')) return before + bold + after
    // Italics end and begin between words only.
    const isWithin = WORD.test(before.at(-1) ?? previous) || WORD.test(after[0] ?? next)
    if (isWithin) this.#lose('italic')
    return before + (isWithin ? bold : `_${bold}_`) + after
  }

  #link(words: string, source: string): string {
    const address = templateOf(openable(source), this.variables, this.rich.left)
    if (safeLink(address.replace(REFERENCES, 'x')) || address.startsWith('{{'))
      return `[${words || escaped(address)}](${address.replace(/[\\()]/g, '\\$&')})`
    if (source) this.rich.addresses.push(source)
    return words
  }

  #lose(style: string) {
    if (!this.rich.styles.includes(style)) this.rich.styles.push(style)
  }
}

/** Spaces and variables at the ends of words. */
const EDGES = /^((?:\s|\{\{[^{}]*\}\})*)([^]*?)((?:\s|\{\{[^{}]*\}\})*)$/

/** Also where a value begins or ends. */
const WORD = /[\p{L}\p{N}{}_*]/u

const REFERENCES = /\{\{[^{}]*\}\}/g

const isBlock = (node: Raw) => /^(?:p|ul|ol|li|lic|blockquote|h[1-6])$/.test(textIn(node, 'type'))

/** Neighbours of the same style are one. */
function joined(nodes: readonly Raw[]): Raw[] {
  const made: Raw[] = []
  for (const node of nodes) {
    const last = made.at(-1)
    if (last && styleOf(last) !== '' && styleOf(last) === styleOf(node))
      made[made.length - 1] = { ...last, text: textIn(last, 'text') + textIn(node, 'text') }
    else made.push(node)
  }
  return made
}

/** '' for what is no mere words. */
const styleOf = (node: Raw) =>
  isRaw(node) && fieldOf(node, 'text') !== undefined && listIn(node, 'children').length === 0
    ? [
        'words',
        ...['bold', 'italic', 'underline', 'strikethrough', 'code'].filter((style) => flagIn(node, style)),
      ].join(' ')
    : ''

/** As Typebot opens it: without its beginning it is a web address. */
export function openable(address: string): string {
  const bare = address.trim().replace(/\{\{[^{}]*\}\}|\s/g, (part) => (part.length > 1 ? part : '%20'))
  return bare === '' || /^(?:[a-z][a-z\d+.-]*:|\/|#|\{\{)/i.test(bare) ? bare : `https://${bare}`
}
