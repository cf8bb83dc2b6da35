/** The cells of one sheet of a workbook: what they show, never what they would calculate. */
import { safeLink } from '../../../../text/text.ts'
import { cellOf, isEmpty, limits, STRIDE, type Row } from '../rows.ts'
import { numberIn, type Format } from './formats.ts'
import { columnOf, placesOf, rowOf, spread, type Area } from './places.ts'
import { unescaped } from './shared.ts'
import { walkXml } from '../../../foreign/xml.ts'

export interface Book {
  shared: readonly string[]
  formats: readonly Format[]
  from1904: boolean
  /** Addresses by their id in this sheet. */
  addresses: ReadonlyMap<string, string>
  /** Rows that may still be read. */
  most: number
  /** From 0 to 1. */
  progress: (share: number) => void
}

export class TooLarge extends Error {
  constructor(readonly is: 'too-wide' | 'too-many-rows') {
    super(is)
  }
}

interface Cell {
  column: number
  type: string
  style: number
  value: string
  formula: string
}

interface Reading {
  number: number
  cells: string[]
  links?: Map<number, string>
  formulas?: Map<number, string>
}

export function readCells(xml: string, book: Book): Row[] {
  const rows = new Map<number, Reading>()
  const merged: Area[] = []
  let row: Reading = { number: 0, cells: [] }
  let cell: Cell = blank(0)
  let into: 'value' | 'formula' | undefined
  let length = 0
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'dimension') length = rowOf(attribute('ref').split(':')[1] ?? '')
      else if (name === 'row') {
        row = { number: Number(attribute('r')) || row.number + 1, cells: [] }
        cell = blank(-1)
      } else if (name === 'c') {
        const column = columnOf(attribute('r'), cell.column + 1)
        cell = { ...blank(column), type: attribute('t'), style: Number(attribute('s')) }
      } else if (name === 'v' || name === 't') into = 'value'
      else if (name === 'f') into = 'formula'
      else if (name === 'mergeCell') merged.push(...placesOf(attribute('ref')))
      else if (name === 'hyperlink') link(rows, attribute('ref'), book.addresses.get(attribute('id')) ?? '')
    },
    text(words) {
      if (into) cell[into] += words
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') into = undefined
      else if (name === 'c') put(row, cell, book)
      else if (name === 'row' && !isEmpty(row)) {
        rows.set(row.number, row)
        if (rows.size > book.most) throw new TooLarge('too-many-rows')
        if (rows.size % STRIDE === 0) book.progress(Math.min(1, rows.size / Math.max(length, rows.size)))
      }
    },
  })
  spread(rows, merged)
  return [...rows.values()].sort((a, b) => a.number - b.number)
}

const blank = (column: number): Cell => ({ column, type: '', style: 0, value: '', formula: '' })

function put(row: Reading, cell: Cell, book: Book) {
  const words = cellOf(wordsOf(cell, book))
  if (words === '' && cell.formula === '') return
  if (cell.column >= limits.columns) throw new TooLarge('too-wide')
  if (words === '' && cell.value === '' && cell.type !== 'str') {
    row.formulas ??= new Map()
    row.formulas.set(cell.column, `=${cell.formula}`)
  }
  while (row.cells.length < cell.column) row.cells.push('')
  row.cells[cell.column] = words
}

function wordsOf({ type, value, style }: Cell, { shared, formats, from1904 }: Book): string {
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'inlineStr' || type === 'str') return unescaped(value)
  if (type === 'd') return value.slice(0, 10)
  return type === 'e' ? value : numberIn(value, formats[style] ?? 'number', from1904)
}

function link(rows: ReadonlyMap<number, Reading>, ref: string, address: string) {
  const row = rows.get(rowOf(ref))
  const to = safeLink(address)
  if (!row || !to) return
  row.links ??= new Map()
  row.links.set(columnOf(ref, 0), to)
}
