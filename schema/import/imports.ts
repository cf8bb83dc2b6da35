/** The kinds of files that can be imported, in the order in which a file is tried. */
import type { Bot } from '../bot/bot.ts'
import { fitsDrawio, importDrawio } from './drawio/drawio.ts'
import type { Imported, SourceFile } from './imported.ts'
import { fitsMermaid, importMermaid } from './mermaid/mermaid.ts'
import { fitsOutline, importOutline } from './outline/outline.ts'
import { importKinds, type ImportKind } from './report.ts'
import type { Progress } from './sheet/file/rows.ts'
import { titleOf } from './sheet/file/read.ts'
import { importSheet, isSheet } from './sheet/sheet.ts'
import { fitsTypebot, importTypebot } from './typebot/typebot.ts'

export interface Importing {
  /** Where the file doesn't tell its own. */
  language: 'fr' | 'en'
  /** The bot to bring up to date, where the kind can. */
  bot?: Bot | undefined
  progress?: Progress | undefined
}

export interface Importer {
  /** Whether a file looks like one of this kind; `text` is all of it, '' where it is none. */
  fits(file: SourceFile, text: string): boolean
  read(files: readonly [SourceFile, ...SourceFile[]], how: Importing): Imported
  /** Several files make one bot. */
  several?: true
  /** A bot that is there already is brought up to date. */
  updates?: true
}

export const importers: Record<ImportKind, Importer> = {
  typebot: { several: true, fits: (_, text) => fitsTypebot(text), read: (files) => importTypebot(files) },
  drawio: { fits: (_, text) => fitsDrawio(text), read: ([file], how) => importDrawio(file, sourcing(file, how)) },
  mermaid: { fits: (_, text) => fitsMermaid(text), read: ([file], how) => importMermaid(file, sourcing(file, how)) },
  sheet: { updates: true, fits: isSheet, read: ([file], { bot, ...how }) => importSheet(file, how, bot) },
  outline: {
    // Whatever else is text is a list, be it of one level.
    fits: ({ name }, text) => fitsOutline(text) || (text.trim() !== '' && PLAIN.test(name)),
    read: ([file], how) => importOutline(file, sourcing(file, how)),
  },
}

const PLAIN = /(?:^[^.]*|\.(?:txt|md|html?))$/i

/** What a file's name and the person's language tell where its words don't. */
const sourcing = ({ name }: SourceFile, { language }: Importing) => ({ name: titleOf(name), locale: language })

export const isImportKind = (kind: string): kind is ImportKind => importKinds.some((known) => known === kind)

/** The kind that a file looks like; `text` is all of it, '' where it is none. */
export const kindThatFits = (file: SourceFile, text: string): ImportKind | undefined =>
  (Object.keys(importers) as ImportKind[]).find((kind) => importers[kind].fits(file, text))
