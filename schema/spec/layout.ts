/**
 * How steps are packed. Every field of a step's tuple has a sign by its kind, and all values of one kind stand together, because
 * like things compress well beside each other: texts in the order in which steps name them, everything else as numbers in `code`.
 *
 * - `T` a text: the next one, so no number at all
 * - `G` a target: 0 is the next step that no target before it named, 1 nowhere, from 2 on a step's number
 * - `V` a variable: its number plus 1
 * - `N` a number, whole and not negative
 * - `R` something rare: 0, or its position in `Spec.rare` plus 1
 * - `g`, `v` a list of targets, of variables: their count, then each; an array of signs: a list of tuples likewise
 *
 * `code` begins with the number of steps and the number of the first step that no entrance of the bot names. A number is written in
 * characters that JSON needs not escape: any count of leading digits of base 34 (`]` is 0 … `~` is 33), then a last one of base 56 (`#` is 0 … `Z` is 55).
 */
export type Sign = 'T' | 'G' | 'V' | 'N' | 'R' | 'g' | 'v' | Sign[]

/** By operation, without the operation itself. */
export const layouts: Sign[][] = [
  /* go */ ['G'],
  /* say */ ['T', 'R', 'G'],
  /* choose */ ['T', ['T', 'G', 'R'], 'V', 'R', 'g'],
  /* enter */ ['T', 'R', 'V', 'N', 'G', 'G'],
  /* know */ ['T', 'N', 'G', 'G'],
  /* decide */ [['R', 'G'], 'G'],
  /* give */ [['V', 'R'], 'G'],
  /* run */ ['G', ['V', 'R'], ['V', 'R'], 'g'],
  /* finish */ ['N'],
  /* back */ ['N'],
  /* act */ ['T', 'N', 'v', 'v', 'g'],
  /* wait */ ['N', 'G'],
]
