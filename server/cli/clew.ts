/** Runs one command: reads what was typed, finds the verb, turns what went wrong into a sentence and an exit code. */
import type { Readable } from 'node:stream'
import { readArguments, type Arguments } from './arguments.ts'
import { Refused } from './files.ts'
import { exitCodes, Stop, type ExitCode, type Terminal, type Verb } from './terminal.ts'
import { terminalLanguage } from '../words.ts'
import { sayIn } from './words/words.ts'

/** The process around a command. */
export interface Surroundings {
  env: NodeJS.ProcessEnv
  input: Readable & { isTTY?: boolean }
  out(text: string): void
  err(text: string): void
}

// Each is loaded when it is wanted: the database is slow to load, and only `export` needs it.
const verbs: Record<string, () => Promise<Verb>> = {
  check: async () => (await import('./verbs/check.ts')).checkVerb,
  compile: async () => (await import('./verbs/compile.ts')).compileVerb,
  play: async () => (await import('./verbs/play.ts')).playVerb,
  test: async () => (await import('./verbs/test.ts')).testVerb,
  compare: async () => (await import('./verbs/compare.ts')).compareVerb,
  export: async () => (await import('./verbs/export.ts')).exportVerb,
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
  if (args.help || !args.verb) {
    terminal.print(terminal.words('help'))
    terminal.json({ verbs: Object.keys(verbs) })
    return args.help ? exitCodes.fine : exitCodes.misuse
  }
  const load = Object.hasOwn(verbs, args.verb) ? verbs[args.verb] : undefined
  if (!load) throw new Stop('unknownVerb', { verb: args.verb })
  const verb = await load()
  return verb(args, terminal)
}
