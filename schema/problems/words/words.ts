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
    case 'example':
      return known.examples[value] ?? value
    case 'operation':
      return known.operations[value] ?? value
    case 'missing':
      return known.missing[value] ?? value
    case 'date':
      return dayName(value, language)
    case 'expected':
    case 'actual':
      return data.coded && value ? decoded(value, known.codes) : value || known.nothing
    case 'band':
      return value || `${known.numbered.rating} ${data.number}`
    case 'option':
      return value || data.number || known.nothing
    case 'path':
      return value || known.whole
    case 'entry':
      return value || known.untitledEntry
    default:
      return value || known.nothing
  }
}

const decoded = (several: string, codes: Record<string, string>) =>
  several
    .split(' · ')
    .map((one) => (Object.hasOwn(codes, one) ? codes[one] : one))
    .join(' · ')

function dayName(day: string, language: 'fr' | 'en'): string {
  const written = new Date(day)
  return Number.isNaN(written.getTime())
    ? day
    : written.toLocaleDateString(language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}

function languageName(locale: string, language: 'fr' | 'en'): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale
}
