/** The outlines that Mermaid writes around a node's words. */
import type { Form } from '../diagram/diagram.ts'
import type { Cursor } from './cursor.ts'

/** Longer ones first: `([` before `(`. */
const outlines: [open: string, closes: string[], form: Form][] = [
  ['(((', [')))'], 'terminal'],
  ['((', ['))'], 'terminal'],
  ['([', ['])'], 'terminal'],
  ['(-', ['-)'], 'box'],
  ['(', [')'], 'box'],
  ['[[', [']]'], 'action'],
  ['[(', [')]'], 'action'],
  ['[/', ['/]'], 'entry'],
  ['[/', ['\\]'], 'box'],
  ['[\\', ['\\]'], 'entry'],
  ['[\\', ['/]'], 'box'],
  ['[', [']'], 'box'],
  ['{{', ['}}'], 'box'],
  ['{', ['}'], 'decision'],
  ['>', [']'], 'box'],
]

/** What may stand behind a node on its line. */
const BEHIND = /[ \t]*(?:$|[\n;&]|%%|:::|@\{|[<xo]?(?:--|==|-\.)|~~~|\w+@)/y
const QUOTED = /[ \t\n]*"([^"]*)"[ \t\n]*/y
/** Words over several lines hold none of the marks. */
const LINES = /[^[\](){}|"]*/y

/** The words and the form of the node whose outline opens here; undefined for none. */
export function outlineAt(cursor: Cursor): { label: string; form: Form } | undefined {
  for (const [open, closes, form] of outlines) {
    const from = cursor.at
    if (!cursor.takeWord(open)) continue
    const label = quoted(cursor, closes) ?? onLine(cursor, closes) ?? overLines(cursor, closes)
    if (label !== undefined) return { label, form }
    cursor.at = from
  }
  return undefined
}

function quoted(cursor: Cursor, closes: readonly string[]): string | undefined {
  const from = cursor.at
  const label = cursor.take(QUOTED)?.[1]
  if (label !== undefined && closes.some((close) => cursor.takeWord(close))) return label
  cursor.at = from
  return undefined
}

/** People write brackets in words that Mermaid would refuse: the outline ends where something may follow. */
function onLine(cursor: Cursor, closes: readonly string[]): string | undefined {
  const from = cursor.at
  const newline = cursor.text.indexOf('\n', from)
  const line = cursor.text.slice(from, newline < 0 ? undefined : newline)
  const ends = closes
    .flatMap((close) => {
      let at = line.indexOf(close)
      while (at >= 0 && !cursor.sees(BEHIND, from + at + close.length)) at = line.indexOf(close, at + 1)
      return at < 0 ? [] : [{ at, close }]
    })
    .sort((a, b) => a.at - b.at)
  const [end] = ends
  if (!end) return undefined
  cursor.at = from + end.at + end.close.length
  return line.slice(0, end.at)
}

function overLines(cursor: Cursor, closes: readonly string[]): string | undefined {
  const from = cursor.at
  const label = cursor.take(LINES)?.[0] ?? ''
  if (closes.some((close) => cursor.takeWord(close))) return label
  cursor.at = from
  return undefined
}

const DECISIONS = /^(?:diam|diamond|decision|question)$/
const TERMINALS =
  /^(?:stadium|terminal|pill|circ|circle|start|stop|sm-circ|small-circle|dbl-circ|double-circle|fr-circ|framed-circle)$/
const ENTRIES = /^(?:lean-[lr]|lean-left|lean-right|in-out|out-in|sl-rect|sloped-rectangle|manual-input)$/
const ACTIONS =
  /^(?:fr-rect|framed-rectangle|subproc|subprocess|subroutine|cyl|cylinder|database|db|h-cyl|das|horizontal-cylinder|lin-cyl|disk|lined-cylinder)$/
const NOTES = /^(?:brace|brace-l|brace-r|braces|comment|text)$/

/** The form of a shape by its name, as `A@{ shape: diam }` gives it. */
export function formNamed(name: string): Form {
  if (DECISIONS.test(name)) return 'decision'
  if (TERMINALS.test(name)) return 'terminal'
  if (ENTRIES.test(name)) return 'entry'
  if (ACTIONS.test(name)) return 'action'
  return NOTES.test(name) ? 'note' : 'box'
}
