/** Exits that may well lead nowhere. */
import type { Step } from '../../bot/bot.ts'

export function isSpare(step: Step, exit: string): boolean {
  switch (step.kind) {
    case 'choice':
      // Without a line for `other` the question is asked again; a list without items leaves the fixed options.
      return exit === 'other' || (exit === 'empty' && step.options.some(({ tests }) => tests.length === 0))
    case 'input':
      // Any text will do.
      return exit === 'failed' && step.type === 'text' && step.least === '' && step.most === ''
    case 'handover':
      // Told by a rule of their own.
      return exit === 'closed' || exit === 'nobody'
    default:
      return false
  }
}
