/** What every kind of file that can be imported says about itself. */
import type { Bot } from '../../../schema/bot/bot.ts'
import type { Fault } from '../../../schema/bot/faults.ts'
import { isRefusal, type Imported, type SourceFile } from '../../../schema/import/imported.ts'
import type { ReportItem } from '../../../schema/import/report.ts'
import { toldRefusal, toldReport, type ImportWords } from '../../../schema/import/words.ts'
import type { Language } from '../../words.ts'

/** Something of the file that was brought into another form or is left for a person to do. */
export interface ToldItem {
  is: ReportItem['is']
  /** Where it was in the file: `Group › Block`. */
  where: string
  what: string
  why: string
  step?: string
}

export interface Read {
  bot: Bot
  /** How many of the things in the file; `exact` ones are only counted. */
  counts: Record<'exact' | ToldItem['is'], number>
  items: ToldItem[]
}

/** A file that can't be taken in: what is wrong with it as a bot, or a sentence. */
export type Refused = { faults: Fault[] } | { refused: string }

export interface Importer {
  /** Whether a file looks like one of this kind; `text` is all of it, '' where it is none. */
  fits(file: SourceFile, text: string): boolean
  read(files: readonly [SourceFile, ...SourceFile[]], language: Language, bot: Bot | undefined): Read | Refused
  /** Several files make one bot. */
  several?: true
  /** A bot that is there already is brought up to date. */
  updates?: true
}

/** Puts what an importer of the language found into words. */
export function worded(
  imported: Imported,
  allWords: Record<Language, ImportWords>,
  language: Language,
): Read | Refused {
  const words = allWords[language]
  if (isRefusal(imported)) return { refused: toldRefusal(imported, words) }
  const { counts, items } = toldReport(imported.report, words)
  return { bot: imported.bot, counts, items: items.map(({ entry: _, ...item }) => item) }
}
