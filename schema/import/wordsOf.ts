/** The words of every kind of import. */
import { drawioWords } from './drawio/words.ts'
import { mermaidWords } from './mermaid/words.ts'
import type { ImportKind } from './report.ts'
import { sheetWords } from './sheet/words.ts'
import { typebotWords } from './typebot/words.ts'
import type { ImportWords, Language } from './words.ts'

const nothing: ImportWords = { what: {}, why: {}, refused: {} }
const words: Partial<Record<ImportKind, Record<Language, ImportWords>>> = {
  typebot: typebotWords,
  sheet: sheetWords,
  mermaid: mermaidWords,
  drawio: drawioWords,
}

export const importWords = (kind: ImportKind, language: Language): ImportWords => words[kind]?.[language] ?? nothing
