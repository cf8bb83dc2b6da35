/** The words of a problem in the author's language. */
import type { Problem } from '../check.ts'
import type { RuleId } from '../rules.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** What is wrong, and what to do about it. */
export type ProblemWords = Record<RuleId, { what: string; todo: string }>

export function wordsOf(
  problem: Pick<Problem, 'rule' | 'data'>,
  language: 'fr' | 'en',
): { what: string; todo: string } {
  const { what, todo } = (language === 'fr' ? fr : en)[problem.rule]
  return { what: put(what, problem.data, language), todo }
}

function put(words: string, data: Record<string, string>, language: 'fr' | 'en'): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'language') return languageName(data.locale ?? '', language)
    if (name === 'entry') return data.entry || untitled[language]
    if (name === 'exit') return exitNames[language][data.exit ?? ''] ?? data.exit ?? ''
    return data[name] ?? ''
  })
}

const untitled = { fr: 'Réponse sans titre', en: 'Untitled answer' }

/** Exits that are not named by the author. */
const exitNames: Record<'fr' | 'en', Record<string, string>> = {
  en: {
    next: 'next',
    other: 'anything else',
    failed: 'no valid answer',
    answered: 'answered',
    missed: 'not understood',
    else: 'otherwise',
    done: 'done',
  },
  fr: {
    next: 'ensuite',
    other: 'toute autre réponse',
    failed: 'pas de réponse valable',
    answered: 'réponse trouvée',
    missed: 'pas compris',
    else: 'sinon',
    done: 'terminé',
  },
}

function languageName(locale: string, language: 'fr' | 'en'): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale
}
