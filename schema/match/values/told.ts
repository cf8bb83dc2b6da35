/** What a sentence tells that steps would ask for later. */
import type { Told } from '../../interpreter/types.ts'
import type { More } from '../../spec/layout.ts'
import { inputTypes, type Spec, type Value, type Wanted } from '../../spec/spec.ts'
import { onlyNamed } from '../options/named.ts'
import { valuesIn } from './find.ts'

/** Longer texts are read up to here. */
const LONGEST = 1_000

/** What an input wants, or the options of a choice with what else they are called. */
type Slot = Wanted | readonly string[]

/** The steps of a spec that may be told, one of each kind, by `Wanted.told` and `Asking.told`. */
export function slotsOf(rare: Spec['rare']): readonly Slot[] {
  const slots: Slot[] = []
  for (const one of rare as readonly (More | 0)[]) {
    const { wanted, told, phrasings } = one || NOTHING
    if (wanted?.told) slots[wanted.told] ??= wanted
    if (told) slots[told[0]] = told.slice(1).map((label, at) => label + (phrasings?.[at] ?? ''))
  }
  return slots
}

const NOTHING: More = {}

/** The values that a text has for them, of a choice the position of the option that is named; undefined where it has none. */
export function toldIn(slots: readonly Slot[], text: string, locale: string, today: string): Told | undefined {
  let told: Record<number, Told[number]> | undefined
  const read = text.slice(0, LONGEST)
  slots.forEach((slot, at) => {
    const values = 'type' in slot ? valuesOf(slot, read, locale, today) : optionsOf(slot, read)
    if (values.length > 0) (told ??= {})[at] = values
  })
  return told
}

function valuesOf(wanted: Wanted, text: string, locale: string, today: string): Value[] {
  // A number alone may be the place of an option.
  if (inputTypes[wanted.type] === 'number' && text.trim().split(/\s+/).length < 3) return []
  return valuesIn(wanted, text, locale, today)
}

function optionsOf(options: readonly string[], text: string): Value[] {
  const named = onlyNamed(text, options)
  return named === undefined ? [] : [named]
}
