/** Trains the matcher on a bot's phrasings. The same phrasings make the same index. */
import { AGAINST, FOR, INDEX_VERSION, type MatchIndex } from '../run/matchIndex.ts'
import { linesOf, modelOf, taughtOf, teach, type Lesson } from './lesson.ts'
import { remembering } from './memory.ts'
import { thresholdsAt } from './thresholds.ts'

export interface Phrasings {
  entries: readonly (readonly string[])[]
  skills: readonly (readonly string[])[]
}

export interface Settings {
  /** 0 asks back often, 1 seldom. */
  boldness?: number
  /** Whose short forms and small talk are known: French and English; for others those of both. */
  locale?: string
}

const remembered = remembering<Lesson>(6)

/** The lesson of these phrasings; asked again for the same, it costs nothing. */
export function lessonOf(phrasings: Phrasings, { locale = '' }: Settings = {}): Lesson {
  const lines = taughtOf(linesIn(phrasings))
  return remembered([locale, ...lines].join('\0'), () => teach(lines, locale))
}

/** Those of each entry, then of each skill. */
export const linesIn = ({ entries, skills }: Phrasings): string[] => [...entries, ...skills].map(linesOf)

export type Train = (phrasings: Phrasings, settings?: Settings) => MatchIndex

export const train: Train = (phrasings, settings = {}) => write(lessonOf(phrasings, settings), phrasings, settings)

/** What wasn't taught counts as what was does on average. */
export function write(lesson: Lesson, phrasings: Phrasings, { boldness = 0.5 }: Settings = {}): MatchIndex {
  const { items, space, constants, short } = lesson
  const lines = [...linesIn(phrasings), lesson.lines.at(-1) ?? '']
  const { starts, adds } = modelOf(lesson)
  const rivals = lines.map((): number[] => [])
  const digits = lines.map(() => '')
  const own: number[] = []
  adds.forEach(([of, weights], at) => {
    const item = space.itemOf[at]!
    if (item === items - 1) return
    rivals[item] = of.slice(1)
    digits[item] += weights.map((weight, place) => digitOf(weight / (place ? AGAINST : FOR))).join('')
    own.push(digitOf(weights[0]! / FOR))
  })
  const usual = Math.round(mean(own))
  lines.slice(0, -1).forEach((line, item) => {
    const one = `${usual}${'0'.repeat(rivals[item]!.length)}`
    digits[item] = digits[item]!.padEnd(line ? line.split('\n').length * one.length : 0, one)
  })
  const taught = lesson.lines.flatMap((line, item) => (line && item < items - 1 ? [starts[item]!] : []))
  const startOf = (line: string, item: number) => (line && !lesson.lines[item] ? mean(taught) : starts[item]!)
  return {
    v: INDEX_VERSION,
    p: lines,
    e: phrasings.entries.length,
    r: rivals,
    a: digits,
    b: lines.map((line, item) => Math.round(startOf(line, item) * 100)),
    c: constants,
    t: thresholdsAt(boldness),
    s: short,
  }
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / (list.length || 1)
const digitOf = (share: number) => Math.min(9, Math.round(Math.sqrt(Math.max(0, share))))
