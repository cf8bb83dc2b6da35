/** `clew play`: a conversation on the terminal, typed or from a script. */
import { createInterface } from 'node:readline/promises'
import type { CompiledBot } from '../../../schema/compile/compile.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import {
  groundOf,
  missingIn,
  Player,
  playScript,
  type Ground,
  readAs,
  readReply,
  readScript,
  type ScriptLine,
  type Utterance,
} from '../../../schema/samples/samples.ts'
import { showFailures } from '../expectations.ts'
import { compileChecked, readBotFile, readTextFile } from '../files.ts'
import { now } from '../now.ts'
import { exitCodes, Stop, type ExitCode, type Terminal, type Verb } from '../terminal.ts'

export const playVerb: Verb = async (args, terminal) => {
  const bot = await readBotFile(args, terminal)
  const locale = args.locale || (bot.locales[0] ?? '')
  if (!bot.locales.includes(locale)) throw new Stop('noLocale', { locale, known: bot.locales.join(', ') })
  const compiled = compileChecked(bot, terminal)
  return args.script
    ? fromScript(groundOf(bot, compiled), locale, args.script, terminal)
    : live(compiled, locale, terminal)
}

async function fromScript(ground: Ground, locale: string, file: string, terminal: Terminal): Promise<ExitCode> {
  const source = await readTextFile(file)
  const script = readScript(source)
  const [fault] = script.faults
  if (fault) throw new Stop('scriptFault', { line: fault.line, text: fault.text })
  const { transcript, outcome, checks, missing } = playScript(ground(source), locale, script, { values: now() })
  for (const utterance of transcript) show(utterance, terminal)
  if (outcome) terminal.print(terminal.words('ended', { outcome }))
  showFailures({ checks, missing }, terminal)
  terminal.json({ transcript, outcome, checks, missing })
  const cameTrue = missing.length === 0 && checks.every(({ passed }) => passed)
  return cameTrue ? exitCodes.fine : exitCodes.problems
}

/** Until the input ends. */
async function live(compiled: CompiledBot, locale: string, terminal: Terminal): Promise<ExitCode> {
  const spec = compiled.specs[locale] as Spec
  const player = new Player(compiled, locale, { values: now() })
  if (terminal.input.isTTY) terminal.print(terminal.words('playHint'))
  for (const utterance of player.transcript) show(utterance, terminal)
  const lines = createInterface({ input: terminal.input })
  let ended = player.outcome !== ''
  for await (const typed of lines) {
    const line = typed.trim()
    const [read] = readScript(line).lines
    player.heard = []
    if (read && isAction(read)) act(player, compiled, spec, read, terminal)
    else if (line) player.type(line)
    for (const utterance of player.heard) show(utterance, terminal)
    if (player.outcome && !ended) terminal.print(terminal.words('ended', { outcome: player.outcome }))
    ended = player.outcome !== ''
  }
  terminal.json({ transcript: player.transcript, outcome: player.outcome })
  return exitCodes.fine
}

type Action = Exclude<ScriptLine, { is: 'from' | 'says' | 'outcome' | 'waits' | 'ran' | 'holds' }>

const isAction = (line: ScriptLine): line is Action =>
  !['from', 'says', 'outcome', 'waits', 'ran', 'holds'].includes(line.is)

function act(player: Player, compiled: CompiledBot, spec: Spec, action: Action, terminal: Terminal) {
  const { print, words } = terminal
  // What stands later in a script is the page's to give.
  const lines: ScriptLine[] = [
    { line: 0, is: 'human' },
    { ...action, line: 1 },
  ]
  const [missing] = missingIn(compiled, spec, { lines, faults: [] })
  if (missing) return print(words('notHere', { name: missing.name }))
  switch (action.is) {
    case 'text':
      return player.type(action.value)
    case 'press':
      return player.press(action.value) || print(words('noOption', { label: action.value }))
    case 'correct':
      return player.correct(action.answer) || print(words('noAnswer', { answer: action.answer }))
    case 'reply':
      return player.replies.set(action.name, readReply(action.value))
    case 'given':
      return player.give({ [action.name]: readAs(spec, action.name, action.value) })
    default:
      return player.want(action.is)
  }
}

function show({ from, text, options = [], shows = [] }: Utterance, terminal: Terminal) {
  const who = terminal.words(from === 'bot' ? 'bot' : 'you')
  if (text) terminal.print(`${who}: ${text.replace(/\n/g, `\n${' '.repeat(who.length + 2)}`)}`)
  for (const line of shows) terminal.print(`     ▸ ${line.replace(/\n/g, ' ')}`)
  if (options.length > 0) terminal.print(`     ${options.map((label) => `[${label}]`).join(' ')}`)
}
