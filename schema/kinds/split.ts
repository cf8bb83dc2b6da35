/** Sends a stable share of visitors each way. */
import { line, list, number } from '../bot/fields.ts'
import { Op, type Formula, type Target } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const split = defineKind({
  kind: 'split',
  family: 'decides',
  /** Shares count relative to their sum. */
  fields: { branches: list({ name: line(), share: number(50, 0, 100) }) },
  exits: (step) => step.branches.map(({ id, name }) => ({ id, label: name })),
  lower: (step, to) => {
    const sum = step.branches.reduce((all, { share }) => all + share, 0) || 1
    let below = 0
    const rows = step.branches.map(({ id, share }): [Formula, Target] => {
      below += (100 * share) / sum
      return [[Op.share, saltOf(step.id), Number(below.toFixed(2))], to.target(id)]
    })
    return [Op.decide, rows.slice(0, -1), rows.at(-1)?.[1] ?? -1]
  },
})

/** A step's own draw, the same in every release. */
const saltOf = (id: string) =>
  Array.from(id).reduce((salt, char) => (salt * 31 + (char.codePointAt(0) ?? 0)) % 65_536, 7)
