/** Runs one command: reads what was typed, finds the verb, turns what went wrong into a sentence and an exit code. */
import type { Readable } from 'node:stream'
import { terminalLanguage } from '../words.ts'
import { givenOptions, readArguments, type Arguments } from './arguments.ts'
import { Refused } from './files.ts'
import { exitCodes, Stop, type ExitCode, type Terminal } from './terminal.ts'
import { isVerb, optionsOf, verbs } from './verbs.ts'
import { helpIn } from './words/help/help.ts'
import { sayIn } from './words/words.ts'

/** The process around a command. */
export interface Surroundings {
  env: NodeJS.ProcessEnv
  input: Readable & { isTTY?: boolean }
  out(text: string): void
  err(text: string): void
}

export async function runClew(typed: readonly string[], { env, input, out, err }: Surroundings): Promise<ExitCode> {
  const language = terminalLanguage(env)
  const words = sayIn(language)
  const wantsJson = typed.includes('--json')
  const terminal: Terminal = {
    language,
    words,
    env,
    input,
    print: (line) => void (wantsJson || out(`${line}\n`)),
    json: (value) => void (wantsJson && out(`${JSON.stringify(value, null, 2)}\n`)),
  }
  try {
    return await dispatch(readArguments(typed), terminal)
  } catch (error) {
    if (error instanceof Refused) return error.code
    const detail = error instanceof Error ? error.message : String(error)
    const sentence = error instanceof Stop ? words(error.key, error.data) : words('unexpected', { detail })
    if (wantsJson) terminal.json({ error: sentence })
    else err(`${sentence}\n`)
    return error instanceof Stop ? error.code : exitCodes.misuse
  }
}

async function dispatch(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const asked = args.verb === 'help'
  const verb = asked ? args.file : args.verb
  if (!verb) {
    const help = helpIn(terminal.language).clew
    terminal.print(help)
    terminal.json({ verbs: Object.keys(verbs), help })
    return asked || args.help ? exitCodes.fine : exitCodes.misuse
  }
  if (!isVerb(verb)) throw new Stop('unknownVerb', { verb })
  if (asked || args.help) {
    const help = helpIn(terminal.language)[verb]
    terminal.print(help)
    terminal.json({ verb, help })
    return exitCodes.fine
  }
  const other = givenOptions(args).find((option) => !optionsOf(verb).includes(option))
  if (other) throw new Stop('optionOfAnother', { verb, option: `--${other}` })
  const run = await verbs[verb].load()
  return run(args, terminal)
}
