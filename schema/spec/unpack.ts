/** Reads the packed steps of a spec, as far as they are needed. */
import type { More, Step } from './layout.ts'
import { Op, type Formula, type Spec } from './spec.ts'

/** A step by its number; undefined where there is none. */
export type Steps = (at: number) => Step | undefined

export function unpack({ code, texts, rare }: Pick<Spec, 'code' | 'texts' | 'rare'>): Steps {
  const [fields = '', conditions = ''] = code.split(' ')
  const field = numbersIn(fields)
  const condition = numbersIn(conditions)
  const count = field()
  let fresh = field()
  const word = wordsIn(texts)
  const label = wordsIn(texts.slice(field()))
  const target = () => {
    const to = field()
    return to > 0 ? to - 2 : fresh++
  }
  const steps: Step[] = []
  const read = (at: number) => {
    while (steps.length <= at && steps.length < count) {
      const code = field()
      const op = code >> 1
      const whens = many(field(), () => rare[condition()] as Formula)
      const text = op < Op.say ? '' : word()
      const labels = op === Op.choose ? whens.map(label) : []
      steps.push({
        op,
        whens,
        text,
        labels,
        exits: many(field(), target),
        variable: field() - 1,
        patience: field(),
        more: rare[field()] as More,
        filled: code % 2 > 0,
      })
    }
    return steps[at]
  }
  return (at) => steps[at] ?? read(at)
}

/** Stands for all lists with nothing in them, so that they take no room. */
const NONE: never[] = []

// Not `Array.from`: pages have been seen to replace it.
const many = <T>(count: number, one: () => T): readonly T[] =>
  count > 0 ? [...Array<unknown>(count)].map(() => one()) : NONE

/** Gives the numbers of a column one after the other. */
function numbersIn(column: string): () => number {
  let place = 0
  const number = (): number => {
    const digit = column.charCodeAt(place++) - 35
    return digit < 58 ? digit : digit - 58 + 34 * number()
  }
  return number
}

function wordsIn(column: string): () => string {
  let place = 0
  return () => {
    const from = place
    place = column.indexOf('\t', from) + 1
    return column.slice(from, place - 1)
  }
}
