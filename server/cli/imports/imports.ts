/** The kinds of files that can be imported, in the order in which a file is tried. */
import { importSheet, isSheet, sheetWords } from '../../../schema/import/sheet/sheet.ts'
import { fitsTypebot, importTypebot } from '../../../schema/import/typebot/typebot.ts'
import { typebotWords } from '../../../schema/import/typebot/words.ts'
import { clew } from './clew.ts'
import { worded, type Importer } from './importer.ts'

export const importers = {
  clew,
  typebot: {
    several: true,
    fits: (_, text) => fitsTypebot(text),
    read: (files, language) => worded(importTypebot(files), typebotWords, language),
  },
  sheet: {
    updates: true,
    fits: isSheet,
    read: ([file], language, bot) => worded(importSheet(file, { language }, bot), sheetWords, language),
  },
} satisfies Record<string, Importer>

export type ImportKind = keyof typeof importers

/** Kinds that are announced. */
export const comingKinds = ['outline', 'mermaid', 'drawio'] as const

export const isImportKind = (kind: string): kind is ImportKind => Object.hasOwn(importers, kind)

/** The kind that a file looks like. */
export const kindThatFits = (...file: Parameters<Importer['fits']>): ImportKind | undefined =>
  Object.keys(importers)
    .filter(isImportKind)
    .find((kind) => importers[kind].fits(...file))
