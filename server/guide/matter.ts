/** What stands where on a page: which of its words are its heading, what comes before and after, what is asked below. */
import { lastLine } from '../../schema/text/lastLine.ts'
import { parseText, type TextNode } from '../../schema/text/text.ts'
import type { Page, Said } from './walk.ts'

export interface Matter {
  before: Said[]
  heading: TextNode[]
  /** Parts of the question that come before its last line. */
  after: Said[]
  /** A second heading: the question, where the page is about something else. */
  question: TextNode[]
  /** What was answered didn’t fit: this says why. */
  refusal: Said[]
}

export function matterOf(pages: readonly Page[], title: string): Matter {
  const page = pages.at(-1)!
  const { ask, said, topic } = page
  const matter: Matter = { before: [], heading: words(topic || title), after: [], question: [], refusal: [] }
  if (ask?.again && !ask.text) {
    const before = pages.findLast((earlier) => earlier.ask?.step === ask.step && earlier.ask.text && !earlier.ask.again)
    const [rest, line] = split(before?.ask?.text ?? '')
    if (line) matter.heading = line
    // Who asked for a human is answered, not refused.
    if (page.contact || page.given?.is === 'human') return { ...matter, before: said, after: rest }
    return { ...matter, after: rest, refusal: said }
  }
  const [rest, line] = split(ask?.text ?? '')
  if (!line) {
    const [first, ...others] = topic ? [] : said
    const [earlier, only] = first && !first.media ? split(first.text) : []
    if (only && earlier?.length === 0) return { ...matter, heading: only, after: [...others, ...rest] }
    return { ...matter, after: [...said, ...rest] }
  }
  // A page that says something is about what led to it; else its question is all that it is about.
  if (topic && said.length > 0) return { ...matter, after: [...said, ...rest], question: line }
  return { ...matter, before: said, heading: line, after: rest }
}

const words = (text: string): TextNode[] => [{ is: 'text', text }]

/** What comes before a question's last line, and that; none where it is no heading. */
function split(text: string): [rest: Said[], line?: TextNode[]] {
  const [rest, line] = lastLine(text)
  const [paragraph] = parseText(line)
  return [rest ? [{ text: rest }] : [], paragraph?.is === 'paragraph' ? paragraph.of : undefined]
}
