/** What word processors put on the clipboard, as lines: lists, Word's list paragraphs, headings, indented paragraphs. */
import { walkHtml } from '../foreign/html.ts'
import { headingLevel, levelOf, lineOf, type Line } from './lines.ts'

/** How far a list is indented by each of its levels, in points. */
const STEP = 36

const POINTS: Record<string, number> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835 }
const BLOCK = /^(?:p|div|tr|table|blockquote|pre)$/

export function linesOfHtml(html: string): Line[] {
  const lines: Line[] = []
  let words = ''
  let level = levelOf(0, false)
  let lists = 0
  let item = false
  /** Within the bullet that Word writes out. */
  let bullet = 0
  const finish = () => {
    const text = words
      .split('\n')
      .map((line) => line.replace(/[ \u00a0\t]+/g, ' ').trim())
      .filter(Boolean)
      .join('\n')
    const line = lineOf(text, level)
    if (line.text !== '') lines.push(line)
    words = ''
  }
  const begin = (at: number) => {
    finish()
    level = at
  }
  walkHtml(html, {
    open(name, attribute) {
      const style = attribute('style')
      if (name === 'span' && (bullet > 0 || /mso-list:\s*ignore/i.test(style))) bullet++
      const [, heading] = /^h([1-6])$/.exec(name) ?? []
      if (name === 'ul' || name === 'ol') {
        lists++
        begin(levelOf(lists * STEP, true))
        item = false
      } else if (name === 'li') {
        begin(levelOf((Number(attribute('aria-level')) || Math.max(1, lists)) * STEP, true))
        item = true
      } else if (name === 'br') words += '\n'
      else if (name === 'td' || name === 'th') words += ' '
      else if (heading !== undefined) begin(headingLevel(Number(heading)))
      else if (BLOCK.test(name)) {
        // A paragraph of an item is one of its lines.
        if (item) words += '\n'
        else begin(paragraphLevel(style))
      }
    },
    close(name) {
      if (name === 'span' && bullet > 0) bullet--
      if (name === 'ul' || name === 'ol') {
        finish()
        lists = Math.max(0, lists - 1)
        level = levelOf(lists * STEP, lists > 0)
      } else if (name === 'li' || /^h[1-6]$/.test(name)) {
        finish()
        item = false
        level = levelOf(lists * STEP, lists > 0)
      } else if (BLOCK.test(name)) {
        if (item) words += '\n'
        else finish()
      }
    },
    text(some) {
      if (bullet === 0) words += some.replace(/[ \t\n]+/g, ' ')
    },
  })
  finish()
  return lines
}

/** Word numbers the levels of its lists, and indents other paragraphs. */
function paragraphLevel(style: string): number {
  const [, listed] = /mso-list:[^;]*?level(\d)/i.exec(style) ?? []
  if (listed !== undefined) return levelOf(Number(listed) * STEP, true)
  const [, size = '', unit = ''] = /(?:margin|padding)-left:\s*(\d{1,4}(?:\.\d+)?)(pt|px|in|cm|mm)/i.exec(style) ?? []
  return levelOf(Number(size) * (POINTS[unit.toLowerCase()] ?? 0), false)
}
