/** Everything about a bot that trying it out needs, worked out once. */
import type { Bot, Step } from '../bot/bot.ts'
import { builtIns } from '../bot/constants.ts'
import type { Locale } from '../bot/fields.ts'
import type { CompiledBot } from '../compile/compile.ts'
import type { Values } from '../interpreter/types.ts'
import { createMatcher } from '../match/match.ts'
import type { Matcher } from '../match/matcher.ts'
import type { Spec, Value } from '../spec/spec.ts'
import { looksAt } from '../samples/record.ts'
import type { Reply } from '../samples/samples.ts'
import { visitorFor } from '../samples/splits.ts'
import { stepsIn } from './exits.ts'
import { likelyReplies } from './values/replies.ts'
import { asWritten } from '../samples/values.ts'
import { classifier, type Classify } from './values/classes.ts'
import { livenessOf, type Liveness } from './values/liveness.ts'
import { placed } from './values/place.ts'
import { readTests, typesIn } from './values/tests.ts'
import { wishesOf, type Wishes } from './values/wishes.ts'

export interface World {
  bot: Bot
  compiled: CompiledBot
  locale: Locale
  spec: Spec
  matcher: Matcher
  steps: ReadonlyMap<string, Step>
  wishes: Wishes
  liveness: Liveness
  classify: Classify
  /** What each call may reply, by step id. */
  replies: ReadonlyMap<string, readonly Reply[]>
  beginnings: readonly Begun[]
  /** Whether visitors are shared out. */
  splits: boolean
}

/** How a conversation may begin. */
export interface Begun {
  given: Values
  visitor?: number
}

/** The day and the time when nothing is said about them: a Monday morning. */
const USUAL_TIME: Values = { today: '2026-03-02', time: '10:00' }

const MOST_BEGINNINGS = 32

export function worldOf(bot: Bot, compiled: CompiledBot, locale: Locale): World {
  const spec = compiled.specs[locale] as Spec
  const given = Object.fromEntries(Object.entries(USUAL_TIME).filter(([id]) => looksAt(bot, id)))
  const tests = readTests(bot, given)
  const wishes = wishesOf(bot, tests)
  const steps = stepsIn(bot, compiled)
  const typeOf = typesIn(bot)
  return {
    bot,
    compiled,
    locale,
    spec,
    matcher: createMatcher(spec),
    steps,
    wishes,
    liveness: livenessOf(bot),
    classify: classifier(bot, tests),
    replies: new Map(
      Object.values(compiled.calls).map((call) => [call.id, likelyReplies(compiled, call, wishes, typeOf)]),
    ),
    splits: [...steps.values()].some(({ kind }) => kind === 'split'),
    beginnings: beginningsOf(bot, compiled, spec, wishes, given),
  }
}

/** The usual one first, then with other values from the page, each by itself and two at a time, and with other visitors where some go other ways. */
function beginningsOf(bot: Bot, compiled: CompiledBot, spec: Spec, wishes: Wishes, given: Values): Begun[] {
  const wished = spec.variables.flatMap(([id, , initial, fromPage]) => {
    const known = Object.hasOwn(given, id) ? given[id] : initial
    return fromPage && (!isBuiltIn(id) || Object.hasOwn(given, id))
      ? wishedFor(spec, wishes, id).flatMap((value): [string, Value][] => (value === known ? [] : [[id, value]]))
      : []
  })
  const pairs = wished.flatMap((one, at) =>
    wished.slice(at + 1).flatMap((other) => (one[0] === other[0] ? [] : [[one, other]])),
  )
  const all = [[], ...wished.map((one) => [one]), ...pairs].slice(0, MOST_BEGINNINGS)
  return [
    ...all.map((some): Begun => ({ given: { ...given, ...Object.fromEntries(some) } })),
    ...visitorsOf(bot, compiled, spec).map((visitor): Begun => ({ given, visitor })),
  ]
}

/** Values that a variable might have, each as a script can give it. */
export function wishedFor(spec: Spec, wishes: Wishes, variable: string): Value[] {
  const values = (wishes.get(variable) ?? []).map(({ path, value }) =>
    asWritten(spec, variable, placed('', path, value) as Value),
  )
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

export const isBuiltIn = (variable: string) => builtIns.some(({ id }) => id === variable)

/** Somebody for each way at each split, for all ways together where these are few. */
function visitorsOf({ flows }: Bot, compiled: CompiledBot, spec: Spec): number[] {
  const splits = flows.flatMap(({ steps }) =>
    steps.flatMap((step) =>
      step.kind === 'split' && compiled.map.steps.includes(step.id)
        ? [step.branches.filter(({ share }) => share > 0).map(({ id }): [string, string] => [step.id, id])]
        : [],
    ),
  )
  const together = splits.reduce((product, { length }) => product * Math.max(1, length), 1)
  const ways =
    together <= MOST_BEGINNINGS
      ? splits.reduce<[string, string][][]>(
          (all, split) => all.flatMap((way) => split.map((one) => [...way, one])),
          [[]],
        )
      : splits.flatMap((split) => split.map((one) => [one]))
  const visitors = splits.length > 0 ? ways.map((way) => visitorFor(compiled, spec, new Map(way))) : []
  return [...new Set(visitors.filter((visitor) => visitor !== undefined))]
}
