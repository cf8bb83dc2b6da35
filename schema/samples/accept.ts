/** Rewrites a sample so that it expects what comes now. */
import type { Sample } from '../bot/bot.ts'
import type { CompiledBot } from '../compile/compile.ts'
import type { Spec } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import { playScript } from './play.ts'
import { onOneLine, optionName, type Beginning, type Player } from './player.ts'
import { localeOf } from './run.ts'
import { readScript, type ScriptLine } from './script.ts'
import { alike, readAs, writeValue } from './values.ts'

export interface Accepted {
  /** The sample's script with the expectations that failed as they hold now, without those of which nothing does. */
  script: string
  /** Where a button that is pressed isn't there: its line, and what could be pressed, as a script names it. */
  press?: { line: number; options: string[] }
}

/** Only its author can say what a visitor does and where it begins: that is left as it is, and so is what can't be read. */
export function acceptNow(compiled: CompiledBot, sample: Sample, beginning: Beginning = {}): Accepted {
  const locale = localeOf(compiled, sample)
  const spec = compiled.specs[locale] as Spec
  const script = readScript(sample.script)
  const now = new Map<number, string>()
  let press: Accepted['press']
  const played = playScript(compiled, locale, script, beginning, (player, line) => {
    if (line.is === 'press')
      press = { line: line.line, options: player.options.flatMap((_, option) => optionName(player, option) ?? []) }
    else if (line.is !== 'correct') now.set(line.line, lineNow(player, spec, line))
  })
  // A value or an answer for what is gone changes nothing any more; without a conversation nothing is known of it.
  const idle = new Set(script.lines.filter(({ is }) => is === 'given' || is === 'reply').map(({ line }) => line))
  if (played.path.length > 0) for (const { line } of played.missing) if (idle.has(line)) now.set(line, '')
  return { script: rewritten(sample.script, now), press }
}

/** A script with other lines in the place of some; '' takes one out, and what would stand twice stands once. */
export function rewritten(source: string, lines: ReadonlyMap<number, string>): string {
  const kept: string[] = []
  for (const [at, row] of source.split(/\r\n|\r|\n/).entries()) {
    const line = lines.get(at + 1)
    if (line === undefined) kept.push(row)
    else if (line !== '' && kept.at(-1)?.trim() !== line) kept.push(line)
  }
  return kept.join('\n')
}

/** The expectation that holds in the place of one that failed; '' where nothing of the kind does. */
function lineNow(player: Player, spec: Spec, line: ScriptLine): string {
  switch (line.is) {
    case 'says': {
      const said = nearest(line.value, player)
      return said && `< ${said}`
    }
    case 'waits':
    case 'outcome':
      return player.at ? `@ ${player.at}` : player.outcome && `= ${player.outcome}`
    case 'ran': {
      const last = player.ran.at(-1)
      return last ? `+ ${last}` : ''
    }
    case 'holds': {
      const held = player.value(line.name)
      const written = held === undefined ? '' : writeValue(held)
      return held !== undefined && alike(readAs(spec, line.name, written), held) ? `? ${line.name} = ${written}` : ''
    }
    default:
      return ''
  }
}

/** Of the lines that were said, the one that shares most words with what was expected; the first where none shares any. */
function nearest(expected: string, { heard }: Player): string {
  const lines = heard.flatMap(({ text, shows = [] }) => [...text.split('\n'), ...shows]).map((line) => line.trim())
  const wanted = new Set(fold(expected).split(' '))
  const shared = (line: string) =>
    new Set(
      fold(line)
        .split(' ')
        .filter((word) => wanted.has(word)),
    ).size
  const said = lines.filter((line) => /[\p{L}\p{N}]/u.test(line)).map(onOneLine)
  return said.reduce((best, line) => (shared(line) > shared(best) ? line : best), said[0] ?? '')
}
