/** Plays a script: what was said, what was expected beside what came, and which steps ran. */
import type { CompiledBot } from '../compile/compile.ts'
import type { Outcome, Spec } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import { missingIn, type Missing } from './applies.ts'
import { Player, type Beginning, type Utterance } from './player.ts'
import { readReply } from './simulate.ts'
import { FACTS, type Script, type ScriptLine } from './script.ts'
import { visitorFor, waysIn } from './splits.ts'
import { alike, readAs, writeValue } from './values.ts'

export interface Check {
  line: number
  is: ScriptLine['is']
  expected: string
  actual: string
  passed: boolean
}

export interface Played {
  transcript: Utterance[]
  /** One for each expectation, and one for an option or an answer that was not there. */
  checks: Check[]
  missing: Missing[]
  outcome: Outcome | ''
  /** Every step that ran, with the exit that was taken, '' while it waits or ended. */
  path: [step: string, exit: string][]
  /** The ids of the entries that were answered. */
  entries: string[]
}

/** Stops at an option that is not there, and does not begin where it should no longer begin: what would follow is another conversation. `onfail` hears of each line that did not come true, while the conversation stands there. */
export function playScript(
  compiled: CompiledBot,
  locale: string,
  script: Script,
  beginning: Beginning = {},
  onfail?: (player: Player, line: ScriptLine) => void,
): Played {
  const spec = compiled.specs[locale] as Spec
  const missing = missingIn(compiled, spec, script)
  const lost = missing.map(({ line }) => line)
  const checks: Check[] = []
  const world = worldOf(compiled, spec, script)
  if (world.visitor === 'nobody') missing.push(...world.lost)
  if (world.visitor === 'nobody' || script.lines.some(({ is, line }) => is === 'from' && lost.includes(line)))
    return { transcript: [], checks, missing, outcome: '', path: [], entries: [] }
  const player = new Player(compiled, locale, {
    ...beginning,
    from: world.from ?? beginning.from,
    given: { ...beginning.given, ...world.given },
    visitor: world.visitor ?? beginning.visitor,
    replies: new Map([...(beginning.replies ?? []), ...world.replies]),
  })
  let begun = false
  for (const line of script.lines) {
    if (lost.includes(line.line) && line.is === 'reply') continue
    begun ||= !FACTS.includes(line.is)
    const check = playLine(player, spec, line, begun)
    if (check) checks.push(check)
    if (check && !check.passed) onfail?.(player, line)
    if (check && !check.passed && (line.is === 'press' || line.is === 'correct')) break
  }
  const { transcript, outcome, path, entries } = player
  return { transcript, checks, missing, outcome, path, entries }
}

/** What the script says before anything is done. */
function worldOf(compiled: CompiledBot, spec: Spec, { lines }: Script) {
  const facts = lines.slice(0, lines.findIndex(({ is }) => !FACTS.includes(is)) >>> 0)
  const from = facts.findLast((line) => line.is === 'from')?.value
  const given = Object.fromEntries(
    facts.flatMap((line) => (line.is === 'given' ? [[line.name, readAs(spec, line.name, line.value)]] : [])),
  )
  const replies = new Map(facts.flatMap((line) => (line.is === 'reply' ? [[line.name, readReply(line.value)]] : [])))
  return { from, given, replies, ...visitorIn(compiled, spec, lines) }
}

/** A visitor who goes the ways that the script gives at splits: it is the same one from beginning to end. */
function visitorIn(compiled: CompiledBot, spec: Spec, lines: readonly ScriptLine[]) {
  const ways = waysIn(compiled, lines)
  if (ways.length === 0) return { visitor: undefined }
  const visitor = visitorFor(compiled, spec, new Map(ways.map(({ name, value }) => [name, value])))
  if (visitor !== undefined) return { visitor }
  const lost = ways.map(({ line, name, value }): Missing => ({ line, what: 'exit', name: `${name} = ${value}` }))
  return { visitor: 'nobody' as const, lost }
}

function playLine(player: Player, spec: Spec, line: ScriptLine, begun: boolean): Check | undefined {
  const check = (expected: string, actual: string, passed: boolean): Check => ({
    line: line.line,
    is: line.is,
    expected,
    actual,
    passed,
  })
  switch (line.is) {
    case 'from':
      return
    case 'given':
      if (begun) player.give({ [line.name]: readAs(spec, line.name, line.value) })
      return
    case 'reply':
      player.replies.set(line.name, readReply(line.value))
      return
    case 'text':
      player.type(line.value)
      return
    case 'press':
      return player.press(line.value) ? undefined : check(line.value, player.options.join(' · '), false)
    case 'correct':
      return player.correct(line.answer) ? undefined : check(String(line.answer), String(player.answered.length), false)
    case 'says': {
      const heard = player.heard.flatMap(({ text, shows = [] }) => [text, ...shows]).join('\n')
      return check(line.value, heard, fold(heard).includes(fold(line.value)))
    }
    case 'outcome':
      return check(line.value, player.outcome, player.outcome === line.value)
    case 'waits':
      return check(line.value, player.at, player.at === line.value)
    case 'ran':
      return check(line.value, [...new Set(player.ran)].join(' · '), player.ran.includes(line.value))
    case 'holds': {
      const held = player.value(line.name) ?? ''
      return check(line.value, writeValue(held), alike(readAs(spec, line.name, line.value), held))
    }
    default:
      player.want(line.is)
      return
  }
}
