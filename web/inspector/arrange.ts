/** New places for several steps: in line, or at equal distances. */
import type { Place } from '../../schema/bot/bot.ts'

export type Arrangement = 'left' | 'top' | 'columns' | 'rows'

/** `columns` puts equal distances across, `rows` down; the outermost stay where they are. */
export function arrange(places: Readonly<Record<string, Place>>, how: Arrangement): Record<string, Place> {
  const all = Object.entries(places)
  const xs = all.map(([, [x]]) => x)
  const ys = all.map(([, [, y]]) => y)
  if (how === 'left') return Object.fromEntries(all.map(([id, [, y]]) => [id, [Math.min(...xs), y]]))
  if (how === 'top') return Object.fromEntries(all.map(([id, [x]]) => [id, [x, Math.min(...ys)]]))
  const axis = how === 'columns' ? 0 : 1
  const sorted = [...all].sort(([a, one], [b, other]) => one[axis] - other[axis] || (a < b ? -1 : 1))
  const values = axis === 0 ? xs : ys
  const first = Math.min(...values)
  const gap = (Math.max(...values) - first) / Math.max(1, all.length - 1)
  return Object.fromEntries(
    sorted.map(([id, [x, y]], at) => {
      const along = first + Math.round(gap * at)
      return [id, axis === 0 ? [along, y] : [x, along]]
    }),
  )
}
