/** `clew check`: lists what is wrong with a bot, samples that fail included. */
import { hasErrors } from '../../../schema/problems/problems.ts'
import { readBotFile } from '../files.ts'
import { problemsOf, showProblems } from '../problems.ts'
import { exitCodes, type Verb } from '../terminal.ts'

export const checkVerb: Verb = async (args, terminal) => {
  const bot = await readBotFile(args, terminal)
  const problems = await problemsOf(bot)
  const shown = showProblems(problems, bot, terminal)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  terminal.print(
    problems.length === 0 ? terminal.words('noProblems') : terminal.words('problemCount', { errors, warnings }),
  )
  terminal.json({ problems: shown, errors, warnings })
  return hasErrors(problems) ? exitCodes.problems : exitCodes.fine
}
