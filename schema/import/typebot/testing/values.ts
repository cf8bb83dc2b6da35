/** What Typebot works out of an expression and takes out of a reply, written anew for the tests. */
import { fieldOf, isRaw } from '../reading/raw.ts'
import { filled, type Value, type Values } from './words.ts'

/** Literals, lists and sums; everything else is words. */
export function worked(expression: string, values: Values): Value {
  if (expression === '') return undefined
  const list = /^(?:return )?(\[.*\]);?$/s.exec(expression)?.[1]
  if (list) return (JSON.parse(list) as unknown[]).map(String)
  const sum = /^\{\{([^{}]+)\}\} ([-+*]) (\d+)$/.exec(expression)
  if (sum) {
    const [a, b] = [Number(values.get(sum[1]!) ?? 0), Number(sum[3])]
    return String(sum[2] === '+' ? a + b : sum[2] === '-' ? a - b : a * b)
  }
  const sole = /^\{\{([^{}]+)\}\}$/.exec(expression)?.[1]
  return sole === undefined ? filled(expression.replace(/^"(.*)"$/s, '$1'), values) : values.get(sole)
}

/** `data.items[0].name` of a reply. */
export function partOf(reply: unknown, path: string): Value {
  let part: unknown = { data: reply }
  for (const key of path.split(/[.[\]]+/).filter(Boolean))
    part = Array.isArray(part) ? part[Number(key)] : isRaw(part) ? fieldOf(part, key) : undefined
  if (Array.isArray(part)) return part.map(String)
  return part === undefined || part === null || typeof part === 'object' ? undefined : String(part)
}
