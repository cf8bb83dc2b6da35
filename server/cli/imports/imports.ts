/** The kinds of files that can be imported, in the order in which a file is tried: Clew's own, then those of the language. */
import { isRefusal, type SourceFile } from '../../../schema/import/imported.ts'
import { importers, isImportKind as isForeign, kindThatFits as foreignKind } from '../../../schema/import/imports.ts'
import type { ImportKind as ForeignKind } from '../../../schema/import/report.ts'
import { toldRefusal, toldReport } from '../../../schema/import/words.ts'
import { importWords } from '../../../schema/import/wordsOf.ts'
import { clew } from './clew.ts'
import type { Importer } from './importer.ts'

export type ImportKind = ForeignKind | 'clew'
export const kinds = ['clew', ...Object.keys(importers)]

export const isImportKind = (kind: string): kind is ImportKind => kind === 'clew' || isForeign(kind)

export const importerOf = (kind: ImportKind): Importer => (kind === 'clew' ? clew : foreign(kind))

/** Puts what an importer of the language finds into words. */
function foreign(kind: ForeignKind): Importer {
  const { read, ...rest } = importers[kind]
  return {
    ...rest,
    read(files, language, bot) {
      const imported = read(files, { language, bot })
      const words = importWords(kind, language)
      if (isRefusal(imported)) return { refused: toldRefusal(imported, words) }
      const { counts, items } = toldReport(imported.report, words)
      return { bot: imported.bot, counts, items: items.map(({ entry: _, ...item }) => item) }
    },
  }
}

/** The kind that a file looks like. */
export const kindThatFits = (file: SourceFile, text: string): ImportKind | undefined =>
  clew.fits(file, text) ? 'clew' : foreignKind(file, text)
