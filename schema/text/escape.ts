/** Makes any value safe to stand inside a text. */

/** The value with a backslash before everything that a text would read as markup. */
export const escapeText = (value: string): string => value.replace(/[\\*_[\]()+.•-]/g, '\\$&')
