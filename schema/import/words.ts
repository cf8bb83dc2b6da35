/** Puts reports and refusals into words. Each kind of file has its own, beside its importer. */
import type { Refusal } from './imported.ts'
import type { Fidelity, ImportKind, Key, Report, ReportItem } from './report.ts'

export type Language = 'fr' | 'en'

/** Sentences by key; `{name}` stands for something of an item's `data`. */
export interface ImportWords {
  /** For parts of a place that are no name of the source: `@row` → `row {row}`. */
  where?: Readonly<Record<Key, string>>
  what: Readonly<Record<Key, string>>
  why: Readonly<Record<Key, string>>
  refused: Readonly<Record<Key, string>>
}

/** A report as people and programs read it. */
export interface ToldReport {
  kind: ImportKind
  counts: Record<Fidelity, number>
  items: ToldItem[]
}

export interface ToldItem {
  is: ReportItem['is']
  /** `Group › Block`. */
  where: string
  what: string
  why: string
  step?: string
  entry?: string
}

export const put = (sentence: string, data: Readonly<Record<string, string>>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(data, name) ? (data[name] ?? '') : ''))

export function toldReport(report: Report, words: ImportWords): ToldReport {
  const items = report.items.map(({ is, where, what, why, data, also = [], ...place }) => ({
    is,
    where: where.map((part) => placed(part, words.where ?? {}, data)).join(' › '),
    what: put(words.what[what] ?? what, data),
    why: [{ why, data }, ...also].map((reason) => put(words.why[reason.why] ?? reason.why, reason.data)).join(' '),
    ...place,
  }))
  return { kind: report.kind, counts: report.counts, items }
}

const placed = (part: string, places: Readonly<Record<Key, string>>, data: Readonly<Record<string, string>>) =>
  Object.hasOwn(places, part) ? put(places[part] ?? part, data) : part

export const toldRefusal = ({ refused, data }: Refusal, words: ImportWords): string =>
  put(words.refused[refused] ?? refused, data)
