/** Puts something at a place in JSON. */

/** A list that should hold many holds no more. */
const LONGEST = 60

/** The JSON with a value at a place; what isn't there is made. `*` is every item of a list, `count` its length. */
export function placed(json: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (key === 'count') return counted(json, Number(value))
  const list = Array.isArray(json) ? (json as unknown[]) : []
  if (key === '*') return (list.length > 0 ? list : [{}]).map((item) => placed(item, rest, value))
  if (key === 'last' || /^[1-9]\d?$/.test(key)) {
    const at = key === 'last' ? Math.max(0, list.length - 1) : Number(key) - 1
    const filled = Array.from({ length: Math.max(list.length, at + 1) }, (_, index) => list[index] ?? {})
    return filled.map((item, index) => (index === at ? placed(item, rest, value) : item))
  }
  const record = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}
  return Object.fromEntries([
    ...Object.entries(record).filter(([name]) => name !== key),
    [key, placed((record as Record<string, unknown>)[key], rest, value)],
  ])
}

function counted(json: unknown, count: number): unknown[] {
  const list = Array.isArray(json) ? (json as unknown[]) : []
  const length = Math.max(0, Math.min(LONGEST, Number.isFinite(count) ? Math.round(count) : 0))
  return Array.from({ length }, (_, at) => list[at] ?? list[0] ?? 'x')
}
