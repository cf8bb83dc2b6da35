/** Reads CSV: the separator is found out, cells may be in quotes and hold line breaks. */
import Papa from 'papaparse'
import { refuse, type Refusal } from '../../imported.ts'
import { cellOf, isEmpty, limits, STRIDE, type Progress, type Row } from './rows.ts'

const SEPARATORS = [';', ',', '\t']
/** Stands in no cell, so that a text of one column is left whole. */
const NONE = '\u001f'
const LOOKED_AT = 100

export function readCsv(text: string, progress: Progress): Row[] | Refusal {
  // Excel's own way of naming the separator.
  const named = /^sep=(.)\r?\n/.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const first = named ? 2 : 1
  const rows: Row[] = []
  let refusal: Refusal | undefined
  let count = 0
  Papa.parse<string[]>(body, {
    delimiter: named?.[1] ?? separatorOf(body),
    step({ data, errors, meta }, parser) {
      const number = first + count++
      const cells = data.map(cellOf)
      while (cells.at(-1) === '') cells.pop()
      if (errors.some(({ code }) => code === 'MissingQuotes')) refusal = refuse('open-quote', { row: String(number) })
      else if (cells.length > limits.columns) refusal = refuse('too-wide', { most: String(limits.columns) })
      else if (count > limits.rows + 1) refusal = refuse('too-many-rows', { most: String(limits.rows) })
      if (refusal) return parser.abort()
      if (!isEmpty({ number, cells })) rows.push({ number, cells })
      if (count % STRIDE === 0) progress(meta.cursor, body.length)
    },
  })
  return refusal ?? rows
}

/** The one that most of the first rows agree on. */
function separatorOf(text: string): string {
  let [best, most] = [NONE, 0.5]
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: LOOKED_AT, skipEmptyLines: 'greedy' })
    const counts = new Map<number, number>()
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    // Nothing but separators is an empty table.
    const share = data.length === 0 ? 1 : Math.max(0, ...counts.values()) / data.length
    if (share > most) [best, most] = [separator, share]
  }
  return best
}
