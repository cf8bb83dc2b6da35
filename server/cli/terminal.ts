/** What a verb of the command line works with. */
import type { Readable } from 'node:stream'
import type { Arguments } from './arguments.ts'
import type { Language } from '../words.ts'
import type { Say, WordKey } from './words/words.ts'

export const exitCodes = { fine: 0, problems: 1, misuse: 2 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export interface Terminal {
  language: Language
  words: Say
  /** One line for people; silent when JSON is wanted. */
  print(line: string): void
  /** The one object for programs; silent when it is not wanted. */
  json(value: object): void
  input: Readable & { isTTY?: boolean }
  env: NodeJS.ProcessEnv
}

export type Verb = (args: Arguments, terminal: Terminal) => Promise<ExitCode>

/** Ends a verb with a sentence and an exit code. */
export class Stop extends Error {
  override name = 'Stop'
  constructor(
    readonly key: WordKey,
    readonly data: Record<string, string | number> = {},
    readonly code: ExitCode = exitCodes.misuse,
  ) {
    super(key)
  }
}
