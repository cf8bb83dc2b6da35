/** Packs steps as `layout.ts` says; `unpack` gives them back. */
import { alike } from './alike.ts'
import { Op, type Spec, type SpecStep } from './spec.ts'

const FIRST = '#'.charCodeAt(0)
const LEADING = ']'.charCodeAt(0)
/** Smaller numbers are one character. */
const LONG = 57

/** `fresh`: the number of the first step that no entrance of the bot names. */
export function pack(steps: readonly SpecStep[], fresh: number): Pick<Spec, 'code' | 'texts' | 'rare'> {
  const fields: string[] = []
  const conditions: string[] = []
  const rare: unknown[] = [0]
  const known = new Map([['0', 0]])

  const positionOf = (value: unknown): number => {
    const key = JSON.stringify(value)
    let at = known.get(key)
    if (at === undefined) known.set(key, (at = rare.push(value) - 1))
    return at
  }
  const field = (value: number) => fields.push(digitsOf(value))
  const target = (value: number) => {
    field(value === fresh ? 0 : value + 2)
    if (value === fresh) fresh++
  }

  const all = steps.map(alike)
  const texts = columnOf(all.flatMap(({ op, text }) => (op < Op.say ? [] : text)))
  const labels = columnOf(all.flatMap((step) => step.labels))
  field(steps.length)
  field(fresh)
  field(texts.length)
  for (const { op, filled, whens, exits, variable, patience, more } of all) {
    field(op * 2 + Number(filled))
    field(whens.length)
    for (const when of whens) conditions.push(digitsOf(positionOf(when)))
    field(exits.length)
    exits.forEach(target)
    field(variable + 1)
    field(patience)
    field(positionOf(more))
  }
  return { code: `${fields.join('')} ${conditions.join('')}`, texts: texts + labels, rare }
}

function digitsOf(value: number): string {
  let digits = ''
  let rest = value
  for (; rest >= LONG; rest = Math.floor(rest / 34)) digits += String.fromCharCode((rest % 34) + LEADING)
  return digits + String.fromCharCode(rest + FIRST)
}

const columnOf = (words: readonly string[]) => words.map((text) => text.replaceAll('\t', ' ') + '\t').join('')
