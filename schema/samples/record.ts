/** Writes what somebody did as a script that expects the same again. */
import type { Bot } from '../bot/bot.ts'
import { builtIns } from '../bot/constants.ts'
import type { CompiledBot } from '../compile/compile.ts'
import type { Event, Values } from '../interpreter/types.ts'
import type { Spec, Value } from '../spec/spec.ts'
import { LONGEST } from './script.ts'
import { Player, onOneLine, optionName, type Beginning } from './player.ts'
import { writeReply, type Reply } from './simulate.ts'
import { asWritten, writeValue } from './values.ts'

/** An event of the visitor or the page as it was sent to the interpreter, or what a call or a handover is answered from then on. */
export type Recorded =
  | Extract<Event, { is: 'text' | 'press' | 'pick' | 'human' | 'back' | 'restart' | 'correct' }>
  | { is: 'reply'; step: string; reply: Reply }
  /** New values from the page. */
  | { is: 'values'; values: Values }

/** A conversation as it was played: how it began, without a matcher, and what was done. */
export interface Recording extends Pick<Beginning, 'from' | 'given' | 'values' | 'visitor'> {
  locale: string
  done: readonly Recorded[]
}

export interface Written {
  script: string
  /** The conversation once more, as the script will play it. */
  player: Player
}

/** The script tells the step that waits after each action and how the conversation ends. What a script can't say (an empty text, an option that is not there) is left out. */
export function scriptOf(
  bot: Bot,
  compiled: CompiledBot,
  recording: Recording,
  matcher?: Beginning['matcher'],
): Written {
  const { locale, done } = recording
  const spec = compiled.specs[locale] as Spec
  const begun = done.findIndex(({ is }) => is !== 'reply') >>> 0
  const facts = done.slice(0, begun).filter((one) => one.is === 'reply')
  const { lines, given } = factsOf(bot, spec, recording)
  const player = new Player(compiled, locale, {
    from: recording.from,
    given,
    visitor: recording.visitor,
    matcher,
    replies: new Map(facts.map(({ step, reply }) => [step, reply])),
  })
  lines.push(...facts.map(lineOf))
  const actions: string[] = []
  for (const one of done.slice(begun)) {
    if (lines.length + actions.length > LONGEST / 2) break
    if (one.is === 'reply') {
      player.replies.set(one.step, one.reply)
      actions.push(lineOf(one))
      continue
    }
    if (one.is === 'values') {
      const given = taken(bot, spec, one.values)
      // Told apart from what it began with.
      if (!actions.some((line) => /^[^&]/.test(line)))
        actions.push(player.at ? `@ ${player.at}` : `= ${player.outcome}`)
      player.give(Object.fromEntries(given))
      actions.push(...given.map(givenLine))
      continue
    }
    const action = actionOf(player, one)
    if (action === undefined) continue
    player.send(action.event)
    actions.push(action.line)
    if (player.at) actions.push(`@ ${player.at}`)
  }
  if (!actions.some((line) => /^[^&]/.test(line)) && player.at) actions.push(`@ ${player.at}`)
  if (player.outcome) actions.push(`= ${player.outcome}`)
  return { script: [...lines, ...waysOf(bot, player), ...actions].join('\n'), player }
}

const lineOf = ({ step, reply }: Extract<Recorded, { is: 'reply' }>) => `& ${step} = ${writeReply(reply)}`

/** Where it begins and with which values. */
function factsOf(bot: Bot, spec: Spec, { from, given, values = {} }: Recording): { lines: string[]; given: Values } {
  const own = Object.entries(given ?? {}).map(([id, value]): [string, Value] => [id, asWritten(spec, id, value)])
  const all = Object.fromEntries([...taken(bot, spec, values), ...own])
  const lines = Object.entries(all).map(givenLine)
  return { lines: from === undefined ? lines : [`^ ${from}`, ...lines], given: all }
}

const givenLine = ([id, value]: [string, Value]) => `$ ${id} = ${writeValue(value)}`

/** What a bot takes of the values of a page; the day and the time only where it looks at them. */
const taken = (bot: Bot, spec: Spec, values: Values): [string, Value][] =>
  spec.variables.flatMap(([id, , , fromPage]) =>
    fromPage && Object.hasOwn(values, id) && (!builtIns.some((one) => one.id === id) || looksAt(bot, id))
      ? [[id, asWritten(spec, id, values[id] ?? '')]]
      : [],
  )

/** Whether anything in a bot names a variable. */
export function looksAt({ flows, entries, settings }: Bot, variable: string): boolean {
  const named = new RegExp(`\\{\\{\\s*${variable}\\s*[.}]|"(?:variable|items|from)":"${variable}"`)
  return named.test(JSON.stringify([flows, entries, settings]))
}

/** The event and the line that does the same. */
function actionOf(player: Player, event: Exclude<Recorded, { is: 'reply' | 'values' }>) {
  switch (event.is) {
    case 'text': {
      const text = onOneLine(event.text)
      return text ? { line: `> ${text}`, event: { is: 'text' as const, text } } : undefined
    }
    case 'press':
    case 'pick': {
      const several = player.asked?.several
      const options = event.is === 'pick' ? event.options : [event.option]
      if (!several && event.is === 'pick') return undefined
      const names = options.map((option) => optionName(player, option))
      if (names.includes(undefined)) return undefined
      const made: Event = several ? { is: 'pick', options } : { is: 'press', option: options[0] ?? -1 }
      return { line: `# ${names.join(' | ') || '|'}`, event: made }
    }
    case 'correct': {
      const answer = player.answered.indexOf(event.answer) + 1
      return answer > 0 ? { line: `~ correct ${answer}`, event } : undefined
    }
    default:
      return { line: `~ ${event.is}`, event }
  }
}

/** The ways that were taken at splits. */
function waysOf({ flows }: Bot, { path }: Player): string[] {
  const splits = new Set(flows.flatMap(({ steps }) => steps.flatMap(({ id, kind }) => (kind === 'split' ? id : []))))
  const ways = new Map(path.filter(([step, exit]) => exit && splits.has(step)))
  return [...ways].map(([step, exit]) => `& ${step} = ${exit}`)
}
