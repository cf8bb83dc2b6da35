/** Which comments are about something that is there. */
import type { Bot, Comment } from './bot.ts'

/** Without those whose step or entry is gone: they stay in the document, unseen, so that undo brings both back. */
export function standingComments({ comments, flows, entries }: Bot): Comment[] {
  if (comments.length === 0) return comments
  const steps = new Set(flows.flatMap((flow) => flow.steps.map(({ id }) => id)))
  const answers = new Set(entries.map(({ id }) => id))
  return comments.filter(({ step, entry }) => (step ? steps.has(step) : answers.has(entry)))
}
