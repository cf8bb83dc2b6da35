/** Options made of pasted lines. */
import type * as Y from 'yjs'
import { addItem, type Address } from '../../schema/document/document.ts'

/** Call it inside a transaction. Returns the new options' ids, in order. */
export function addOptions(
  doc: Y.Doc,
  step: Address,
  locale: string,
  labels: readonly string[],
  index: number,
): string[] {
  return labels
    .map((label, at) => addItem(doc, step, 'options', { label: { [locale]: label } }, index + at))
    .filter((id) => id !== undefined)
}
