/** `clew coverage`: tells what the samples come to, and proposes samples for the rest. */
import { formatBot } from '../../../schema/bot/json.ts'
import { withPictures } from '../../../schema/bot/pictures.ts'
import { newId } from '../../../schema/bot/ids.ts'
import type { Bot } from '../../../schema/bot/bot.ts'
import type { CompiledBot } from '../../../schema/compile/compile.ts'
import {
  coverageOf,
  proposeSamples,
  type Coverage,
  type Proposal,
  type Share,
  type Trace,
  type Unreached,
} from '../../../schema/coverage/coverage.ts'
import { groundOf, runSample } from '../../../schema/samples/samples.ts'
import type { Arguments } from '../arguments.ts'
import { compileChecked, readBotFile, writeTo, picturesInFile } from '../files.ts'
import { Names } from '../names.ts'
import { today } from '../now.ts'
import { exitCodes, Stop, type Terminal, type Verb } from '../terminal.ts'

const reasons = {
  'never-runs': 'neverRuns',
  'never-taken': 'neverTaken',
  'not-understood': 'notUnderstood',
  'left-out': 'searchEnded',
  'search-ended': 'searchEnded',
} as const

export const coverageVerb: Verb = async (args, terminal) => {
  const least = leastOf(args)
  if ((args.out || args.locale) && !args.propose) throw new Stop('onlyWithPropose')
  const bot = await readBotFile(args, terminal)
  const { locales } = bot
  if (args.locale && !locales.includes(args.locale))
    throw new Stop('noLocale', { locale: args.locale, known: locales.join(', ') })
  const compiled = compileChecked(bot, terminal)
  const ground = groundOf(bot, compiled)
  const values = { today: today() }
  const played = bot.samples.map((sample) => runSample(ground(sample.script), sample, { values }))
  const names = new Names(bot, terminal.words)
  const coverage = coverageOf(bot, compiled, played)
  const told = tell(coverage, names, terminal)
  const proposed = args.propose ? await propose(bot, compiled, played, args, names, terminal) : {}
  terminal.json({ ...told, ...proposed })
  return percentOf(coverage.exits) < least ? exitCodes.problems : exitCodes.fine
}

/** The share of exits, in percent, under which the exit code is 1. */
function leastOf({ least }: Arguments): number {
  if (!least) return 0
  if (!/^\d{1,3}$/.test(least) || Number(least) > 100) throw new Stop('wrongShare', { least })
  return Number(least)
}

/** Rounded down: 100 is all of them. */
const percentOf = ({ reached, missed }: Share<unknown>): number => {
  const count = reached.length + missed.length
  return count === 0 ? 100 : Math.floor((100 * reached.length) / count)
}

/** Prints the shares and what is missed, and gives both back. */
function tell({ steps, exits, entries }: Coverage, names: Names, { print, words }: Terminal) {
  const shareOf = <T, Told>(all: Share<T>, told: (one: T) => Told) => ({
    reached: all.reached.length,
    count: all.reached.length + all.missed.length,
    percent: percentOf(all),
    missed: all.missed.map(told),
  })
  const shares = {
    steps: shareOf(steps, (id) => ({ id, name: names.step(id) })),
    exits: shareOf(exits, ({ step, exit }) => ({ step, exit, name: names.exit(step, exit) })),
    entries: shareOf(entries, (id) => ({ id, name: names.entry(id) })),
  }
  const keys = { steps: 'stepsReached', exits: 'exitsReached', entries: 'entriesReached' } as const
  for (const part of ['steps', 'exits', 'entries'] as const) {
    const { reached, count, percent } = shares[part]
    print(words(keys[part], { reached, count, percent }))
  }
  // Where nobody comes, nobody goes on either: that is said once.
  const never = new Set(steps.missed)
  const missed = { ...shares, exits: { missed: shares.exits.missed.filter(({ step }) => !never.has(step)) } }
  for (const part of ['steps', 'exits', 'entries'] as const) {
    if (missed[part].missed.length > 0) print(`\n${words(`${part}Missed`)}`)
    for (const { name } of missed[part].missed) print(`  ${name}`)
  }
  return shares
}

async function propose(
  bot: Bot,
  compiled: CompiledBot,
  played: readonly Trace[],
  { file, out, locale }: Arguments,
  names: Names,
  { print, words }: Terminal,
) {
  const { samples, unreached } = proposeSamples(bot, compiled, played, { locale: locale || bot.locales[0] })
  print(`\n${words(samples.length > 0 ? 'proposals' : 'noProposals', { count: samples.length })}`)
  for (const { name, locale, script } of samples) print(`\n// ${name} (${locale})\n${script}`)
  const told = unreached.map((one) => ({ ...one, name: nameOf(one, names) }))
  const shown = told.filter(({ what, why }) => what !== 'exit' || why !== 'never-runs')
  if (shown.length > 0) print(`\n${words('notReached')}`)
  for (const { name, why } of shown) print(`  ${name} — ${words(reasons[why])}`)
  if (!out) return { proposals: samples, unreached: told }
  const text = withPictures(formatBot(withSamples(bot, samples)), await picturesInFile(file))
  await writeTo(out, text)
  const bytes = Buffer.byteLength(text)
  print(`\n${words('written', { file: out, size: bytes })}`)
  return { proposals: samples, unreached: told, written: [{ file: out, bytes }] }
}

const nameOf = ({ what, id, exit }: Unreached, names: Names) =>
  what === 'entry' ? names.entry(id) : what === 'exit' ? names.exit(id, exit) : names.step(id)

const withSamples = (bot: Bot, proposals: readonly Proposal[]): Bot => ({
  ...bot,
  samples: [...bot.samples, ...proposals.map((proposal) => ({ id: newId(), ...proposal }))],
})
