/** Reads the packed steps of a spec, each when it is first needed. */
import { layouts, type Sign } from './layout.ts'
import type { Spec, SpecStep } from './spec.ts'

/** A step by its number; undefined where there is none. */
export type Steps = (at: number) => SpecStep | undefined

export function unpack({ code, texts, rare }: Pick<Spec, 'code' | 'texts' | 'rare'>): Steps {
  let place = 0
  let text = 0
  let fresh = 0

  const number = () => {
    let high = 0
    let char = code.charCodeAt(place++)
    for (; char > 92; char = code.charCodeAt(place++)) high = high * 34 + char - 93
    return high * 56 + char - 35
  }
  const many = <T>(one: () => T): T[] => {
    const list: T[] = []
    for (let count = number(); count > 0; count--) list.push(one())
    return list
  }
  const target = () => {
    const to = number()
    return to > 0 ? to - 2 : fresh++
  }
  const variable = () => number() - 1
  const read = (sign: Sign): unknown => {
    switch (sign) {
      case 'T': {
        const from = text
        text = texts.indexOf('\t', from) + 1
        return texts.slice(from, text - 1)
      }
      case 'G':
        return target()
      case 'V':
        return variable()
      case 'N':
        return number()
      case 'R': {
        const at = number()
        return at > 0 ? rare[at - 1] : 0
      }
      case 'g':
        return many(target)
      case 'v':
        return many(variable)
      default:
        return many(() => sign.map(read))
    }
  }
  const step = () => {
    const op = number()
    return [op, ...(layouts[op] ?? []).map(read)] as unknown as SpecStep
  }

  const count = number()
  fresh = number()
  // Where each step begins: in the code, among the texts, among the targets.
  const begins = new Int32Array(count * 3)
  for (let at = 0; at < count; at++) {
    begins.set([place, text, fresh], at * 3)
    step()
  }
  const known: SpecStep[] = []
  return (at) => {
    if (known[at] || !(at >= 0 && at < count)) return known[at]
    ;[place, text, fresh] = begins.subarray(at * 3) as unknown as [number, number, number]
    return (known[at] = step())
  }
}
