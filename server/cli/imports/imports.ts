/** The kinds of files that can be imported, in the order in which a file is tried. */
import { fitsDrawio, importDrawio } from '../../../schema/import/drawio/drawio.ts'
import { drawioWords } from '../../../schema/import/drawio/words.ts'
import type { SourceFile } from '../../../schema/import/imported.ts'
import { fitsMermaid, importMermaid } from '../../../schema/import/mermaid/mermaid.ts'
import { mermaidWords } from '../../../schema/import/mermaid/words.ts'
import { fitsOutline, importOutline } from '../../../schema/import/outline/outline.ts'
import { outlineWords } from '../../../schema/import/outline/words.ts'
import { importSheet, isSheet, sheetWords, titleOf } from '../../../schema/import/sheet/sheet.ts'
import { fitsTypebot, importTypebot } from '../../../schema/import/typebot/typebot.ts'
import { typebotWords } from '../../../schema/import/typebot/words.ts'
import type { Language } from '../../words.ts'
import { clew } from './clew.ts'
import { worded, type Importer } from './importer.ts'

/** What a file's name and the person's language tell where its words don't. */
const sourcing = ({ name }: SourceFile, locale: Language) => ({ name: titleOf(name), locale })

export const importers = {
  clew,
  typebot: {
    several: true,
    fits: (_, text) => fitsTypebot(text),
    read: (files, language) => worded(importTypebot(files), typebotWords, language),
  },
  drawio: {
    fits: (_, text) => fitsDrawio(text),
    read: ([file], language) => worded(importDrawio(file, sourcing(file, language)), drawioWords, language),
  },
  mermaid: {
    fits: (_, text) => fitsMermaid(text),
    read: ([file], language) => worded(importMermaid(file, sourcing(file, language)), mermaidWords, language),
  },
  sheet: {
    updates: true,
    fits: isSheet,
    read: ([file], language, bot) => worded(importSheet(file, { language }, bot), sheetWords, language),
  },
  outline: {
    fits: (_, text) => fitsOutline(/^\s*</.test(text) ? { html: text } : text),
    read: ([file], language) => worded(importOutline(file, sourcing(file, language)), outlineWords, language),
  },
} satisfies Record<string, Importer>

export type ImportKind = keyof typeof importers

export const isImportKind = (kind: string): kind is ImportKind => Object.hasOwn(importers, kind)

/** The kind that a file looks like. */
export const kindThatFits = (...file: Parameters<Importer['fits']>): ImportKind | undefined =>
  Object.keys(importers)
    .filter(isImportKind)
    .find((kind) => importers[kind].fits(...file))
