/** Undo and redo of one person's own edits; what others did in between stays. */
import * as Y from 'yjs'

/** Typing that pauses for less than this is one step back. */
export const ONE_GO_MS = 600

export function undoOf(doc: Y.Doc, origin: object): Y.UndoManager {
  return new Y.UndoManager(doc, {
    trackedOrigins: new Set([origin]),
    captureTimeout: ONE_GO_MS,
    // Without it a step that two people moved ends up with no place at all when one of them undoes.
    ignoreRemoteMapChanges: true,
    doc,
  })
}
