/** What the samples of a bot don't come to, in words, and where it is. */
import type { Bot } from '../../schema/bot/bot.ts'
import type { Coverage, Unreached } from '../../schema/coverage/coverage.ts'
import { exitsOf, type Step } from '../../schema/kinds/kinds.ts'
import type { Where } from '../../schema/problems/problems.ts'
import { exitWords } from '../i18n/botwords.ts'
import { m } from '../i18n/words.ts'
import { found, stepWords } from './stepwords.ts'

export interface Untested {
  words: string
  where: Where
  /** What it is, as the search for samples names it. */
  key: string
}

const keyOf = (what: Unreached['what'], id: string, exit = '') => [what, id, exit].join(' ')

const reasons: Record<Unreached['why'], () => string> = {
  'never-runs': m.samples_why_never_runs,
  'never-taken': m.samples_why_never_taken,
  'not-understood': m.samples_why_not_understood,
  'left-out': m.samples_why_left_out,
  'search-ended': m.samples_why_search_ended,
}

/** Why the search found no way to something, by its key. */
export const reasonsOf = (unreached: readonly Unreached[]): ReadonlyMap<string, () => string> =>
  new Map(unreached.map(({ what, id, exit, why }) => [keyOf(what, id, exit), reasons[why]]))

/** Steps first, then the ways out of steps that are played, then answers. */
export function untestedIn(bot: Bot, { steps, exits, entries }: Coverage, locale: string): Untested[] {
  const missed = new Set(steps.missed)
  const at = (id: string): Where => ({ flow: found(bot, id)?.flow ?? '', step: id })
  return [
    ...steps.missed.map((id) => ({ words: stepWords(bot, id, locale), where: at(id), key: keyOf('step', id) })),
    ...exits.missed
      .filter(({ step }) => !missed.has(step))
      .map(({ step, exit }) => ({
        words: `${stepWords(bot, step, locale)} → ${wayOut(bot, step, exit, locale)}`,
        where: at(step),
        key: keyOf('exit', step, exit),
      })),
    ...entries.missed.map((id) => ({
      words: first(bot, locale, bot.entries.find((entry) => entry.id === id)?.title) || id,
      where: { entry: id },
      key: keyOf('entry', id),
    })),
  ]
}

function wayOut(bot: Bot, id: string, exit: string, locale: string): string {
  const step = found(bot, id)?.step
  if (!step) return exit
  const label = exitsOf(step, { outcomesOf: (flow) => outcomesOf(bot, flow) }).find((one) => one.id === exit)?.label
  const words = typeof label === 'object' ? first(bot, locale, label) : label
  return words || numbered(step, exit) || exitWords(exit, step.kind)
}

const outcomesOf = (bot: Bot, flow: string) => bot.flows.find(({ id }) => id === flow)?.outcomes

/** A row without a name by its place. */
function numbered(step: Step, exit: string): string {
  const rows = step.kind === 'condition' ? step.rows : step.kind === 'split' ? step.branches : []
  const at = rows.findIndex(({ id }) => id === exit)
  return at < 0 ? '' : String(at + 1)
}

const first = (bot: Bot, locale: string, text: Record<string, string> = {}) =>
  [locale, ...bot.locales].map((locale) => text[locale]?.trim()).find((words) => words) ?? ''
