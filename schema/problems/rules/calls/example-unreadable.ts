/** The pasted reply is no JSON, so that nothing can be chosen from it and no sample can be played with it. */
import { exampleOf } from '../../logic/example.ts'
import type { Rule } from '../../rule.ts'

export const exampleUnreadable: Rule = {
  call: ({ example }) =>
    example.trim() !== '' && exampleOf(example) === undefined ? [{ where: { field: 'example' } }] : [],
}
