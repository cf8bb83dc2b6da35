/** Files on the command line: read with a limit, refused with a sentence. */
import { mkdir, open, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Bot } from '../../schema/bot/bot.ts'
import { wordsOfFault, type Fault } from '../../schema/bot/faults.ts'
import { picturesIn, type Pictures } from '../../schema/bot/pictures.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { compileBot, type CompiledBot } from '../../schema/compile/compile.ts'
import { check } from '../../schema/problems/problems.ts'
import type { Arguments } from './arguments.ts'
import { showProblems } from './problems.ts'
import { exitCodes, Stop, type Terminal } from './terminal.ts'

const LARGEST = 20 * 1024 * 1024
/** More faults of a file than these are only counted. */
const SHOWN_FAULTS = 5

export async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT'
      ? new Stop('noFile', { file })
      : new Stop('notReadable', { file, detail: codeOf(error) })
  })
  try {
    const { size } = await handle.stat()
    if (size > LARGEST) throw new Stop('tooLarge', { file })
    return await handle.readFile()
  } catch (error) {
    throw error instanceof Stop ? error : new Stop('notReadable', { file, detail: codeOf(error) })
  } finally {
    await handle.close()
  }
}

export async function readTextFile(file: string): Promise<string> {
  const bytes = await readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Stop('notText', { file })
  }
}

export async function writeTo(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  } catch (error) {
    throw new Stop('notWritable', { file, detail: codeOf(error) })
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

/** The pictures in a bot's file that was read already. */
export const picturesInFile = async (file: string): Promise<Pictures> =>
  picturesIn(readJson(file, await readTextFile(file)))

/** A file with faults ends the verb with sentences about them. */
export async function readBotFile(args: Arguments, terminal: Terminal): Promise<Bot> {
  const { file, verb } = args
  if (!file) throw new Stop('needsFile', { verb })
  const read = parseBot(readJson(file, await readTextFile(file)))
  if (read.bot) return read.bot
  return refuseFaults(read.faults, terminal)
}

/** Says what is wrong with a file, and ends the verb. */
export function refuseFaults(found: readonly Fault[], terminal: Terminal): never {
  const faults = found.map((fault) => wordsOfFault(fault, terminal.language))
  for (const fault of faults.slice(0, SHOWN_FAULTS)) terminal.print(fault)
  if (faults.length > SHOWN_FAULTS)
    terminal.print(terminal.words('moreFaults', { count: faults.length - SHOWN_FAULTS }))
  terminal.json({ error: faults[0], faults })
  throw new Refused()
}

function readJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : ''
    throw new Stop('notJson', { file, detail })
  }
}

/** What is wrong was told already. */
export class Refused extends Error {
  constructor(readonly code: (typeof exitCodes)['problems' | 'misuse'] = exitCodes.misuse) {
    super('refused')
  }
}

/** Compiles a bot that has no errors; else lists them and ends the verb. */
export function compileChecked(bot: Bot, terminal: Terminal): CompiledBot {
  const errors = check(bot).filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return compileBot(bot)
  terminal.print(terminal.words('errorsFirst'))
  const problems = showProblems(errors, bot, terminal)
  terminal.json({ error: terminal.words('errorsFirst'), problems })
  throw new Refused(exitCodes.problems)
}
