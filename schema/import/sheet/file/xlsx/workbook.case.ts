/** Workbooks written by hand, for tests. */
import { strToU8, zipSync, type Zippable } from 'fflate'

export interface Parts {
  /** What stands in `<sheetData>` and behind it, by sheet. */
  sheets?: Record<string, string>
  shared?: string
  styles?: string
  /** Attributes of each sheet, by its name. */
  states?: Record<string, string>
  /** Addresses of the first sheet, by id. */
  addresses?: Record<string, string>
  prefix?: string
  more?: Record<string, string | Uint8Array>
}

const quoted = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Rows of words as they stand in a sheet. */
export const rowsOf = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map((cells, at) => {
      const written = cells.map((cell, column) =>
        cell === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${quoted(cell)}</t></is></c>`,
      )
      return `<row r="${at + 1}">${written.join('')}</row>`
    })
    .join('')}</sheetData>`

export function workbook({
  sheets = {},
  shared = '',
  styles = '',
  states = {},
  addresses = {},
  prefix = '',
  more = {},
}: Parts): Uint8Array {
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0"?><${prefix}workbook xmlns:r="r" xmlns:x="x"><${prefix}sheets>${names
      .map(
        (name, at) =>
          `<${prefix}sheet name="${quoted(name)}" sheetId="${at + 1}" ${states[name] ?? ''} r:id="r${at}"/>`,
      )
      .join('')}</${prefix}sheets></${prefix}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, at) => `<Relationship Id="r${at}" Type="worksheet" Target="worksheets/sheet${at}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/worksheets/_rels/sheet0.xml.rels': `<Relationships>${Object.entries(addresses)
      .map(([id, to]) => `<Relationship Id="${id}" Target="${quoted(to)}" TargetMode="External"/>`)
      .join('')}</Relationships>`,
  }
  for (const [at, name] of names.entries())
    parts[`xl/worksheets/sheet${at}.xml`] = `<worksheet xmlns:r="r" xmlns:x="x">${sheets[name]}</worksheet>`
  if (shared) parts['xl/sharedStrings.xml'] = `<sst>${shared}</sst>`
  if (styles) parts['xl/styles.xml'] = `<styleSheet>${styles}</styleSheet>`
  const all: Zippable = {}
  for (const [name, part] of Object.entries({ ...parts, ...more }))
    all[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(all, { mtime: new Date(2026, 0, 1) })
}
