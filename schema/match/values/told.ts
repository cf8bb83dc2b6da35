/** What a sentence tells that inputs would ask for later. */
import type { Told } from '../../interpreter/types.ts'
import { inputTypes, type Spec, type Wanted } from '../../spec/spec.ts'
import { valuesIn } from './find.ts'

/** Longer texts are read up to here. */
const LONGEST = 1_000

/** The inputs of a spec that may be told, one of each kind, by `Wanted.told`. */
export function slotsOf(rare: Spec['rare']): readonly Wanted[] {
  const slots: Wanted[] = []
  for (const one of rare as { wanted?: Wanted }[]) if (one?.wanted?.told) slots[one.wanted.told] ??= one.wanted
  return slots
}

/** The values that a text has for them; undefined where it has none. */
export function toldIn(slots: readonly Wanted[], text: string, locale: string, today: string): Told | undefined {
  let told: Record<number, Told[number]> | undefined
  slots.forEach((wanted, slot) => {
    const values = valuesIn(wanted, text.slice(0, LONGEST), locale, today)
    // A number alone may be the place of an option.
    const alone = inputTypes[wanted.type] === 'number' && text.trim().split(/\s+/).length < 3
    if (values.length > 0 && !alone) (told ??= {})[slot] = values
  })
  return told
}
