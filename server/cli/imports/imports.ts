/** The kinds of files that can be imported, each in a file of its own. */
import { clew } from './clew.ts'
import type { Importer } from './importer.ts'

export const importers = { clew } satisfies Record<string, Importer>

export type ImportKind = keyof typeof importers

/** Kinds that are announced. */
export const comingKinds = ['typebot', 'sheet', 'outline', 'mermaid'] as const

export const isImportKind = (kind: string): kind is ImportKind => Object.hasOwn(importers, kind)
