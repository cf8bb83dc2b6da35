/** The words of the command line in the language of the terminal. */
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Language } from '../../words.ts'

export type WordKey = keyof typeof en
export type Say = (key: WordKey, data?: Record<string, string | number>) => string

/** `{count}` names data, `{count|sample|samples}` a word by its number. */
export const sayIn =
  (language: Language): Say =>
  (key, data = {}) =>
    (language === 'fr' ? fr : en)[key].replace(
      /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
      (_, name: string, one: string | undefined, many = '') =>
        one === undefined ? String(data[name] ?? '') : isOne(Number(data[name]), language) ? one : many,
    )

/** In French, nothing is one too. */
const isOne = (count: number, language: Language) => count === 1 || (count === 0 && language === 'fr')
