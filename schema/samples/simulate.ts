/** What business systems and humans answer in a sample or a trial. */
import type { CompiledBot } from '../compile/compile.ts'
import { mapReply } from '../calls/reply.ts'
import { variableTypes } from '../bot/bot.ts'
import type { Values } from '../interpreter/types.ts'
import type { Spec } from '../spec/spec.ts'
import { readJson } from './values.ts'

/** A call's reply as JSON, or the id of the exit to leave by. */
export type Reply = { json: unknown } | { exit: string }

export interface Answered {
  /** Position among the step's exits. */
  exit: number
  values?: Values
}

/** Reads `{"status": "sent"}`, `failed`, `closed` …: JSON where it can be read as such, else an exit. */
export function readReply(written: string): Reply {
  const json = readJson(written)
  return json === undefined ? { exit: written.trim() } : { json }
}

/** What `readReply` reads as the same reply. */
export const writeReply = (reply: Reply): string => ('exit' in reply ? reply.exit : JSON.stringify(reply.json))

/** The reply where a script gives none: the call's example; a call without one fails, a handover finds nobody. */
export function usualReply({ calls }: CompiledBot, step: string): Reply {
  const call = Object.hasOwn(calls, step) ? calls[step] : undefined
  const example = call && readJson(call.example)
  return example === undefined ? { exit: call ? 'failed' : 'nobody' } : { json: example }
}

/** The answer to an `act` at a step. */
export function answerOf(
  compiled: CompiledBot,
  spec: Spec,
  step: string,
  reply: Reply = usualReply(compiled, step),
): Answered {
  const { map, calls } = compiled
  const exits = map.exits[map.steps.indexOf(step)] ?? []
  if ('exit' in reply) return { exit: Math.max(0, exits.indexOf(reply.exit)) }
  const call = Object.hasOwn(calls, step) ? calls[step] : undefined
  const typeOf = (id: string) => variableTypes[spec.variables.find(([known]) => known === id)?.[1] ?? 0]
  return { exit: 0, values: call ? mapReply(call.results, reply.json, typeOf) : {} }
}
