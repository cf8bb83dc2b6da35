/** What a call keeps of the pasted reply is something that its variable can't hold. */
import { mapReply, partOf } from '../../../calls/reply.ts'
import { exampleOf } from '../../logic/example.ts'
import type { Rule } from '../../rule.ts'

export const resultOfAnotherType: Rule = {
  call: (step, facts) => {
    const reply = exampleOf(step)
    if (!reply) return []
    return step.results.flatMap((result) => {
      const { id, path, variable } = result
      const type = facts.typeOf(variable)
      const part = partOf(reply.json, path)
      if (!type || part === undefined || part === null || part === '') return []
      if (mapReply([result], reply.json, () => type)[variable] !== '') return []
      const value = (typeof part === 'string' ? part : JSON.stringify(part)).slice(0, 60)
      return [{ where: { item: id, field: 'variable' }, data: { variable, type, value, path } }]
    })
  },
}
