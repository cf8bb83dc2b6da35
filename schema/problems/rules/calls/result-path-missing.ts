/** What a call should keep of the reply is neither in the pasted one nor in those that samples give. */
import { partOf } from '../../../calls/reply.ts'
import { exampleOf } from '../../logic/example.ts'
import type { Finding, Rule } from '../../rule.ts'

export const resultPathMissing: Rule = {
  call: (step, facts) => {
    const { id, results } = step
    const pasted = exampleOf(step)
    if (!pasted) return []
    const replies = [pasted.json, ...facts.repliesTo(id)]
    return results.flatMap(({ id: item, path, fields }): Finding[] => {
      const parts = replies.map((reply) => partOf(reply, path)).filter((part) => part !== undefined)
      if (parts.length === 0) return [{ where: { item, field: 'path' }, data: { path } }]
      // A list without items tells nothing of them.
      const records = parts.flatMap((part) => (Array.isArray(part) ? (part as unknown[]) : [part]))
      return fields
        .filter((field) => records.length > 0 && records.every((record) => partOf(record, field.path) === undefined))
        .map((field) => ({ where: { item, field: 'path' }, data: { path: field.path } }))
    })
  },
}
