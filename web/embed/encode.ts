/** JSON on pages whose scripts changed `toJSON` of the built-in types, which would spoil what `JSON.stringify` writes. */

export function encode(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let inside = ''
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) inside += (at ? ',' : '') + encode(value[at])
    return `[${inside}]`
  }
  const record = value as Record<string, unknown>
  const keys = Object.keys(record)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    if (record[key] !== undefined) inside += (inside ? ',' : '') + JSON.stringify(key) + ':' + encode(record[key])
  }
  return `{${inside}}`
}
