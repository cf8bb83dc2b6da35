/** The pasted reply is no JSON, so that nothing can be chosen from it and no sample can be played with it. */
import { exampleOf } from '../../logic/example.ts'
import type { Rule } from '../../rule.ts'

export const exampleUnreadable: Rule = {
  call: (step) => (step.example.trim() !== '' && !exampleOf(step) ? [{ where: { field: 'example' } }] : []),
}
