/** A typed text as one of the options on show. */
import { normalise } from '../run/features.ts'
import type { Space } from '../run/space.ts'

const words = (list: string) => list.split(' ')

const ORDINALS = [
  'un une one premier premiere first',
  'deux two deuxieme second seconde',
  'trois three troisieme third',
  'quatre four quatrieme fourth',
  'cinq five cinquieme fifth',
].map(words)
const LAST = words('dernier derniere last')
const AROUND =
  /^(?:(?:le|la|l|the|option|numero|number|n|choix|choice|reponse|answer) )*| (?:one|option|choix|choice|reponse|answer)$/g

const YES = words(
  'oui ouais ouaip yes yeah yep yup ok okay sure absolutely d accord bien sur tout a fait exact exactement',
)
const NO = words('non nan nope no nah pas du tout')

/** The option that a number or an ordinal names; -1 for none. */
function numbered(normal: string, options: readonly unknown[], last = options.length - 1): number {
  const word = normal.replace(AROUND, '')
  if (LAST.includes(word)) return last
  const at = /^\d{1,2}$/.test(word) ? Number(word) - 1 : ORDINALS.findIndex((ordinals) => ordinals.includes(word))
  return at < options.length ? at : -1
}

/** Whether a text says nothing but yes, or nothing but no; undefined where it says anything else. */
export function agrees(normal: string): boolean | undefined {
  const only = (list: readonly string[]) => words(normal).every((word) => list.includes(word))
  return only(YES) || (only(NO) ? false : undefined)
}

/** How surely a text means an option that it shares words with: 0 … 1. */
function within(normal: string, option: string): number {
  const [first = ''] = words(option)
  const answers = [YES, NO].find((list) => list.includes(first))
  if (answers && words(normal).every((word) => answers.includes(word))) return 0.9
  if (option.length < 2) return 0
  const bare = normal.replace(AROUND, '')
  return contains(normal, option) || (bare.replace(/ /g, '').length > 2 && contains(option, bare)) ? 0.85 : 0
}

/** Whether one run of words stands in another. */
export const contains = (text: string, run: string) => ` ${text} `.includes(` ${run} `)

/** An option's label and what else it is called: those lines that say something. */
export const linesOf = (option: string) => option.split('\n').filter((line) => line.trim())

/** How surely each option is meant: 0 … 1. `last` is the position of the one that "the last" names, where that isn’t simply the last. */
export function optionScores(
  normal: string,
  offered: readonly string[],
  last: number | undefined,
  { likeness }: Space,
): number[] {
  const options = offered.slice(0, 200).map((option) => linesOf(option).slice(0, 50).map(normalise))
  const named = options.findIndex((names) => names.includes(normal))
  const chosen = named < 0 ? numbered(normal, options, last) : named
  if (chosen >= 0) return options.map((_, at) => Number(at === chosen))
  const shared = options.map((names) => Math.max(0, ...names.map((name) => within(normal, name))))
  const share = shared.filter((score) => score > 0).length > 1 ? 0.5 : 1
  // A question is a whole sentence and a label is short, so less likeness is enough than between two phrasings.
  return options.map((names, at) =>
    Math.max(
      (shared[at] ?? 0) * share,
      Math.min(0.95, 1.15 * Math.max(0, ...names.map((name) => likeness(normal, name)))),
    ),
  )
}
