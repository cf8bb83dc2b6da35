/** Says a text, with a picture, a video, links or cards. */
import { text } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'
import { mediaFields, mediaOf } from './media.ts'

export const message = defineKind({
  kind: 'message',
  family: 'says',
  fields: { text, ...mediaFields },
  exits: () => [{ id: 'next' }],
  lower: (step, to) => [Op.say, to.words(step.text), mediaOf(step, to), to.target('next')],
})
