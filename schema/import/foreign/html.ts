/** Reads HTML as it comes from other programs, however broken: tags and words, one after the other. Nothing in it is ever carried out. */
import { entityOf } from './entities.ts'

export interface HtmlHandlers {
  open?(name: string, attribute: (name: string) => string): void
  close?(name: string): void
  text(words: string): void
}

const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]{0,60})((?:"[^"]*"|'[^']*'|[^<>"'])*)>|<[!?][^>]*>|[^<]+|</g
/** What stands in these is for machines. */
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template', 'xml'])

export function walkHtml(html: string, { open, close, text }: HtmlHandlers): void {
  let hidden = ''
  for (const { 0: whole, 1: closes, 2: tag, 3: attributes = '' } of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase()
    if (hidden !== '') {
      if (name === hidden && closes) hidden = ''
    } else if (name === undefined) {
      if (!/^<[!?]/.test(whole)) text(decoded(whole))
    } else if (closes) close?.(name)
    else if (HIDDEN.has(name)) hidden = attributes.endsWith('/') ? '' : name
    else open?.(name, (wanted) => attributeIn(attributes, wanted))
  }
}

function attributeIn(attributes: string, wanted: string): string {
  for (const [, name = '', double, single, bare] of attributes.matchAll(
    /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  ))
    if (name.toLowerCase() === wanted) return decoded(double ?? single ?? bare ?? '')
  return ''
}

const decoded = (words: string): string =>
  words.replace(/&(#?\w{1,10});/g, (whole, name: string) => entityOf(name) ?? whole)

const BLOCK = /^(?:p|div|li|ul|ol|tr|table|h[1-6]|hr|blockquote)$/

/** The words of HTML, a line for each block. */
export function wordsOfHtml(html: string): string {
  let words = ''
  const newLine = (name: string) => {
    if (BLOCK.test(name) && words !== '' && !words.endsWith('\n')) words += '\n'
  }
  walkHtml(html, {
    open: (name) => (name === 'br' ? (words += '\n') : newLine(name)),
    close: newLine,
    text: (some) => (words += some.replace(/[ \t\n]+/g, ' ')),
  })
  return words
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .join('\n')
    .trim()
}
