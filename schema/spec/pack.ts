/** Packs steps as `layout.ts` says; `unpack` gives them back. */
import { alike } from './alike.ts'
import { Op, type Spec, type SpecStep } from './spec.ts'

const FIRST = '#'.charCodeAt(0)
const LEADING = ']'.charCodeAt(0)
/** Smaller numbers are one character. */
const LONG = 57

/** `fresh`: the number of the first step that no entrance of the bot names. */
export function pack(steps: readonly SpecStep[], fresh: number): Pick<Spec, 'code' | 'texts' | 'rare'> {
  const code: string[] = []
  const texts: string[] = []
  const rare: unknown[] = [0]
  const known = new Map([['0', 0]])

  const number = (value: number) => {
    let rest = value
    for (; rest >= LONG; rest = Math.floor(rest / 34)) code.push(String.fromCharCode((rest % 34) + LEADING))
    code.push(String.fromCharCode(rest + FIRST))
  }
  const many = <T>(values: readonly T[], write: (value: T) => void) => {
    number(values.length)
    values.forEach(write)
  }
  const rarity = (value: unknown) => {
    const key = JSON.stringify(value)
    let at = known.get(key)
    if (at === undefined) known.set(key, (at = rare.push(value) - 1))
    number(at)
  }
  const target = (value: number) => {
    if (value !== fresh) return number(value + 2)
    fresh++
    number(0)
  }
  const word = (text: string) => texts.push(text.replaceAll('\t', ' ') + '\t')

  number(steps.length)
  number(fresh)
  for (const { op, whens, text, labels, exits, variable, patience, more } of steps.map(alike)) {
    number(op)
    many(whens, rarity)
    if (op >= Op.say) word(text)
    labels.forEach(word)
    many(exits, target)
    number(variable + 1)
    number(patience)
    rarity(more)
  }
  return { code: code.join(''), texts: texts.join(''), rare }
}
