/** What lists show of a document. */
import type * as Y from 'yjs'
import { readLocales, readName } from '../../schema/document/read.ts'
import { root } from '../../schema/document/shape.ts'

export function readHeading(doc: Y.Doc): { name: string; locales: string[] } {
  return { name: readName(root(doc, 'meta')).slice(0, 200), locales: readLocales(root(doc, 'locales')).slice(0, 50) }
}
