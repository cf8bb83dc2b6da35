/** Texts: what others use. */
export { escapeText } from './escape.ts'
export { safeLink } from './link.ts'
export type { TextNode } from './nodes.ts'
export { parseText } from './parse.ts'
export { keptHash, pictureAddress } from './picture.ts'
export { plainText } from './plain.ts'
