/** A question with all that a spreadsheet says of it. */
import { fold } from '../../text/fold.ts'
import { limits } from '../../bot/parse.ts'
import type { ReportItem } from '../report.ts'
import { readDay, type First } from './columns/days.ts'
import { itemAt, type Cell, type Place } from './row.ts'
import { answerIn, lineIn, type Knows, type Told } from '../foreign/meant.ts'
import { phrasingsIn } from './phrasings.ts'

export class Asked {
  /** Texts by locale. */
  readonly title = new Map<string, string>()
  readonly answer = new Map<string, string>()
  /** By their folded words, so that each is there once. */
  readonly phrasings = new Map<string, Map<string, string>>()
  category = ''
  reviewBy = ''
  readonly rows: number[] = []
  /** Those of which there is nothing to say. */
  readonly exact = new Set<number>()
  /** What there is to say of it. */
  readonly items: ReportItem[] = []

  /** `name` is the same in every reading: the author's own for it, else the question in its language. */
  constructor(
    readonly name: string,
    readonly sheet: string,
    private readonly knows: Knows,
  ) {}

  /** Takes in a cell; what has no place becomes a remark with its words. */
  take(cell: Cell, first: First): void {
    if (cell.role === 'question') this.#ask(cell)
    else if (cell.role === 'answer') this.#reply(cell)
    else if (cell.role === 'phrasing') for (const line of phrasingsIn(cell.words)) this.#phrase(line, cell)
    else if (cell.role === 'category') this.#sort(cell)
    else if (cell.role === 'until') this.#date(cell, first)
  }

  #ask(cell: Cell) {
    const [line = '', ...more] = cell.words.split('\n').filter((one) => one.trim() !== '')
    const before = this.title.get(cell.locale)
    if (before === undefined) this.title.set(cell.locale, this.#told(lineIn(line, this.knows), cell.at, 'question'))
    else if (fold(before) !== fold(line)) more.unshift(line)
    for (const one of more) this.#phrase(one, cell)
  }
  #reply({ words, link, locale, at }: Cell) {
    const told = answerIn(words, link, this.knows)
    const before = this.answer.get(locale)
    if (told.words.length > limits.words) this.#todo(at, 'answer', 'too-long', words, { most: String(limits.words) })
    else if (before === undefined) this.answer.set(locale, this.#told(told, at, 'answer'))
    else if (before !== told.words) this.#todo(at, 'answer', 'other-answer', words, { first: String(this.rows[0]) })
  }
  #phrase(words: string, { locale, at }: Cell) {
    const lines = this.phrasings.get(locale) ?? new Map<string, string>()
    this.phrasings.set(locale, lines)
    if (!lines.has(fold(words))) lines.set(fold(words), this.#told(lineIn(words, this.knows), at, 'phrasing'))
  }
  #sort({ words, at }: Cell) {
    const category = words.replace(/\s+/g, ' ')
    if (this.category === '') this.category = category
    else if (this.category !== category)
      this.items.push(itemAt('adapted', at, 'category', 'other-category', { text: category, kept: this.category }))
  }
  #date({ words, at }: Cell, first: First) {
    const day = readDay(words, first)
    if (day === '') this.#todo(at, 'day', 'day-unreadable', words)
    else if (this.reviewBy === '') this.reviewBy = day
    else if (this.reviewBy !== day)
      this.items.push(itemAt('adapted', at, 'day', 'other-day', { text: words, kept: this.reviewBy }))
  }

  #told({ words, remarks }: Told, at: Place, what: string): string {
    for (const remark of remarks) this.#todo(at, what, remark, words)
    return words
  }
  #todo(at: Place, what: string, why: string, text: string, data: Record<string, string> = {}) {
    this.items.push(itemAt('todo', at, what, why, { text, ...data }))
  }
}
