/** Asks for a score and, if the author wishes, for a comment. */
import { filled, line, list, number, oneOf, text, type Text } from '../bot/fields.ts'
import { Op, type SpecStep } from '../spec/spec.ts'
import { defineKind, type Exit, type StepValues } from './kind.ts'

/** The scores of each scale, best understood first. */
export const scales = {
  thumbs: [1, 0],
  stars: [1, 2, 3, 4, 5],
  ten: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
} as const

const fields = {
  text,
  /** Thumbs count 1 and 0. */
  scale: oneOf('thumbs', 'stars', 'ten'),
  /** Takes the score. */
  variable: filled,
  /** Asks for a comment afterwards; empty for none. */
  comment: text,
  commentVariable: filled,
  /** From low to high; scores above the last one belong to it too. */
  bands: list({ name: line(), upTo: number(10, 0, 10) }),
}

export const rating = defineKind({
  kind: 'rating',
  family: 'asks',
  fields,
  exits: (step): Exit[] =>
    step.bands.length > 0 ? step.bands.map(({ id, name }) => ({ id, label: name })) : [{ id: 'next' }],
  // With a comment to come, a score doesn't leave the step yet.
  passed: (step) => [...bandExits(step).map((exit) => (isEmpty(step.comment) ? exit : '')), ''],
  lower: (step, to) => {
    const exits = bandExits(step)
    // The comment comes between the score and where that leads, so there is one for each way.
    const ways = new Map(
      [...new Set(exits)].map((exit) => [
        exit,
        isEmpty(step.comment)
          ? to.target(exit)
          : to.further(commentStep(to.words(step.comment), to.variable(step.commentVariable), to.target(exit)), [
              exit,
              exit,
            ]),
      ]),
    )
    const labels = scales[step.scale].map((score) => (step.scale === 'thumbs' ? (score ? '👍' : '👎') : String(score)))
    return [
      Op.choose,
      to.words(step.text),
      labels.map((label, at) => [label, ways.get(exits[at] ?? '') ?? -1, 0]),
      to.variable(step.variable),
      { look: step.scale, values: [...scales[step.scale]] },
      [-1],
    ]
  },
})

const isEmpty = (words: Text) => Object.values(words).every((some) => some.trim() === '')

/** Passed over in a language that has no words for it: the steps are the same in every one. */
const commentStep = (words: string, variable: number, to: number): SpecStep =>
  words ? [Op.enter, words, { type: 0, optional: 1 }, variable, 0, to, to] : [Op.go, to]

/** The exit that each score of the scale leaves by. */
function bandExits({ scale, bands }: StepValues<'rating', typeof fields>): string[] {
  return scales[scale].map((score) => (bands.find(({ upTo }) => score <= upTo) ?? bands.at(-1))?.id ?? 'next')
}
