/** A step that should say or ask something and has no words yet. */
import type { Text } from '../../../bot/fields.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Rule } from '../../rule.ts'

const look = ({ text }: { text: Text }, facts: Facts) =>
  facts.words(text) === '' ? [{ where: { field: 'text' } }] : []

export const emptyText: Rule = { message: look, choice: look, input: look, question: look }
