/** What every kind of file that can be imported says about itself. */
import type { Bot } from '../../../schema/bot/bot.ts'
import type { Fault } from '../../../schema/bot/faults.ts'
import type { Language } from '../../words.ts'

/** Something of the file: as it was, brought into another form, or left for a person to do. */
export interface ImportItem {
  /** Where it is in the bot: `main › ask_name`. */
  at: string
  is: 'exact' | 'adapted' | 'todo'
  words: string
}

export interface Imported {
  bot: Bot
  /** How many of the things in the file; `exact` ones are only counted. */
  counts: Record<ImportItem['is'], number>
  items: ImportItem[]
}

export interface Importer {
  /** Whether a file looks like one of this kind; `text` is all of it. */
  fits(text: string): boolean
  read(text: string, language: Language): Imported | { faults: Fault[] }
}
