/** A sticky note or a frame on the canvas, never executed. */
import { number, oneOf, prose } from '../bot/fields.ts'
import { defineKind } from './kind.ts'

export const note = defineKind({
  kind: 'note',
  family: 'says',
  fields: {
    text: prose,
    shape: oneOf('note', 'frame'),
    /** A frame's size, in flow coordinates. */
    width: number(240, 80, 8000),
    height: number(120, 40, 8000),
  },
  exits: () => [],
  lower: null,
})
