/** A typed text as one of the options on show. */
import { normalise } from './features.ts'
import type { Space } from './space.ts'

const ORDINALS = [
  ['1', 'un', 'une', 'one', 'premier', 'premiere', 'first'],
  ['2', 'deux', 'two', 'deuxieme', 'second', 'seconde'],
  ['3', 'trois', 'three', 'troisieme', 'third'],
  ['4', 'quatre', 'four', 'quatrieme', 'fourth'],
  ['5', 'cinq', 'five', 'cinquieme', 'fifth'],
]
const LAST = ['dernier', 'derniere', 'last']
const AROUND =
  /^(?:(?:le|la|l|the|option|numero|number|n|choix|choice|reponse|answer) )*| (?:one|option|choix|choice|reponse|answer)$/g

const YES = new Set(
  'oui ouais ouaip yes yeah yep yup ok okay sure absolutely d accord bien sur tout a fait exact exactement'.split(' '),
)
const NO = new Set('non nan nope no nah pas du tout'.split(' '))
const says = (words: Set<string>, normal: string) => normal.split(' ').every((word) => words.has(word))

/** The option that a number or an ordinal names; -1 for none. */
function numbered(normal: string, options: readonly string[]): number {
  const word = normal.replace(AROUND, '')
  if (LAST.includes(word)) return options.length - 1
  const at = /^\d{1,2}$/.test(word) ? Number(word) - 1 : ORDINALS.findIndex((ordinals) => ordinals.includes(word))
  return at < options.length ? at : -1
}

/** How surely each option is meant: 0 … 1. `options` are normalised. */
export function optionScores(normal: string, options: readonly string[], space: Space): number[] {
  const named = options.indexOf(normal)
  const chosen = named < 0 ? numbered(normal, options) : named
  if (chosen >= 0) return options.map((_, at) => (at === chosen ? 1 : 0))
  const typed = normal.split(' ')
  const within = options.map((option) => {
    const words = option.split(' ')
    const first = new Set(words.slice(0, 1))
    if (YES.has(words[0] ?? '') ? says(YES, normal) : NO.has(words[0] ?? '') && says(NO, normal)) return 0.9
    if (first.has('') || option.length < 2) return 0
    return contains(typed, words) || (typed.join('').length > 2 && contains(words, typed)) ? 0.85 : 0
  })
  const several = within.filter((score) => score > 0).length > 1
  return options.map((option, at) =>
    Math.max(several ? (within[at] ?? 0) * 0.5 : (within[at] ?? 0), like(space, normal, option)),
  )
}

/** Whether one run of words stands in another. */
const contains = (words: readonly string[], run: readonly string[]) =>
  ` ${words.join(' ')} `.includes(` ${run.join(' ')} `)

/** A question is a whole sentence and a label is short, so less likeness is enough than between two phrasings. */
const like = (space: Space, normal: string, option: string) => Math.min(0.95, 1.15 * space.likeness(normal, option))

export const normaliseOptions = (labels: readonly string[]) => labels.slice(0, 200).map(normalise)
