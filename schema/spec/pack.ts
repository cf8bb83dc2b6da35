/** Packs steps as `layout.ts` says; `unpack` gives them back. */
import { layouts, type Sign } from './layout.ts'
import type { Spec, SpecStep } from './spec.ts'

const LAST = '#'.charCodeAt(0)
const LEADING = ']'.charCodeAt(0)

/** `fresh`: the number of the first step that no entrance of the bot names. */
export function pack(steps: readonly SpecStep[], fresh: number): Pick<Spec, 'code' | 'texts' | 'rare'> {
  const code: string[] = []
  const texts: string[] = []
  const rare: unknown[] = []
  const known = new Map<string, number>()

  const number = (value: number) => {
    let digits = String.fromCharCode((value % 56) + LAST)
    for (let high = Math.floor(value / 56); high > 0; high = Math.floor(high / 34))
      digits = String.fromCharCode((high % 34) + LEADING) + digits
    code.push(digits)
  }
  const rarity = (value: unknown): number => {
    if (value === 0) return 0
    const key = JSON.stringify(value)
    let at = known.get(key)
    if (at === undefined) known.set(key, (at = rare.push(value)))
    return at
  }
  const write = (sign: Sign, value: unknown): void => {
    if (sign === 'T') texts.push((value as string).replaceAll('\t', ' ') + '\t')
    else if (sign === 'R') number(rarity(value))
    else if (sign === 'N') number(value as number)
    else if (sign === 'V') number((value as number) + 1)
    else if (sign === 'G') {
      if (value === fresh) fresh++
      else return number((value as number) + 2)
      number(0)
    } else {
      const list = value as unknown[]
      number(list.length)
      for (const one of list)
        if (Array.isArray(sign)) sign.forEach((inner, at) => write(inner, (one as unknown[])[at]))
        else write(sign === 'g' ? 'G' : 'V', one)
    }
  }

  number(steps.length)
  number(fresh)
  for (const [op, ...fields] of steps) {
    number(op)
    layouts[op]?.forEach((sign, at) => write(sign, fields[at]))
  }
  return { code: code.join(''), texts: texts.join(''), rare }
}
