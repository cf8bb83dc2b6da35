/** JSON on pages whose scripts changed `toJSON` of the built-in types, which would spoil what `JSON.stringify` writes. */

export function encode(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(encode).join()}]`
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members.map(([key, member]) => JSON.stringify(key) + ':' + encode(member)).join()}}`
}
