/** The words of every kind of import. */
import { drawioWords } from './drawio/words.ts'
import { mermaidWords } from './mermaid/words.ts'
import { outlineWords } from './outline/words.ts'
import type { ImportKind } from './report.ts'
import { sheetWords } from './sheet/words.ts'
import { typebotWords } from './typebot/words.ts'
import type { ImportWords, Language } from './words.ts'

const words: Record<ImportKind, Record<Language, ImportWords>> = {
  typebot: typebotWords,
  sheet: sheetWords,
  outline: outlineWords,
  mermaid: mermaidWords,
  drawio: drawioWords,
}

export const importWords = (kind: ImportKind, language: Language): ImportWords => words[kind][language]
