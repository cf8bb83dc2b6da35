/** What records are called in the author's own words. */
import type { Field, Text } from '../bot/fields.ts'
import { exitContext } from '../compile/resolve.ts'
import { exitsOf, type Step } from '../kinds/kinds.ts'
import { parseText, plainText } from '../text/text.ts'
import { targetOf, valueIn, type Cell } from './cells.ts'
import { botOf, LOCALES, stepPath, type Row, type Table } from './table.ts'

/** The name of a kind, an exit, a language or a value to choose, which `words` puts into the reader's language. */
export interface Code {
  code: string
}

/** The author's words, or these and codes mixed. */
export type Said = string | readonly (string | Code)[]

const LONGEST = 80
/** Steps that have no words are named by what they lead to, but not for ever. */
const DEEPEST = 3
/** Of the words and codes that a record without words is named by. */
const MOST = 12

/** The words in the first of the bot's locales that has some. */
function wordsIn(text: Text, locales: readonly string[]): string {
  const found = [...locales, ...Object.keys(text)].find((locale) => text[locale]?.trim())
  return found === undefined ? '' : (text[found] ?? '').trim()
}

const shortened = (words: string) => {
  const line = words.split('\n', 1)[0] ?? ''
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line
}

export class Names {
  readonly #locales: readonly string[]
  #labels: Map<string, Said> | undefined

  constructor(readonly table: Table) {
    this.#locales = table.lists.get(LOCALES) ?? []
  }

  /** A record's name: its words, else what it holds, behind its kind when it is a step. */
  of(path: string, depth = 0): Said {
    const row = this.table.rows.get(path)
    if (!row) return path.slice(path.lastIndexOf('/') + 1)
    const words = this.#ownWords(row)
    if (words) return words
    const held = this.#held(row, depth)
    return row.step ? [{ code: row.step.kind }, ...(held.length > 0 ? ['·', ...held] : [])] : held
  }

  /** A cell's value as it is read. */
  value(row: Row | undefined, cell: Cell): Said {
    const value = valueIn(row, cell)
    if (value === undefined || value === '') return ''
    const target = targetOf(cell, value)
    if (target) return this.of(target)
    if (cell.field?.type === 'flag' || cell.field?.type === 'oneOf') return [{ code: String(value) }]
    return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
  }

  /** All words of a record, a line each. */
  content(path: string): Said {
    const row = this.table.rows.get(path)
    const lines = row ? this.#lines(row) : []
    return lines.length > 0 ? lines.flatMap((line, at) => [...(at ? ['\n'] : []), ...line]) : this.of(path)
  }

  /** What an exit is called: the author's words for it, or its id as a code; undefined when the step has no such exit. */
  exit(step: string, exit: string): Said | undefined {
    this.#labels ??= this.#readLabels()
    return this.#labels.get(`${step}/${exit}`)
  }

  #readLabels(): Map<string, Said> {
    const { flows } = botOf(this.table)
    const context = exitContext(new Map(flows.map((flow) => [flow.id, flow])))
    const labelled = (step: Step) =>
      exitsOf(step, context).map(({ id, label }): [string, Said] => {
        const words = typeof label === 'object' ? wordsIn(label, this.#locales) : label
        return [`${stepPath(step.id)}/${id}`, words ? shortened(words) : [{ code: id }]]
      })
    return new Map(flows.flatMap(({ steps }) => steps.flatMap(labelled)))
  }

  #ownWords({ fields, values }: Row): string {
    for (const [key, field] of Object.entries(fields)) {
      const value = values[key]
      const text = field.type === 'text' ? plainText(parseText(wordsIn(value as Text, this.#locales))) : ''
      const words = (key === 'name' ? String(value) : text).trim()
      if (words) return shortened(words)
    }
    return ''
  }

  /** What is filled in, in a few words: `city is Paris`. */
  #held({ path, fields, values }: Row, depth: number): (string | Code)[] {
    const entries = Object.entries(fields)
    const nested = entries.some(([, { type }]) => type === 'list')
    const told = ([key, field]: [string, Field]): readonly (string | Code)[] => {
      const value = values[key]
      if (field.type === 'list')
        return this.#items(`${path}/${key}`, depth).flatMap((item, at) => [...(at ? [','] : []), ...item])
      if (value === '') return []
      if (key === 'upTo' && field.type === 'line')
        return values.operator === 'between' ? [{ code: 'and' }, shortened(String(value))] : []
      if (field.type === 'oneOf') return nested ? [] : [{ code: String(value) }]
      if (field.type === 'line' || field.type === 'prose') return [shortened(String(value))]
      if (field.type !== 'ref' || depth >= DEEPEST) return []
      return inPieces(this.of(targetOf({ key, is: 'field', name: key, field }, value), depth + 1))
    }
    const held = entries.flatMap(told)
    return held.length > MOST ? [...held.slice(0, MOST), '…'] : held
  }

  #items = (path: string, depth: number) =>
    (this.table.lists.get(path) ?? []).map((id) => inPieces(this.of(`${path}/${id}`, depth)))

  #lines({ path, fields, values }: Row): (readonly (string | Code)[])[] {
    return Object.entries(fields).flatMap(([key, field]) => {
      const value = values[key]
      if (field.type === 'list') return this.#items(`${path}/${key}`, 0).map((item) => ['-', ...item])
      const words = field.type === 'text' ? wordsIn(value as Text, this.#locales) : field.type === 'prose' ? value : ''
      return words || key === 'name' ? [[String(words || value)]] : []
    })
  }
}

/** The words and codes one by one. */
export const inPieces = (said: Said): readonly (string | Code)[] => (typeof said === 'string' ? [said] : said)
