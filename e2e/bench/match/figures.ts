/** From rankings to figures. All shares are fractions of 1. */
import { gzipSync } from 'node:zlib'
import type { Ranking, Taught, Teach } from './engine.ts'
import type { QuestionSet } from './sets.ts'

export interface Figures {
  top1: number
  top3: number
  typo: number
  sms: number
  auroc_native?: number
  auroc_far?: number
  auroc_near?: number
  /** In-scope questions answered directly, and those of them answered wrongly. */
  answered: number
  wrong: number
  /** Direct answers that are right. */
  precision: number
  /** Right, or the right one among up to three proposed. */
  helped: number
  /** Out-of-scope questions answered directly. */
  oos_native?: number
  oos_far?: number
  oos_near?: number
  /** Out-of-scope questions of another service that got a proposal. */
  proposed_far?: number
  /** Gzip, an entry. */
  entry_bytes?: number
}

export async function figuresOf(set: QuestionSet, teach: Teach): Promise<Figures> {
  const taught = await teach(set, set.lang)
  const asked = (kind: 'q' | 'typo' | 'sms') =>
    all(
      taught,
      set.test.map((test) => test[kind]),
    )
  const clean = await asked('q')
  const meant = set.test.map(({ entry }) => entry)
  const first = (found: readonly Ranking[], most: number) =>
    mean(found.map((ranking, at) => Number(ranking.first.slice(0, most).includes(meant[at]!))))
  const isRight = ({ first: [best] }: Ranking, at: number) => best === meant[at]
  const direct = clean.filter(({ certain }) => certain === 'sure').length
  const right = clean.filter((ranking, at) => ranking.certain === 'sure' && isRight(ranking, at)).length
  const among = clean.filter(({ certain, first }, at) => certain === 'unsure' && first.includes(meant[at]!)).length
  const native = await all(taught, set.oos_native)
  const far = await all(taught, set.oos_far)
  const nearTaught = await teach(set.near, set.lang)
  const near = await all(nearTaught, set.near.oos)
  const nearIn = await all(
    nearTaught,
    set.near.test.map(({ q }) => q),
  )
  const count = clean.length
  return {
    top1: first(clean, 1),
    top3: first(clean, 3),
    typo: first(await asked('typo'), 1),
    sms: first(await asked('sms'), 1),
    auroc_native: auroc(clean, native),
    auroc_far: auroc(clean, far),
    auroc_near: auroc(nearIn, near),
    answered: direct / count,
    wrong: (direct - right) / count,
    precision: direct > 0 ? right / direct : 1,
    helped: (right + among) / count,
    oos_native: shareOf(native, 'sure'),
    oos_far: shareOf(far, 'sure'),
    oos_near: shareOf(near, 'sure'),
    proposed_far: shareOf(far, 'unsure'),
    entry_bytes:
      taught.index === undefined ? undefined : gzipSync(taught.index, { level: 9 }).length / set.entries.length,
  }
}

async function all({ ask }: Taught, questions: readonly string[]): Promise<Ranking[]> {
  const found: Ranking[] = []
  for (const question of questions) found.push(await ask(question))
  return found
}

const shareOf = (found: readonly Ranking[], certain: Ranking['certain']) =>
  found.length > 0 ? found.filter((ranking) => ranking.certain === certain).length / found.length : undefined

/** How probably a question in scope is surer than one out of scope: the area under the curve of both errors. */
function auroc(inside: readonly Ranking[], outside: readonly Ranking[]): number | undefined {
  if (outside.length === 0) return undefined
  const sorted = outside.map(({ confidence }) => confidence).sort((a, b) => a - b)
  const below = (value: number, orSame: boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < value || (orSame && sorted[middle] === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  return mean(inside.map(({ confidence }) => (below(confidence, false) + below(confidence, true)) / 2 / sorted.length))
}

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The mean of what is known by the named figure. */
export function meanOf(figures: readonly Figures[], key: keyof Figures): number | undefined {
  const known = figures.flatMap((found) => found[key] ?? [])
  return known.length > 0 ? mean(known) : undefined
}
