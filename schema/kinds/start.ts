/** Where a flow begins. */
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const start = defineKind({
  kind: 'start',
  family: 'ends',
  fields: {},
  exits: () => [{ id: 'next' }],
  lower: (_, to) => [Op.go, to.target('next')],
})
