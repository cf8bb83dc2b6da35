/** How a number in a cell is shown: a day, a share, or as it is. */
import { walkXml } from '../../../foreign/xml.ts'

export type Format = 'number' | 'date' | 'percent'

/** Formats that files name by number only. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)
const isBuiltInPercent = (id: number) => id === 9 || id === 10

/** The format of each cell style, by its number. */
export function readFormats(styles: string): Format[] {
  const codes = new Map<number, string>()
  const formats: Format[] = []
  let inCells = false
  walkXml(styles, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(formatOf(Number(attribute('numFmtId')), codes))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): Format {
  // What stands in quotes, brackets or behind a backslash is no part of the number.
  const code = codes.get(id)?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (code === undefined) return isBuiltInDate(id) ? 'date' : isBuiltInPercent(id) ? 'percent' : 'number'
  if (/[dy]|m{3}/i.test(code)) return 'date'
  return code.includes('%') ? 'percent' : 'number'
}

/** A number of a cell in words; the digits that only a computer sees are left out. */
export function numberIn(raw: string, format: Format, from1904: boolean): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  if (format === 'date') return dayOfSerial(from1904 ? number + 1462 : number) || raw
  const rounded = (value: number) => String(Number(value.toPrecision(15)))
  return format === 'percent' ? `${rounded(number * 100)} %` : rounded(number)
}

/** The day that a spreadsheet counts from the end of 1899: 46082 → `2026-03-01`; '' for none. */
export function dayOfSerial(serial: number): string {
  // The 29th of February 1900, which never was, is counted too.
  const days = Math.floor(serial) - (serial < 60 ? 0 : 1)
  return days > 0 && days < 2_958_465 ? new Date(Date.UTC(1899, 11, 31 + days)).toISOString().slice(0, 10) : ''
}
