/** Undo and redo in a plain input: this person's own edits of the bot, not the browser's idea of them. */

export function undoKeys(event: KeyboardEvent, session: { undo(): void; redo(): void }): boolean {
  const letter = event.key.toLowerCase()
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (letter !== 'z' && letter !== 'y')) return false
  event.preventDefault()
  event.stopPropagation()
  if (letter === 'z' && !event.shiftKey) session.undo()
  else session.redo()
  return true
}
