/** What business systems and humans answer in a sample or a trial. */
import type { CompiledBot } from '../compile/compile.ts'
import { mapReply } from '../calls/reply.ts'
import { variableTypes } from '../bot/bot.ts'
import type { Values } from '../interpreter/types.ts'
import type { Spec } from '../spec/spec.ts'

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

function readJson(written: string): unknown {
  if (!/^\s*[[{"\d-]/.test(written)) return undefined
  try {
    return JSON.parse(written) as unknown
  } catch {
    return undefined
  }
}

/** The answer to an `act` at a step: by the reply, else by the call's example; a call without one fails, a handover finds nobody. */
export function answerOf({ map, calls }: CompiledBot, spec: Spec, step: string, reply?: Reply): Answered {
  const call = Object.hasOwn(calls, step) ? calls[step] : undefined
  const example = call && readJson(call.example)
  const given: Reply = reply ?? (example === undefined ? { exit: call ? 'failed' : 'nobody' } : { json: example })
  const exits = map.exits[map.steps.indexOf(step)] ?? []
  if ('exit' in given) return { exit: Math.max(0, exits.indexOf(given.exit)) }
  const typeOf = (id: string) => variableTypes[spec.variables.find(([known]) => known === id)?.[1] ?? 0]
  return { exit: 0, values: call ? mapReply(call.results, given.json, typeOf) : {} }
}
