/** The words of the command line in the language of the terminal. */
import { en } from './en.ts'
import { fr } from './fr.ts'

export type Language = 'fr' | 'en'
export type WordKey = keyof typeof en
export type Say = (key: WordKey, data?: Record<string, string | number>) => string

/** French where the terminal is, else English. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

export const sayIn =
  (language: Language): Say =>
  (key, data = {}) =>
    (language === 'fr' ? fr : en)[key].replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''))
