/** Puts what a comparison found into one language. */
import type { Part, What } from '../change.ts'
import type { Group } from '../groups.ts'
import { inPieces, type Said } from '../names.ts'

export type Language = 'fr' | 'en'

/** What happened to a thing; `reordered` tells of many. */
export type Did = What | 'reordered' | 'rearranged'

export interface Noun {
  heading: string
  one: string
  many: string
  feminine?: boolean
}

export interface Words {
  nouns: Record<Group, Noun>
  did(did: Did, many: boolean, feminine: boolean): string
  quote(words: string): string
  colon: string
  /** For a record in which nothing is written. */
  withoutWords: string
  nothingChanged: string
  steps(count: number): string
  /** What fields, exits, kinds and values are called; what is missing here is shown by its own name. */
  fields: Readonly<Record<string, string>>
  exits: Readonly<Record<string, string>>
  codes: Readonly<Record<string, string>>
}

export class Speaker {
  readonly #languages: Intl.DisplayNames

  constructor(
    language: Language,
    readonly words: Words,
  ) {
    this.#languages = new Intl.DisplayNames([language], { type: 'language' })
  }

  counted(group: Group, did: Did, count: number): string {
    const { one, many, feminine = false } = this.words.nouns[group]
    if (did === 'reordered') return `${many} ${this.words.did(did, true, feminine)}`
    return `${count} ${count > 1 ? many : one} ${this.words.did(did, count > 1, feminine)}`
  }

  /** How a sentence begins: “Button renamed”. */
  lead(group: Group, did: Did): string {
    const { one, many, feminine = false } = this.words.nouns[group]
    const several = did === 'reordered'
    const noun = several ? many : one
    return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${this.words.did(did, several, feminine)}`
  }

  /** A name, and the exit or field of it that is meant: “Tea or coffee?” › “Tea”. */
  place({ name, exit, where }: Pick<Part, 'name' | 'exit' | 'where'>): string {
    const field = where.field === undefined ? '' : (this.words.fields[where.field] ?? where.field)
    const way = exit === undefined ? field : this.exit(exit)
    return [name === '' ? '' : this.quoted(name), way].filter((part) => part).join(' › ')
  }

  exit(exit: Said): string {
    return typeof exit === 'string' ? this.words.quote(exit) : this.#join(exit, (code) => this.words.exits[code])
  }

  said(said: Said): string {
    return typeof said === 'string' ? said : this.#join(said, (code) => this.words.codes[code])
  }

  quoted(said: Said): string {
    return typeof said === 'string' ? this.words.quote(said) : this.said(said) || this.words.withoutWords
  }

  language(locale: string): string {
    return this.#languages.of(locale) ?? locale
  }

  languages(locales: Said): string {
    return inPieces(locales)
      .map((locale) => (typeof locale === 'string' ? locale : this.language(locale.code)))
      .join(', ')
  }

  #join(said: Exclude<Said, string>, word: (code: string) => string | undefined): string {
    const words = said.map((piece) => (typeof piece === 'string' ? piece : (word(piece.code) ?? piece.code)))
    return words
      .join(' ')
      .replace(/ ,(?= )/g, ',')
      .replace(/ ?\n ?/g, '\n')
  }
}
