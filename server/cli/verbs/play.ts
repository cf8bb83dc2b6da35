/** `clew play`: a conversation on the terminal, typed or from a script. */
import { createInterface } from 'node:readline/promises'
import type { CompiledBot } from '../../../schema/compile/compile.ts'
import { Player, playScript, readScript, type Utterance } from '../../../schema/samples/samples.ts'
import { showCheck } from '../expectations.ts'
import { compileChecked, readBotFile, readTextFile } from '../files.ts'
import { exitCodes, Stop, type ExitCode, type Terminal, type Verb } from '../terminal.ts'

export const playVerb: Verb = async (args, terminal) => {
  const bot = await readBotFile(args, terminal)
  const locale = args.locale || (bot.locales[0] ?? '')
  if (!bot.locales.includes(locale)) throw new Stop('noLocale', { locale, known: bot.locales.join(', ') })
  const compiled = compileChecked(bot, terminal)
  return args.script ? fromScript(compiled, locale, args.script, terminal) : live(compiled, locale, terminal)
}

async function fromScript(compiled: CompiledBot, locale: string, file: string, terminal: Terminal): Promise<ExitCode> {
  const script = readScript(await readTextFile(file))
  const [fault] = script.faults
  if (fault) throw new Stop('scriptFault', { line: fault.line, text: fault.text })
  const { transcript, outcome, checks } = playScript(compiled, locale, script)
  for (const utterance of transcript) show(utterance, terminal)
  if (outcome) terminal.print(terminal.words('ended', { outcome }))
  for (const check of checks) showCheck(check, terminal)
  terminal.json({ transcript, outcome, checks })
  return checks.every(({ passed }) => passed) ? exitCodes.fine : exitCodes.problems
}

/** Until the input ends. */
async function live(compiled: CompiledBot, locale: string, terminal: Terminal): Promise<ExitCode> {
  const player = new Player(compiled, locale)
  if (terminal.input.isTTY) terminal.print(terminal.words('playHint'))
  for (const utterance of player.transcript) show(utterance, terminal)
  const lines = createInterface({ input: terminal.input })
  let ended = player.outcome !== ''
  for await (const line of lines) {
    act(player, line.trim(), terminal)
    for (const utterance of player.heard) show(utterance, terminal)
    if (player.outcome && !ended) terminal.print(terminal.words('ended', { outcome: player.outcome }))
    ended = player.outcome !== ''
  }
  terminal.json({ transcript: player.transcript, outcome: player.outcome })
  return exitCodes.fine
}

function act(player: Player, line: string, terminal: Terminal) {
  const [action] = readScript(line).lines
  player.heard = []
  if (action?.is === 'press') {
    if (!player.press(action.value)) terminal.print(terminal.words('noOption', { label: action.value }))
  } else if (action?.is === 'human' || action?.is === 'back' || action?.is === 'restart') player.want(action.is)
  else if (line) player.type(action?.is === 'text' ? action.value : line)
}

function show({ from, text, options = [] }: Utterance, terminal: Terminal) {
  const who = terminal.words(from === 'bot' ? 'bot' : 'you')
  if (text) terminal.print(`${who}: ${text.replace(/\n/g, `\n${' '.repeat(who.length + 2)}`)}`)
  if (options.length > 0) terminal.print(`     ${options.map((label) => `[${label}]`).join(' ')}`)
}
