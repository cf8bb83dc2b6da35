/** What an exported table carries so that it finds its way back. */
import { digest } from '../import/ids.ts'

/** By the mark in its name a column is known again, whatever language it was exported in. */
export const ID_MARK = '[id]'
export const CHECK_MARK = '[clew]'

export const columnNames = {
  fr: { where: 'Où', kind: 'Quoi', id: `Ne pas modifier ${ID_MARK}`, check: `Ne pas modifier ${CHECK_MARK}` },
  en: { where: 'Where', kind: 'What', id: `Do not change ${ID_MARK}`, check: `Do not change ${CHECK_MARK}` },
}

/** Words as they come back from a spreadsheet program. */
export const settled = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()

/** Stands for the words that were exported, so that one sees whether they were changed since; '' for none. */
export const checkOf = (words: string): string => (settled(words) === '' ? '' : digest(settled(words)))
