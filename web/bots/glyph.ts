/** A small drawing of threads that stays the same for a bot, so that cards are told apart at a glance. */

export interface Glyph {
  /** Soft and strong colour, as token names. */
  colour: 'says' | 'asks' | 'understands' | 'decides' | 'acts' | 'human'
  /** Paths in a box of 240 × 96. */
  threads: string[]
  steps: { x: number; y: number; width: number }[]
}

const colours = ['says', 'asks', 'understands', 'decides', 'acts', 'human'] as const
const WIDTHS = [34, 42, 50]

/** Numbers between 0 and 1 that depend on the seed alone. */
function chance(seed: string): () => number {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

export function glyphOf(seed: string): Glyph {
  const next = chance(seed)
  const colour = colours[Math.floor(next() * colours.length)] ?? 'says'
  const columns = [20, 98, 176].map((x, column) => {
    const rows = column === 0 ? 1 : 1 + Math.floor(next() * 2.4)
    return Array.from({ length: rows }, (_, row) => ({
      x,
      y: Math.round(48 + (row - (rows - 1) / 2) * 26 + (next() - 0.5) * 6),
      width: WIDTHS[Math.floor(next() * WIDTHS.length)] ?? 42,
    }))
  })
  const threads: string[] = []
  for (const [at, column] of columns.entries()) {
    const before = columns[at - 1]
    if (!before) continue
    for (const [row, step] of column.entries()) {
      const from = before[Math.floor((row * before.length) / column.length)]
      if (from) threads.push(thread(from.x + from.width, from.y, step.x, step.y))
    }
  }
  return { colour, threads, steps: columns.flat() }
}

function thread(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}
