/** Writes a table as an XLSX workbook of one sheet. Every cell is words, so that nothing in one is ever a formula. The same table gives the same bytes. */
import { strToU8, zipSync } from 'fflate'
import { letterOf } from '../import/sheet/file/xlsx/places.ts'

/** In characters. */
const WIDTHS = { narrow: 18, wide: 60 }

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const FIXED = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // Words break within their cell; the names of the columns are bold.
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
}

/** The first row names the columns. `wide` are the positions of those that hold long words. */
export function xlsxOf(rows: readonly (readonly string[])[], name: string, wide: readonly number[]): Uint8Array {
  const parts = {
    ...FIXED,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${inXml(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': sheetOf(rows, wide),
  }
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: new Date(1980, 0, 1) })
}

function sheetOf(rows: readonly (readonly string[])[], wide: readonly number[]): string {
  const width = (at: number) => (wide.includes(at) ? WIDTHS.wide : WIDTHS.narrow)
  const columns = (rows[0] ?? []).map(
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${width(at)}" customWidth="1"/>`,
  )
  const lines = rows.map((cells, at) => {
    const style = at === 0 ? ' s="1"' : ''
    const written = cells.map(
      (words, column) =>
        `<c r="${letterOf(column)}${at + 1}" t="inlineStr"${style}><is><t xml:space="preserve">${inXml(words)}</t></is></c>`,
    )
    return `<row r="${at + 1}">${written.join('')}</row>`
  })
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const widths = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  return `<worksheet xmlns="${MAIN}">${frozen}${widths}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as they stand in XML. Excel reads `_x0041_` as a character, and XML can't hold all of them. */
const inXml = (words: string): string =>
  words
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)

/** Excel takes no more than 31 characters, and some of them not. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31) || 'Clew'
