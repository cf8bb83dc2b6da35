/** Question sets: sentences with known answers, and sentences about something else. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

export interface Task {
  entries: string[]
  /** A phrasing and the position of its entry. */
  train: [text: string, entry: number][]
}

export interface QuestionSet extends Task {
  /** Without the seed, as in `banking77-en.k10`. */
  name: string
  lang: string
  /** Phrasings an entry. */
  k: number
  test: { q: string; typo: string; sms: string; entry: number }[]
  /** Out of scope of the same service, and of another one. */
  oos_native: string[]
  oos_far: string[]
  /** The same task with a quarter of the entries removed; `oos` are the questions of those. */
  near: Task & { test: { q: string; entry: number }[]; oos: string[] }
}

export function readSet(file: string): QuestionSet {
  const found = JSON.parse(readFileSync(file, 'utf8')) as QuestionSet
  return { ...found, name: basename(file).replace(/(\.s\d+)?\.json$/, '') }
}

/** The phrasings of each entry. */
export const phrasingsOf = ({ entries, train }: Task): string[][] =>
  entries.map((_, at) => train.flatMap(([text, entry]) => (entry === at ? [text] : [])))
