/** The sheets of an XLSX workbook. */
import { refuse, type Refusal } from '../../../imported.ts'
import { limits, type Progress, type Sheets } from '../rows.ts'
import { readCells, TooLarge } from './cells.ts'
import { readFormats } from './formats.ts'
import { sharedWords } from './shared.ts'
import { walkXml, XmlFault } from '../../../foreign/xml.ts'
import { Zip, ZipFault } from './zip.ts'

/** Parts of other formats that also come as ZIP files. */
const others = ['xl/workbook.bin', 'mimetype', 'Index/Document.iwa', 'word/document.xml', 'ppt/presentation.xml']

export function readBook(bytes: Uint8Array, progress: Progress): Sheets | Refusal {
  try {
    const zip = new Zip(bytes)
    if (zip.has('xl/workbook.xml')) return sheetsOf(zip, progress)
    return others.some((part) => zip.has(part)) ? refuse('other-format') : refuse('no-sheet')
  } catch (error) {
    if (error instanceof ZipFault) return refuse(error.is)
    if (error instanceof XmlFault) return refuse('damaged')
    if (error instanceof TooLarge)
      return refuse(error.is, { most: String(limits[error.is === 'too-wide' ? 'columns' : 'rows']) })
    throw error
  }
}

function sheetsOf(zip: Zip, progress: Progress): Sheets | Refusal {
  const listed: { name: string; part: string; hidden: boolean }[] = []
  const parts = targetsOf(zip, 'xl/', 'workbook.xml')
  let from1904 = false
  walkXml(zip.text('xl/workbook.xml'), {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904'))
      if (name !== 'sheet') return
      const part = parts.get(attribute('id')) ?? ''
      if (zip.has(part))
        listed.push({
          name: attribute('name'),
          part,
          hidden: attribute('state') !== '' && attribute('state') !== 'visible',
        })
    },
  })
  const shown = listed.filter(({ hidden }) => !hidden)
  if (shown.length > limits.sheets) return refuse('too-many-sheets', { most: String(limits.sheets) })
  const shared = sharedWords(zip.text('xl/sharedStrings.xml'))
  const formats = readFormats(zip.text('xl/styles.xml'))
  const all = shown.reduce((sum, { part }) => sum + zip.size(part), 0)
  let done = 0
  let rows = 0
  const sheets = shown.map(({ name, part }) => {
    const [folder, file] = part.split(/(?<=\/)(?=[^/]*$)/) as [string, string]
    const size = zip.size(part)
    const read = readCells(zip.text(part), {
      shared,
      formats,
      from1904,
      addresses: targetsOf(zip, folder, file),
      most: limits.rows - rows,
      progress: (share) => progress(done + share * size, all),
    })
    done += size
    rows += read.length
    return { name, rows: read }
  })
  return { sheets, hidden: listed.filter(({ hidden }) => hidden).map(({ name }) => name) }
}

/** What a part names by id: other parts, and addresses outside. */
function targetsOf(zip: Zip, folder: string, file: string): Map<string, string> {
  const targets = new Map<string, string>()
  walkXml(zip.text(`${folder}_rels/${file}.rels`), {
    open(name, attribute) {
      if (name !== 'Relationship') return
      const target = attribute('Target')
      const outside = attribute('TargetMode') === 'External'
      targets.set(attribute('Id'), outside ? target : target.startsWith('/') ? target.slice(1) : folder + target)
    },
  })
  return targets
}
