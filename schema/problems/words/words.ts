/** The words of a problem in the author's language. */
import { MAIN_FLOW } from '../../bot/constants.ts'
import type { Problem } from '../check.ts'
import type { RuleId } from '../rules.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { names } from './names.ts'

/** What is wrong, and what to do about it. */
export type ProblemWords = Record<RuleId, { what: string; todo: string }>

export function wordsOf(
  problem: Pick<Problem, 'rule' | 'data'>,
  language: 'fr' | 'en',
): { what: string; todo: string } {
  const { what, todo } = (language === 'fr' ? fr : en)[problem.rule]
  const put = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => named(name, problem.data, language))
  return { what: put(what), todo: put(todo) }
}

/** What stands in the place of a name: never nothing, so that no quotes are left empty. */
function named(name: string, data: Record<string, string>, language: 'fr' | 'en'): string {
  const known = names[language]
  const value = data[name] ?? ''
  switch (name) {
    case 'language':
      return languageName(data.locale ?? '', language)
    case 'exit':
      if (data.number) return value || `${known.numbered[data.kind ?? ''] ?? known.exit} ${data.number}`
      return known.exits[value] ?? (value || known.exit)
    case 'flow':
      return value === MAIN_FLOW ? known.mainFlow : value || known.unnamedFlow
    case 'type':
      return known.types[value] ?? value
    case 'value':
      return data.input ? (known.inputs[data.input] ?? data.input) : value ? known.quoted(value) : known.nothing
    case 'entry':
      return value || known.untitledEntry
    default:
      return value || known.nothing
  }
}

function languageName(locale: string, language: 'fr' | 'en'): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale
}
