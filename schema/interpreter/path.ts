/** The steps that an event ran, one by one, for hosts. */

/** `steps` as the effect `path` has them. */
export const passesOf = (steps: readonly number[]): [step: number, exit: number][] =>
  steps.flatMap((step, at): [number, number][] => (at % 2 === 0 ? [[step, steps[at + 1]!]] : []))
