/** Tells by what stands in a column what it may be, where its name doesn't. */
import type { Column } from './columns.ts'
import { localeNamed } from './languages.ts'
import { readDay } from './days.ts'
import type { Row } from '../file/rows.ts'

const ROWS_LOOKED_AT = 300

interface Facts {
  column: Column
  at: number
  /** Shares of the rows, from 0 to 1. */
  filled: number
  asks: number
  days: number
  languages: number
  /** Different values for each value. */
  distinct: number
  /** Mean length in characters. */
  length: number
}

/** Gives a role to columns without one; `named` tells that others have a name, so that only what is missing is looked for. */
export function guessByContent(columns: Column[], rows: readonly Row[], named: boolean): void {
  const some = rows.slice(0, ROWS_LOOKED_AT)
  if (some.length === 0) return
  const facts = columns.map((column, at) => factsOf(column, at, some))
  const free = facts.filter(
    ({ column, filled }) => column.role === 'ignored' && filled > 0 && (!named || column.header === ''),
  )
  const open = named ? facts.filter(({ column, filled }) => column.role === 'ignored' && filled > 0) : free
  const take = (one: Facts | undefined, role: Column['role']) => {
    if (!one) return
    one.column.role = role
    for (const list of [free, open]) if (list.includes(one)) list.splice(list.indexOf(one), 1)
  }
  if (!named) {
    take(
      free.find(({ languages, filled }) => filled > 0.5 && languages > 0.9),
      'language',
    )
    take(
      free.find(({ days, filled }) => filled > 0.1 && days > 0.8),
      'until',
    )
  }
  const has = (role: Column['role']) => columns.some((column) => column.role === role)
  if (!has('question'))
    take(
      likeliest(open, ({ asks, filled, distinct, at }) => asks * 2 + filled * distinct - at / 100),
      'question',
    )
  if (!has('answer'))
    take(
      likeliest(
        open.filter(({ filled }) => filled > 0.2),
        ({ length, asks }) => length * (1 - asks),
      ),
      'answer',
    )
  if (named) return
  for (const one of [...free]) {
    if (one.asks > 0.5) take(one, 'phrasing')
    else if (!has('category') && one.distinct < 0.6 && one.length < 40 && one.filled > 0.5 && some.length > 2)
      take(one, 'category')
  }
}

function factsOf(column: Column, at: number, rows: readonly Row[]): Facts {
  const cells = rows.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '')
  const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / (cells.length || 1)
  return {
    column,
    at,
    filled: cells.length / rows.length,
    asks: share((cell) => /\?\s*$/.test(cell)),
    // A bare number may be anything.
    days: share((cell) => /\D/.test(cell) && readDay(cell, 'day') !== ''),
    languages: share((cell) => cell.length <= 12 && localeNamed(cell) !== ''),
    distinct: new Set(cells).size / (cells.length || 1),
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / (cells.length || 1),
  }
}

function likeliest(facts: readonly Facts[], score: (facts: Facts) => number): Facts | undefined {
  return facts.reduce<Facts | undefined>((best, one) => (best && score(best) >= score(one) ? best : one), undefined)
}
