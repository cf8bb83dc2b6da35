/** Goes to another step without a line across the drawing. */
import { ref } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const jump = defineKind({
  kind: 'jump',
  family: 'decides',
  fields: { step: ref('step') },
  exits: () => [],
  lower: (step, to) => [Op.go, to.step(step.step)],
})
