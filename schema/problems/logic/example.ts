/** The reply of a business system that an author pasted. */

/** Not even one that could be: undefined. */
export function exampleOf(written: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(written) as unknown }
  } catch {
    return undefined
  }
}
