/** Proposes samples for what a bot's samples don't come to yet. */
import type { Bot } from '../bot/bot.ts'
import type { Locale } from '../bot/fields.ts'
import type { CompiledBot } from '../compile/compile.ts'
import { scriptOf, usualReply, writeReply, type Player, type Recorded, type Recording } from '../samples/samples.ts'
import type { Trace } from './coverage.ts'
import { exitsIn } from './exits.ts'
import { Explorer } from './explore.ts'
import { entryKey } from './node.ts'
import { walksFor, type Walk } from './walks.ts'
import { worldOf, type World } from './world.ts'

export interface Proposal {
  name: string
  locale: Locale
  script: string
}

/** Something that no sample comes to, with what is proposed neither. */
export interface Unreached {
  what: 'step' | 'exit' | 'entry'
  /** The id of the step or the entry. */
  id: string
  exit: string
  /** The step never runs; it is always left another way; the entry is not found in its own words; no more samples were wanted; the search met its limits. */
  why: 'never-runs' | 'never-taken' | 'not-understood' | 'left-out' | 'search-ended'
}

export interface Proposals {
  samples: Proposal[]
  unreached: Unreached[]
}

export interface Wanted {
  /** The language of the samples; the bot's first one without it. */
  locale?: Locale
  /** No more samples than these. */
  limit?: number
}

/** Actions of the visitor in one sample. */
const LONGEST = 24
const LIMITS = { nodes: 20_000, actions: 60_000, quiet: 15_000, spare: 1_000 }
const ROUNDS = 3

/** A small set of samples that together with those `played` come to every step, exit and entry that can be reached. Always the same for the same bot. */
export function proposeSamples(
  bot: Bot,
  compiled: CompiledBot,
  played: readonly Trace[],
  { locale = bot.locales[0] ?? '', limit = 1_000 }: Wanted = {},
): Proposals {
  const world = worldOf(bot, compiled, locale)
  const known = new Set(played.flatMap(keysOf))
  const ways = new Set([...world.steps.keys(), ...exitsIn(bot, compiled).map(({ step, exit }) => `${step} ${exit}`)])
  const explorer = new Explorer(world, LIMITS)
  explorer.explore(without(ways, known))
  const entries = compiled.map.entries.filter(
    (entry) => !known.has(entryKey(entry)) && !explorer.graph.reached.has(entryKey(entry)),
  )
  explorer.askFor(new Map(entries.map((entry) => [entry, wordsFor(bot, entry, locale)])))
  const wanted = without(new Set([...ways, ...compiled.map.entries.map(entryKey)]), known)
  const made: Made[] = []
  const reached = new Set<string>()
  for (let round = 0; round < ROUNDS && made.length < limit; round++) {
    const missing = without(intersection(wanted, explorer.graph.reached), reached)
    // Ways first, answers apart from them: what is asked in between makes a sample hard to read.
    const parts = [intersection(missing, ways), without(missing, ways)]
    for (const part of parts)
      for (const walk of walksFor(explorer.graph, part, {
        longest: round === 0 ? LONGEST : LONGEST / 2,
        most: limit - made.length,
      })) {
        const one = record(world, walk)
        if (one.keys.some((key) => wanted.has(key) && !reached.has(key))) made.push(one)
        for (const key of one.keys) reached.add(key)
      }
  }
  const samples = needed(made, wanted)
  const taken = new Set(bot.samples.map(({ name }) => name))
  return {
    samples: samples.map(({ player, script }) => ({ name: nameOf(bot, player, taken), locale, script })),
    unreached: [...without(wanted, reached)].map((key) => unreachedOf(key, explorer.graph)),
  }
}

interface Made {
  script: string
  player: Player
  keys: string[]
}

function record(world: World, walk: Walk): Made {
  const { bot, compiled, locale, matcher } = world
  const [first] = walk
  const { given, visitor } = first?.begun ?? { given: {} }
  const recording: Recording = { locale, given, visitor, done: inScriptOrder(compiled, walk) }
  const { script, player } = scriptOf(bot, compiled, recording, matcher)
  return { script, player, keys: keysOf(player) }
}

/** In a script, what is answered for the visitor stands before what the visitor does; what would be answered anyway is left out. */
function inScriptOrder(compiled: CompiledBot, walk: Walk): Recorded[] {
  const done: Recorded[] = []
  const answered = new Map<string, string>()
  let turn = 0
  for (const { action } of walk) {
    if (action?.recorded.is === 'reply') {
      const { step, reply } = action.recorded
      const before = answered.get(step) ?? writeReply(usualReply(compiled, step))
      answered.set(step, writeReply(reply))
      if (before !== writeReply(reply)) done.splice(turn++, 0, action.recorded)
    } else if (action) {
      turn = done.length
      done.push(action.recorded)
    }
  }
  return done
}

const keysOf = ({ path, entries }: Trace): string[] => [
  ...path.flatMap(([step, exit]) => (exit ? [step, `${step} ${exit}`] : [step])),
  ...entries.map(entryKey),
]

/** Leaves out samples that reach nothing that the others don't. */
function needed(made: readonly Made[], wanted: ReadonlySet<string>): Made[] {
  const times = new Map<string, number>()
  const keys = made.map((one) => [...new Set(one.keys)].filter((key) => wanted.has(key)))
  for (const key of keys.flat()) times.set(key, (times.get(key) ?? 0) + 1)
  return made.filter((_, at) => {
    const own = keys[at] ?? []
    if (own.some((key) => times.get(key) === 1)) return true
    for (const key of own) times.set(key, (times.get(key) ?? 0) - 1)
    return false
  })
}

/** How a visitor may ask for an entry. */
function wordsFor({ entries, locales }: Bot, id: string, locale: Locale): string[] {
  const entry = entries.find((one) => one.id === id)
  const first = locales[0] ?? ''
  const lines = [entry?.title, entry?.phrasings].flatMap((text) => (text?.[locale] || text?.[first] || '').split('\n'))
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))].slice(0, 6)
}

/** What the visitor says first. */
function nameOf(bot: Bot, { transcript }: Player, taken: Set<string>): string {
  const said = transcript.flatMap(({ from, text }) =>
    from === 'visitor' && !text.startsWith('~') ? [text.trim()] : [],
  )
  const words =
    said
      .filter((text) => text)
      .slice(0, 4)
      .join(' › ')
      .replace(/\s+/g, ' ') || bot.name
  const short = words.length > 60 ? `${Array.from(words).slice(0, 59).join('').trimEnd()}…` : words
  for (let number = 1; ; number++) {
    const name = number === 1 ? short : `${short} (${number})`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function unreachedOf(key: string, { reached, complete }: Explorer['graph']): Unreached {
  const [first = '', second = ''] = key.split(' ')
  if (first === '?') {
    const why = reached.has(key) ? 'left-out' : complete ? 'not-understood' : 'search-ended'
    return { what: 'entry', id: second, exit: '', why }
  }
  if (reached.has(key)) return { what: second ? 'exit' : 'step', id: first, exit: second, why: 'left-out' }
  const why = !complete ? 'search-ended' : reached.has(first) ? 'never-taken' : 'never-runs'
  return { what: second ? 'exit' : 'step', id: first, exit: second, why }
}

const without = (set: ReadonlySet<string>, other: ReadonlySet<string>) =>
  new Set([...set].filter((one) => !other.has(one)))
const intersection = (set: ReadonlySet<string>, other: ReadonlySet<string>) =>
  new Set([...set].filter((one) => other.has(one)))
