/** Trains the matcher on a bot's phrasings. The same phrasings make the same index. */
import { AGAINST, FOR, INDEX_VERSION, type MatchIndex } from '../run/matchIndex.ts'
import { linesOf, modelOf, teach, type Lesson } from './lesson.ts'
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
export function lessonOf({ entries, skills }: Phrasings, { locale = '' }: Settings = {}): Lesson {
  const lines = [...entries, ...skills].map(linesOf)
  return remembered([locale, ...lines].join('\0'), () => teach(lines, locale))
}

export type Train = (phrasings: Phrasings, settings?: Settings) => MatchIndex

export const train: Train = (phrasings, settings = {}) =>
  write(lessonOf(phrasings, settings), phrasings.entries.length, settings)

export function write(lesson: Lesson, entries: number, { boldness = 0.5 }: Settings = {}): MatchIndex {
  const { items, lines, space, constants, short } = lesson
  const { starts, adds } = modelOf(lesson)
  const rivals = lines.map((): number[] => [])
  const digits = lines.map(() => '')
  adds.forEach(([of, weights], at) => {
    const item = space.itemOf[at]!
    if (item === items - 1) return
    rivals[item] = of.slice(1)
    digits[item] += weights.map((weight, place) => digitOf(weight / (place ? AGAINST : FOR))).join('')
  })
  return {
    v: INDEX_VERSION,
    p: lines,
    e: entries,
    r: rivals,
    a: digits,
    b: [...(starts as number[])].map((start) => Math.round(start * 100)),
    c: constants,
    t: thresholdsAt(boldness),
    s: short,
  }
}

const digitOf = (share: number) => Math.min(9, Math.round(Math.sqrt(Math.max(0, share))))
