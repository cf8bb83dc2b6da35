/** Finds problems and shows them on the command line. */
import type { Bot } from '../../schema/bot/bot.ts'
import { examine } from '../../schema/problems/examine.ts'
import { wordsOf, type Problem, type Where } from '../../schema/problems/problems.ts'
import { today } from './now.ts'
import { Names } from './names.ts'
import type { Terminal } from './terminal.ts'

/** As before a publication: with today's date and the samples played. */
export async function problemsOf(bot: Bot): Promise<Problem[]> {
  const { problems } = examine(bot, today())
  return problems
}

/** Prints them and gives them back with their words. */
export function showProblems(problems: readonly Problem[], bot: Bot, terminal: Terminal) {
  const names = new Names(bot, terminal.words)
  return problems.map((problem) => {
    const words = wordsOf(problem, terminal.language)
    terminal.print(
      `${problem.severity === 'error' ? '✗' : '!'} ${placeOf(problem.where, bot, names)}${words.what} ${words.todo}`,
    )
    return { ...problem, ...words }
  })
}

/** `Main › ask_name “What is your name?” › text — `, by names where there are names. */
function placeOf(where: Where, bot: Bot, names: Names): string {
  const flow = bot.flows.find(({ id }) => id === where.flow)
  const entry = bot.entries.find(({ id }) => id === where.entry)
  const places = [
    where.step ? names.step(where.step) : flow && (flow.name || flow.id),
    entry && (entry.title[bot.locales[0] ?? ''] || entry.id),
    where.item,
    where.field,
    where.locale,
  ]
  const named = places.filter((place) => place)
  return named.length > 0 ? `${named.join(' › ')} — ` : ''
}
