/** Reads files into a bot: what the worker does, and the shapes in which it is asked and answers. */
import type { Bot } from '../../schema/bot/bot.ts'
import type { Fault } from '../../schema/bot/faults.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { picturesIn, type Pictures } from '../../schema/bot/pictures.ts'
import { isRefusal, type Refusal, type SourceFile } from '../../schema/import/imported.ts'
import { importers, kindThatFits, type Importing } from '../../schema/import/imports.ts'
import type { ImportKind, Report } from '../../schema/import/report.ts'
import { decodeText } from '../../schema/import/foreign/text.ts'
import type { Columns } from '../../schema/import/sheet/columns/columns.ts'
import { readSheet, type SheetRead } from './sheets.ts'

export interface Reading extends Pick<Importing, 'language' | 'bot'> {
  files: readonly SourceFile[]
  /** How a person corrected the columns of each sheet that holds questions. */
  columns?: readonly Columns[]
}

export interface Found {
  kind: ImportKind | 'clew'
  bot: Bot
  /** A bot of Clew’s own has none: it is what it was. */
  report?: Report
  /** Those that came in a bot's own file. */
  pictures?: Pictures
  /** For spreadsheets: what stands in them, and what they do to the bot. */
  sheet?: SheetRead
}

export type NotRead =
  | { refused: Refusal; kind: ImportKind }
  /** A bot of Clew’s own that isn’t one. */
  | { faults: Fault[] }
  /** No kind that is known, or files of several kinds at once. */
  | { unknown: 'kind' | 'several' | 'nothing' | 'update'; file: string }

export type Progress = (done: number, all: number) => void

export function readFiles({ files, columns, ...how }: Reading, progress: Progress): Found | NotRead {
  const [first, ...others] = files
  if (!first) return { unknown: 'nothing', file: '' }
  const texts = files.map(({ bytes }) => decodeText(bytes) ?? '')
  const kinds = files.map((file, at) => (isClew(texts[at]!) ? 'clew' : kindThatFits(file, texts[at]!)))
  const [kind] = kinds
  const strange = kinds.findIndex((one) => one === undefined)
  if (kind === undefined || strange >= 0) return { unknown: 'kind', file: files[strange]?.name ?? '' }
  const importer = kind === 'clew' ? undefined : importers[kind]
  if (others.length > 0 && (!importer?.several || kinds.some((one) => one !== kind)))
    return { unknown: 'several', file: others[0]!.name }
  // Only spreadsheets bring a bot up to date.
  if (how.bot && (kind === 'clew' || !importer?.updates)) return { unknown: 'update', file: first.name }
  if (kind === 'clew') {
    const value: unknown = JSON.parse(texts[0]!)
    const read = parseBot(value)
    return read.bot ? { kind, bot: read.bot, pictures: picturesIn(value) } : { faults: read.faults }
  }
  const read =
    kind === 'sheet'
      ? readSheet(first, how, columns, progress)
      : importer!.read([first, ...others], { ...how, progress })
  return isRefusal(read) ? { kind, refused: read } : { kind, ...read }
}

/** Whether a text is a bot’s own file, of whatever version. */
function isClew(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'clew')
  } catch {
    return false
  }
}
