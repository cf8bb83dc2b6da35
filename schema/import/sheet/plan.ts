/** What a spreadsheet would add to a bot and change in it; nothing is changed yet. */
import { entryFields, type Bot, type Entry } from '../../bot/bot.ts'
import { initialValues, type Text } from '../../bot/fields.ts'
import { limits } from '../../bot/parse.ts'
import { fold } from '../../text/fold.ts'
import { idFrom } from '../ids.ts'
import type { FieldChange, Planned } from '../planned.ts'
import { Reporting, type Report } from '../report.ts'
import type { Asked } from './asked.ts'
import { baseLocale } from './columns/base.ts'
import { speaks } from './bot.ts'
import { Gatherer, type Table } from './gather.ts'
import { itemAt } from './row.ts'
import type { Progress } from './file/rows.ts'

export interface PlannedEntry extends Planned {
  /** As it would be. */
  entry: Entry
}

export interface Plan {
  /** What a new bot would be called. */
  name: string
  /** The bot's languages, with those that the sheet brings. */
  locales: string[]
  entries: PlannedEntry[]
  report: Report
}

export interface Planning {
  /** What a new bot would be called. */
  name: string
  /** Where neither bot nor sheet tell the language. */
  language: 'fr' | 'en'
  /** Sheets of the file that are not among the tables. */
  left?: readonly LeftSheet[]
  progress?: Progress
}

export interface LeftSheet {
  sheet: string
  why: 'hidden' | 'no-questions'
  rows: number
}

/** Running it again on the bot that came of it changes nothing. */
export function planSheets(
  bot: Bot | undefined,
  tables: readonly Table[],
  { name, language, left = [], progress = () => undefined }: Planning,
): Plan {
  const reporting = new Reporting('sheet')
  for (const { sheet, why, rows } of left)
    reporting.add(itemAt('adapted', { sheet }, 'sheet', why, { count: String(rows) }))
  const locale = baseLocale(bot, tables, language)
  const variables = new Set(['today', 'time', ...(bot?.variables ?? []).map(({ id }) => id)])
  const gatherer = new Gatherer(locale, (variable) => variables.has(variable), reporting)
  const all = tables.reduce((sum, { sheet }) => sum + sheet.rows.length, 0)
  let done = 0
  for (const table of tables) {
    const themed = tables.length > 1 && !table.columns.columns.some(({ role }) => role === 'category')
    gatherer.read(table, themed ? table.sheet.name : '', (rows) => progress(done + rows, all))
    done += table.sheet.rows.length
  }
  const matcher = new Matcher(bot?.entries ?? [])
  const entries = gatherer.asked.map((asked) => planned(asked, matcher, reporting))
  const locales = [...new Set([...(bot?.locales ?? [locale]), ...entries.flatMap(({ entry }) => localesOf(entry))])]
  tellMissing(entries, locales, reporting)
  const strange = bot ? undefined : locales.find((one) => !speaks(one))
  if (strange) reporting.add(itemAt('todo', {}, 'flow', 'untranslated', { locale: strange }))
  progress(all, all)
  return { name, locales, entries, report: reporting.report() }
}

/** Finds the entry of the bot that a question means; each is found once. */
class Matcher {
  readonly #byId = new Map<string, Entry>()
  readonly #byTitle = new Map<string, Entry>()
  readonly #met = new Set<string>()

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      this.#byId.set(entry.id, entry)
      for (const [locale, title] of Object.entries(entry.title)) {
        const name = `${locale} ${fold(title)}`
        if (!this.#byTitle.has(name)) this.#byTitle.set(name, entry)
      }
    }
  }
  /** The entry, or the id of a new one. */
  find({ name, title }: Asked): Entry | string {
    const own = idFrom(name, (id) => this.#met.has(id))
    const found = [
      this.#byId.get(own),
      ...Array.from(title, ([locale, words]) => this.#byTitle.get(`${locale} ${fold(words)}`)),
    ].find((entry) => entry !== undefined && !this.#met.has(entry.id))
    this.#met.add(found?.id ?? own)
    return found ?? own
  }
}

function planned(asked: Asked, matcher: Matcher, reporting: Reporting): PlannedEntry {
  const found = matcher.find(asked)
  const before = typeof found === 'string' ? undefined : found
  const old: Entry = before ?? { id: found as string, ...initialValues(entryFields) }
  const entry: Entry = {
    ...old,
    title: over(old.title, asked.title),
    answer: over(old.answer, asked.answer),
    category: asked.category || old.category,
    reviewBy: asked.reviewBy || old.reviewBy,
  }
  entry.phrasings = withPhrasings(old.phrasings, entry.title, asked)
  const [first = 0] = asked.rows
  if (!Object.values(entry.answer).some((words) => words.trim() !== '')) {
    asked.items.push(
      itemAt('todo', { sheet: asked.sheet, row: first }, 'question', 'no-answer', { text: titleOf(asked) }),
    )
    asked.exact.delete(first)
  }
  reporting.exact(asked.exact.size)
  for (const item of asked.items) reporting.add({ ...item, entry: entry.id })
  const fields = changesOf(old, entry)
  return {
    is: !before ? 'added' : fields.length > 0 ? 'changed' : 'same',
    sheet: asked.sheet,
    rows: asked.rows,
    entry,
    fields,
  }
}

const titleOf = ({ title }: Asked): string => title.values().next().value ?? ''

const sorted = (entries: Iterable<readonly [string, string]>): Text =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Locales are read by `isLocale` on the way here, so that they are safe as keys. */
const over = (text: Text, said: ReadonlyMap<string, string>): Text =>
  sorted(new Map([...Object.entries(text), ...said]))

/** Those of the authors stay; those of the sheet that are not there yet follow. */
function withPhrasings(old: Text, title: Text, asked: Asked): Text {
  const said = new Map<string, string>()
  for (const [locale, lines] of asked.phrasings) {
    const before = old[locale] ?? ''
    const known = new Set([title[locale] ?? '', ...before.split('\n')].map(fold))
    let all = before
    for (const [folded, line] of lines) {
      if (known.has(folded)) continue
      if (all.length + line.length >= limits.words)
        asked.items.push(
          itemAt('todo', { sheet: asked.sheet, row: asked.rows[0] }, 'phrasing', 'too-long', {
            text: line,
            most: String(limits.words),
          }),
        )
      else all += (all === '' ? '' : '\n') + line
    }
    if (all !== '') said.set(locale, all)
  }
  return over(old, said)
}

function changesOf(old: Entry, entry: Entry): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of ['title', 'answer', 'phrasings'] as const)
    for (const [locale, after] of Object.entries(entry[field])) {
      const before = old[field][locale] ?? ''
      if (before !== after) changes.push({ field, locale, before, after })
    }
  for (const field of ['category', 'reviewBy'] as const)
    if (old[field] !== entry[field]) changes.push({ field, before: old[field], after: entry[field] })
  return changes
}

const localesOf = ({ title, answer, phrasings }: Entry): string[] => [title, answer, phrasings].flatMap(Object.keys)

/** Words that some questions have in no language or not in all of them. */
function tellMissing(entries: readonly PlannedEntry[], locales: readonly string[], reporting: Reporting) {
  const [first = '', ...others] = locales
  for (const { entry, sheet, rows } of entries)
    if (!entry.title[first])
      reporting.add({
        ...itemAt('todo', { sheet, row: rows[0] }, 'question', 'no-title', {
          text: Object.values(entry.title)[0] ?? '',
          locale: first,
        }),
        entry: entry.id,
      })
  for (const locale of others) {
    const count = entries.filter(({ entry }) => !entry.answer[locale]).length
    if (count > 0) reporting.add(itemAt('todo', {}, 'translation', 'not-translated', { locale, count: String(count) }))
  }
}
