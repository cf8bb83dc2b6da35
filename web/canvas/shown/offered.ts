/** The steps that can be added, in families, in the order in which they are offered. */
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import { m } from '../../i18n/words.ts'
import type { Offered } from '../hands/hands.ts'
import { kindAbout, kindWords } from '../../i18n/botwords.ts'

export const offered: readonly Offered[] = [
  'message',
  'choice',
  'input',
  'rating',
  'question',
  'condition',
  'split',
  'set',
  'call',
  'skill',
  'jump',
  'wait',
  'handover',
  'end',
  'note',
  'frame',
]

export const kindOffered = (one: Offered): StepKind => (one === 'frame' ? 'note' : one)
export const wordsOffered = (one: Offered): string => (one === 'frame' ? m.canvas_add_frame() : kindWords(one))
export const aboutOffered = (one: Offered): string => (one === 'frame' ? m.canvas_about_frame() : kindAbout(one))

const folded = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Those whose words contain what was typed. */
export function offeredFor(typed: string): Offered[] {
  const wanted = folded(typed.trim())
  return offered.filter((one) => folded(`${wordsOffered(one)} ${aboutOffered(one)}`).includes(wanted))
}
