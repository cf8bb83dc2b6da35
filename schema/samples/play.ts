/** Plays a script: what was said, what was expected beside what came, and which steps ran. */
import { variableTypes } from '../bot/bot.ts'
import type { CompiledBot } from '../compile/compile.ts'
import { firstValue } from '../expressions/assigned.ts'
import type { Outcome, Spec, Value } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import { Player, type Beginning, type Utterance } from './player.ts'
import { readReply } from './simulate.ts'
import type { Script, ScriptLine } from './script.ts'

export interface Check {
  line: number
  is: ScriptLine['is']
  expected: string
  actual: string
  passed: boolean
}

/** A line that names something that the bot doesn't have. */
export interface Missing {
  line: number
  what: 'step' | 'variable'
  name: string
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

/** Stops at an option that is not there: what would follow is another conversation. */
export function playScript(compiled: CompiledBot, locale: string, script: Script, beginning: Beginning = {}): Played {
  const spec = compiled.specs[locale] as Spec
  const missing = missingIn(compiled, spec, script)
  const given: Record<string, Value> = {}
  const replies = new Map(beginning.replies)
  let { from } = beginning
  for (const line of script.lines) {
    if (line.is === 'from') from = line.value
    else if (line.is === 'given') given[line.name] = readWritten(spec, line.name, line.value)
    else if (line.is === 'reply') replies.set(line.name, readReply(line.value))
    else break
  }
  // Where it begins is gone: it would be another conversation.
  if (missing.some(({ line }) => script.lines.some((one) => one.line === line && one.is === 'from')))
    return { transcript: [], checks: [], missing, outcome: '', path: [], entries: [] }
  const player = new Player(compiled, locale, { ...beginning, from, given: { ...beginning.given, ...given }, replies })
  const checks: Check[] = []
  for (const line of script.lines) {
    const check = playLine(player, spec, line)
    if (check) checks.push(check)
    if (check && !check.passed && (line.is === 'press' || line.is === 'correct')) break
  }
  const { transcript, outcome, path, entries } = player
  return { transcript, checks, missing, outcome, path, entries }
}

function missingIn({ map }: CompiledBot, spec: Spec, { lines }: Script): Missing[] {
  const steps = new Set(map.steps)
  const variables = new Set(spec.variables.map(([id]) => id))
  return lines.flatMap((line): Missing[] => {
    const { is } = line
    if (is === 'from' || is === 'waits' || is === 'ran')
      return steps.has(line.value) ? [] : [{ line: line.line, what: 'step', name: line.value }]
    if (is === 'reply') return steps.has(line.name) ? [] : [{ line: line.line, what: 'step', name: line.name }]
    if (is === 'given' || is === 'holds')
      return variables.has(line.name) ? [] : [{ line: line.line, what: 'variable', name: line.name }]
    return []
  })
}

/** A value as scripts write it: JSON for lists and records, else by the variable's type. */
function readWritten(spec: Spec, name: string, written: string): Value {
  const reply = /^\s*[[{]/.test(written) ? readReply(written) : undefined
  if (reply && 'json' in reply) return reply.json as Value
  return firstValue(variableTypes[spec.variables.find(([id]) => id === name)?.[1] ?? 0] ?? 'text', written)
}

function playLine(player: Player, spec: Spec, line: ScriptLine): Check | undefined {
  const check = (expected: string, actual: string, passed: boolean): Check => ({
    line: line.line,
    is: line.is,
    expected,
    actual,
    passed,
  })
  switch (line.is) {
    case 'from':
    case 'given':
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
      return player.correct(line.answer) ? undefined : check(String(line.answer), '', false)
    case 'says': {
      const heard = player.heard.map(({ text }) => text).join('\n')
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
      return check(line.value, shown(held), same(readWritten(spec, line.name, line.value), held))
    }
    default:
      player.want(line.is)
      return
  }
}

const shown = (value: Value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const same = (expected: Value, actual: Value) =>
  typeof expected === 'string' && typeof actual === 'string'
    ? fold(expected) === fold(actual)
    : JSON.stringify(expected) === JSON.stringify(actual)
