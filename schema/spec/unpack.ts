/** Reads the packed steps of a spec, as far as they are needed. */
import type { More, Step } from './layout.ts'
import { Op, type Formula, type Spec } from './spec.ts'

/** A step by its number; undefined where there is none. */
export type Steps = (at: number) => Step | undefined

export function unpack({ code, texts, rare }: Pick<Spec, 'code' | 'texts' | 'rare'>): Steps {
  let place = 0
  let text = 0

  const number = (): number => {
    const digit = code.charCodeAt(place++) - 35
    return digit < 58 ? digit : digit - 58 + 34 * number()
  }
  // Not `Array.from`: pages have been seen to replace it.
  const many = <T>(one: () => T) => [...Array<unknown>(number())].map(() => one())
  const rarity = () => rare[number()] as Formula & More
  const word = () => {
    const from = text
    text = texts.indexOf('\t', from) + 1
    return texts.slice(from, text - 1)
  }
  const target = () => {
    const to = number()
    return to > 0 ? to - 2 : fresh++
  }

  const count = number()
  let fresh = number()
  const steps: Step[] = []
  const read = (at: number) => {
    while (steps.length <= at && steps.length < count) {
      const op = number()
      const from = text
      const whens = many(rarity)
      steps.push({
        op,
        whens,
        text: op < Op.say ? '' : word(),
        labels: op === Op.choose ? whens.map(word) : [],
        exits: many(target),
        variable: number() - 1,
        patience: number(),
        more: rarity(),
        plain: !texts.slice(from, text).includes('{{'),
      })
    }
    return steps[at]
  }
  return (at) => steps[at] ?? read(at)
}
