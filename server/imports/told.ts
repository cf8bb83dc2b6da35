/** What a browser tells of an import: the report, and the files that it was made of. */
import { z } from 'zod'
import { importKinds, type Report } from '../../schema/import/report.ts'

const MOST_ITEMS = 50_000
const words = z.string().max(100_000)
const count = z.number().int().min(0)
const id = z.string().max(40).optional()

const reason = { why: z.string().max(100), data: z.record(z.string().max(40), words) }

const item = z.strictObject({
  is: z.enum(['adapted', 'todo']),
  where: z.array(words).max(20),
  what: z.string().max(100),
  ...reason,
  also: z.array(z.strictObject(reason)).max(100).optional(),
  step: id,
  entry: id,
})

export const report: z.ZodType<Report> = z.strictObject({
  kind: z.enum(importKinds),
  counts: z.strictObject({ exact: count, adapted: count, todo: count }),
  items: z.array(item).max(MOST_ITEMS),
})

export const told = { files: z.array(z.string().max(300)).max(100), report }
