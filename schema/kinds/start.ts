/** Where a flow begins, and what a skill is given. */
import { filled, list } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const start = defineKind({
  kind: 'start',
  family: 'ends',
  /** Inputs of a skill: variables that hold again what they held when it ends. */
  fields: { inputs: list({ variable: filled }) },
  exits: () => [{ id: 'next' }],
  lower: (_, to) => [Op.go, to.target('next')],
})
