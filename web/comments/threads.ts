/** What was said about a bot, as it is listed: what it is about, whom it concerns, what is open where. */
import type { Bot, Comment } from '../../schema/bot/bot.ts'
import { standingComments } from '../../schema/bot/comments.ts'

/** Which comments are listed. */
export const showings = ['open', 'mine', 'resolved', 'all'] as const
export type Showing = (typeof showings)[number]

/** What a comment is about: one of both, and which text of it, '' for the whole. */
export interface About {
  step: string
  entry: string
  field: string
}

const all = (comment: Comment) => [comment, ...comment.replies]

/** Somebody calls this person in it. */
export const calls = (comment: Comment, me: string): boolean =>
  all(comment).some(({ mentions }) => mentions.split(' ').includes(me))

/** This person wrote it, answered it or is called in it. */
const concerns = (comment: Comment, me: string): boolean =>
  me !== '' && (all(comment).some(({ author }) => author === me) || calls(comment, me))

/** The moment of the last word. */
const lastWord = (comment: Comment): string =>
  all(comment)
    .map(({ at }) => at)
    .sort()
    .at(-1) ?? ''

/** The comments that are about something that is there, the latest words first. */
export function threadsOf(bot: Bot): Comment[] {
  return [...standingComments(bot)].sort((a, b) => (lastWord(a) < lastWord(b) ? 1 : -1))
}

export function showing(threads: readonly Comment[], which: Showing, me: string): Comment[] {
  if (which === 'all') return [...threads]
  if (which === 'mine') return threads.filter((comment) => !comment.resolved && concerns(comment, me))
  return threads.filter(({ resolved }) => resolved === (which === 'resolved'))
}

export const isAbout = (comment: Comment, { step, entry }: Pick<About, 'step' | 'entry'>): boolean =>
  comment.step === step && comment.entry === entry

/** How many comments are open on each step and each entry. */
export function openCounts(threads: readonly Comment[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { resolved, step, entry } of threads)
    if (!resolved) counts.set(step || entry, (counts.get(step || entry) ?? 0) + 1)
  return counts
}

/** Whoever deletes it takes nobody else’s words away; a tester’s remark is everybody’s to take away. */
export const mayDelete = (comment: Comment, me: string): boolean =>
  me !== '' && all(comment).every(({ author }, at) => author === me || (comment.tester && at === 0))
