/** How a step is named for those who hear the screen: its kind, its words, and where its exits lead. */
import type { Step } from '../../../schema/bot/bot.ts'
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import { exitWords, fixedExitWords, kindWords } from '../../i18n/botwords.ts'
import { m } from '../../i18n/words.ts'
import type { Row, StepView } from './stepview.ts'

export function nameOfStep(step: Step, view: StepView, summaryOf: (id: string) => string | undefined): string {
  const exits = namedExits(view).map(({ exit, words }) => {
    const target = step.exits[exit]
    const led = target === undefined ? undefined : summaryOf(target)
    return led ? m.canvas_step_exit({ exit: words, target: short(led) }) : m.canvas_step_loose({ exit: words })
  })
  const summary = asSentence(short(view.summary, 160))
  return m.canvas_step_name({ kind: kindWords(view.kind), summary, exits: exits.join(', ') }).trim()
}

/** The exits of a step with the words they show, in the order in which they are drawn. */
export function namedExits(view: StepView): { exit: string; words: string }[] {
  const side = view.exit ? [{ exit: view.exit, words: exitWords(view.exit, view.kind) }] : []
  const rows = view.rows.flatMap((row) =>
    row.exit ? [{ exit: row.exit, words: rowExitWords(row.exit, row, view.kind) }] : [],
  )
  return [...side, ...rows]
}

/** What the exit of a row is called: as its kind names it everywhere, or as the author did in the row. */
export const rowExitWords = (exit: string, row: Row, kind: StepKind): string =>
  fixedExitWords(exit, kind) ?? row.runs.map((run) => run.text).join('')

export const short = (words: string, most = 60): string =>
  words.length > most ? `${words.slice(0, most).trimEnd()}…` : words

/** With a full stop, unless it ends by itself. */
const asSentence = (words: string): string => (/[.!?…:;][\s»”’"')*]*$/.test(words) ? words : `${words}.`)
