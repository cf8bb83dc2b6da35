/** Walks through a Typebot and through the bot made of it at once, with the same answers, and compares what a visitor reads. */
import type { Bot } from '../../../bot/bot.ts'
import type { CompiledBot } from '../../../compile/compile.ts'
import { Player, type Utterance } from '../../../samples/player.ts'
import { fold } from '../../../text/fold.ts'
import { fieldOf, isRaw, recordIn, recordsIn, textIn, type Raw } from '../reading/raw.ts'
import { Walk } from './walker.ts'
import { bare, flat } from './words.ts'

const TODAY = '2026-03-02'
const MOST_ANSWERS = 25

export interface Walked {
  answers: number
  passed: readonly string[]
  /** What differs, told with the way there; '' for nothing. */
  difference: string
}

/** Whole numbers from 0 up to below `end`, always the same for a seed. */
export function randomFrom(seed: number): (end: number) => number {
  let state = seed >>> 0
  return (end) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0
    return ((mixed ^ (mixed >>> 16)) >>> 0) % end
  }
}

/** `bots`: the files as JSON, the main one first. */
export function walkTogether(bots: readonly Raw[], bot: Bot, compiled: CompiledBot, seed: number): Walked {
  const random = randomFrom(seed)
  const reply = replyFor(bots)
  const player = new Player(compiled, bot.locales[0]!, {
    values: { today: TODAY, time: '10:00' },
    visitor: random(1e6),
    // Nobody answers a placeholder.
    replies: new Map(
      Object.values(compiled.calls).map(({ id, address, results }) => [
        id,
        address === '' && results.every(({ path }) => path === '') ? { exit: 'failed' } : { json: reply },
      ]),
    ),
  })
  const splits = new Splits(player, compiled, bot)
  const walk = new Walk(bots, reply, TODAY, () => splits.next())
  const way: string[] = []
  walk.start()
  // The first thing that a bot of Clew says is that it is one.
  let heard = player.transcript.slice(1)
  for (let answers = 0; ; answers++) {
    // A circle is cut where each sees fit.
    const { circle } = compiled.specs[bot.locales[0]!]!.words
    if (walk.circles || heard.some(({ text }) => text === circle))
      return { answers, passed: walk.passed, difference: '' }
    const difference = differs(walk, heard, player)
    if (difference) return { answers, passed: walk.passed, difference: [...way, difference].join('\n') }
    if (!walk.waits || stands(walk) || answers === MOST_ANSWERS) return { answers, passed: walk.passed, difference: '' }
    const answer = answerTo(walk, bots, random)
    way.push(`> ${JSON.stringify(answer)}`)
    splits.begin()
    const label = typeof answer === 'string' ? '' : typed(walk, answer, random)
    if (label !== '') player.type(label)
    else if (typeof answer === 'string') player.type(answer)
    else player.press(answer.map((position) => `[${position + 1}]`).join('|'))
    walk.answer(typeof answer === 'string' ? keptAs(walk.waits.type, answer) : answer)
    heard = player.heard
  }
}

/** The ways that splits took since the last answer, for the walker to take too. */
class Splits {
  #taken: string[] = []
  #since = 0

  readonly #steps: ReadonlySet<string>

  constructor(
    private readonly player: Player,
    private readonly compiled: CompiledBot,
    bot: Bot,
  ) {
    this.#steps = new Set(
      bot.flows.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'split').map(({ id }) => id)),
    )
  }
  begin(since = this.player.path.length) {
    this.#since = since
    this.#taken = []
  }
  next(): 'a' | 'b' {
    const { map } = this.compiled
    const ways = this.player.path.slice(this.#since).flatMap(([step, exit]) => {
      const exits = map.exits[map.steps.indexOf(step)] ?? []
      return this.#steps.has(step) ? [exits[0] === exit ? 'a' : 'b'] : []
    })
    const way = ways[this.#taken.length] ?? 'a'
    this.#taken.push(way)
    return way === 'a' ? 'a' : 'b'
  }
}

function differs(walk: Walk, heard: readonly Utterance[], player: Player): string {
  const ours = heard
    .flatMap(({ text, shows = [], from }) => (from === 'visitor' ? [] : [text, ...shows.map(shownAddress).map(flat)]))
    .map(bare)
    .filter(Boolean)
  const theirs = walk.heard.map((text) => address(bare(text)))
  const told = (what: string, a: unknown, b: unknown) =>
    `${what}: Typebot ${JSON.stringify(a)}, Clew ${JSON.stringify(b)}`
  // What comes after a question that nobody can answer doesn't count.
  if (stands(walk) && ours.map(address).join('\n').startsWith(theirs.join('\n'))) return ''
  if (theirs.join('\n') !== ours.map(address).join('\n')) return told('texts', theirs, ours)
  if (!walk.waits !== !player.asked) return told('waits', walk.waits ?? 'end', player.asked?.text ?? player.outcome)
  const options = (walk.waits?.options ?? []).map(flat)
  if (options.join('\n') !== player.options.map(flat).join('\n')) return told('options', options, player.options)
  return ''
}

/** Whether Typebot asks with buttons and shows none, so that nobody gets any further. */
const stands = ({ waits }: Walk) => waits !== undefined && /choice input/.test(waits.type) && waits.options.length === 0

/** `Label (address)`: Typebot opens or shows the address by itself. */
const shownAddress = (shown: string) => /^[^()]* \(([^]*)\)$/.exec(shown)?.[1] ?? shown

/** The same with and without its beginning. */
const address = (text: string) => text.replace(/^https:\/\//, '')

/** A button's words, where they are typed instead; '' where it is pressed. */
function typed({ waits }: Walk, answer: readonly number[], random: (end: number) => number): string {
  const { type, several, options } = waits!
  const label = options[answer[0]!] ?? ''
  const isAlone = options.filter((one) => fold(one) === fold(label)).length === 1
  return type === 'choice input' && !several && isAlone && random(4) === 0 ? label : ''
}

const WORDS = ['blue', 'Anna', 'seven green bottles', 'Lyon', 'a long story']

function answerTo({ waits }: Walk, bots: readonly Raw[], random: (end: number) => number): string | number[] {
  const { type, options, several, variable } = waits!
  const some = <T>(list: readonly T[]): T => list[random(list.length)]!
  if (several) {
    const chosen = options.map((_, at) => at).filter(() => random(2) === 0)
    return chosen.length > 0 ? chosen : [random(options.length)]
  }
  if (options.length > 0) return [random(options.length)]
  const compared = comparedWith(bots, variable)
  const day = () => `${1 + random(28)}/0${1 + random(9)}/2027`
  switch (type) {
    case 'number input': {
      const near = compared.map(Number).filter(Number.isFinite)
      return String(near.length > 0 && random(4) > 0 ? Math.round(some(near)) + random(3) - 1 : random(100))
    }
    case 'email input':
      return some(['ann@example.com', 'bob.b@example.org'])
    case 'url input':
      return some(['https://example.com/a', 'example.org'])
    case 'phone number input':
      return '+33612345678'
    case 'date input':
      return day()
    case 'time input':
      return some(['09:30', '18:05'])
    default:
      return compared.length > 0 && random(3) > 0 ? some(compared) : some(WORDS)
  }
}

/** What conditions compare a variable with, so that walks come to every branch. */
function comparedWith(bots: readonly Raw[], variable: string): string[] {
  if (variable === '') return []
  return bots.flatMap((bot) => {
    const ids = recordsIn(bot, 'variables')
      .filter((one) => textIn(one, 'name') === variable)
      .map((one) => textIn(one, 'id'))
    return recordsIn(bot, 'groups').flatMap((group) =>
      recordsIn(group, 'blocks').flatMap((block) =>
        recordsIn(block, 'items').flatMap((item) =>
          [recordIn(item, 'content'), recordIn(item, 'displayCondition', 'condition')].flatMap((condition) =>
            recordsIn(condition, 'comparisons').flatMap((one) => {
              const value = textIn(one, 'value')
              return ids.includes(textIn(one, 'variableId')) && value !== '' && !/[{^$\\]/.test(value) ? [value] : []
            }),
          ),
        ),
      ),
    )
  })
}

/** As Clew keeps and tells it: days by their order. */
function keptAs(type: string, answer: string): string {
  const [, day = '', month = '', year = ''] = type === 'date input' ? (/^(\d+)\/(\d+)\/(\d+)$/.exec(answer) ?? []) : []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : answer
}

/** A reply that has something at every path that any request names, and lists where options are made of them. */
function replyFor(bots: readonly Raw[]): unknown {
  const reply: Record<string, unknown> = {}
  for (const bot of bots) {
    const blocks = recordsIn(bot, 'groups').flatMap((group) => recordsIn(group, 'blocks'))
    const lists = new Set(blocks.map((block) => textIn(recordIn(block, 'options'), 'dynamicVariableId')))
    for (const block of blocks)
      for (const mapping of recordsIn(recordIn(block, 'options'), 'responseVariableMapping')) {
        const keys = textIn(mapping, 'bodyPath').split('.')
        if (keys[0] !== 'data' || keys.length < 2 || keys.some((key) => !/^\w+$/.test(key))) continue
        const name = keys.at(-1)!
        put(
          reply,
          keys.slice(1),
          lists.has(textIn(mapping, 'variableId')) ? [`${name} one`, `${name} two`, `${name} three`] : `the ${name}`,
        )
      }
  }
  return reply
}

function put(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown) {
  if (rest.length === 0) into[key] ??= value
  else {
    const inner = fieldOf(into, key)
    const next: Record<string, unknown> = isRaw(inner) ? { ...inner } : {}
    put(next, rest, value)
    into[key] = next
  }
}
