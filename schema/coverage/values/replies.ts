/** What a business system may reply: its example, and variations of it that lead elsewhere. */
import type { StepOf } from '../../kinds/kinds.ts'
import { usualReply, type Reply } from '../../samples/samples.ts'
import type { CompiledBot } from '../../compile/compile.ts'
import type { VariableType } from '../../bot/bot.ts'
import { placed } from './place.ts'
import { keysOf } from './ways.ts'
import { usualValues, type Wish, type Wishes } from './wishes.ts'

/** More of one call are not tried. */
const MOST_REPLIES = 40

interface Variation {
  result: number
  path: readonly string[]
  value: unknown
}

/** The usual one first, then each variation by itself, then two at a time; at last the failure. */
export function likelyReplies(
  compiled: CompiledBot,
  call: StepOf<'call'>,
  wishes: Wishes,
  typeOf: (variable: string) => VariableType | undefined,
): Reply[] {
  const usual = usualReply(compiled, call.id)
  const base = 'json' in usual ? usual.json : baseOf(call, wishes, typeOf)
  const variations = call.results.flatMap((result, at) =>
    (wishes.get(result.variable) ?? []).map((wish): Variation => ({
      result: at,
      path: [...keysOf(result.path), ...replyPath(wish, result)],
      value: wish.value,
    })),
  )
  const pairs = variations.flatMap((one, at) =>
    variations.slice(at + 1).flatMap((other) => (String(one.path) === String(other.path) ? [] : [[one, other]])),
  )
  const made = [[], ...variations.map((one) => [one]), ...pairs].slice(0, MOST_REPLIES)
  const written = made.map((some) =>
    JSON.stringify(some.reduce((json, { path, value }) => placed(json, path, value), base)),
  )
  return [...[...new Set(written)].map((json): Reply => ({ json: JSON.parse(json) as unknown })), { exit: 'failed' }]
}

/** A wish for a variable as a place in the reply: fields may have other names there. */
function replyPath({ path }: Wish, { fields }: StepOf<'call'>['results'][number]): string[] {
  const at = path.findIndex((key) => !/^(?:\*|\d+|last)$/.test(key))
  const field = fields.find(({ name, path: from }) => (name.trim() || keysOf(from).at(-1)) === path[at])
  return field ? [...path.slice(0, at), ...keysOf(field.path || field.name), ...path.slice(at + 1)] : [...path]
}

/** A reply with something at every place that is kept. */
function baseOf(call: StepOf<'call'>, wishes: Wishes, typeOf: (variable: string) => VariableType | undefined): unknown {
  return call.results.reduce<unknown>((json, result) => {
    const type = typeOf(result.variable) ?? 'text'
    const record = result.fields.reduce<unknown>((made, { name, path }) => placed(made, keysOf(path || name), 'x'), {})
    const items = (wishes.get(result.variable) ?? []).some(({ path }) => path[0] === '*') || result.fields.length > 0
    const value = type === 'record' ? record : type === 'list' && items ? [record, record] : usualValues[type]
    return placed(json, keysOf(result.path), value)
  }, {})
}
