/** Reads a file as a spreadsheet, or says why it is none. */
import { refuse, type Refusal, type SourceFile } from '../../imported.ts'
import { decodeText } from '../../foreign/text.ts'
import { readCsv } from './csv.ts'
import { limits, type Progress, type Sheets } from './rows.ts'
import { readBook } from './xlsx/book.ts'

/** Beginnings of files that are something else than text. */
const ZIP = 'PK'
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0'

const beginning = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 4))

/** Whether a file begins as workbooks of any format do. */
export const beginsLikeBook = (bytes: Uint8Array): boolean =>
  beginning(bytes).startsWith(ZIP) || beginning(bytes) === OLD_OFFICE

export function readSheets({ name, bytes }: SourceFile, progress: Progress = () => undefined): Sheets | Refusal {
  if (bytes.length > limits.bytes) return refuse('too-large', { most: String(limits.bytes / 1e6) })
  const begins = beginning(bytes)
  const read = begins.startsWith(ZIP)
    ? readBook(bytes, progress)
    : begins === OLD_OFFICE
      ? refuse(isLocked(bytes) ? 'locked' : 'old-format')
      : readText(name, bytes, progress)
  return 'sheets' in read && read.sheets.every(({ rows }) => rows.length === 0) ? refuse('empty') : read
}

function readText(name: string, bytes: Uint8Array, progress: Progress): Sheets | Refusal {
  const text = decodeText(bytes)
  if (text === undefined || /^\s*(?:%PDF|<(?:!doctype|html|\?xml|table))/i.test(text)) return refuse('no-sheet')
  const rows = readCsv(text, progress)
  return 'refused' in rows ? rows : { sheets: [{ name: titleOf(name), rows }], hidden: [] }
}

/** A file's name without its folder and its ending. */
export const titleOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[a-z]{2,5}$/i, '')

/** A workbook with a password stands in an old container, under this name. */
function isLocked(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0))
  for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1))
    if (name.every((code, index) => bytes[at + 2 * index] === code)) return true
  return false
}
