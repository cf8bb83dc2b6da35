/** The words of the command line in the language of the terminal. */
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Language } from '../../words.ts'

export type WordKey = keyof typeof en
export type Say = (key: WordKey, data?: Record<string, string | number>) => string

export const sayIn =
  (language: Language): Say =>
  (key, data = {}) =>
    (language === 'fr' ? fr : en)[key].replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''))
