/** A bot as JSON fit for git: keys in the order of their definition, what is not filled in left out, one line per small thing. */
import {
  commentFields,
  entryFields,
  flowFields,
  sampleFields,
  settingsFields,
  variableFields,
  type Bot,
} from './bot.ts'
import { standingComments } from './comments.ts'
import { initialOf, type Fields } from './fields.ts'
import { kindOf } from '../kinds/kinds.ts'

type Json = unknown

function compact(values: Readonly<Record<string, unknown>>, fields: Fields): Record<string, Json> {
  const out: Record<string, Json> = {}
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key]
    const kept =
      field.type === 'list'
        ? (value as Record<string, unknown>[]).map((item) => ({ id: item.id, ...compact(item, field.of) }))
        : value
    if (JSON.stringify(kept) !== JSON.stringify(initialOf(field))) out[key] = kept
  }
  return out
}

const members = (list: readonly ({ id: string } & Record<string, unknown>)[], fields: Fields): Json[] =>
  list.map((member) => ({ id: member.id, ...compact(member, fields) }))

/** The bot as the plain JSON value that is exported. */
export function exportBot(bot: Bot): Json {
  const comments = standingComments(bot)
  return {
    clew: bot.clew,
    name: bot.name,
    locales: bot.locales,
    settings: compact(bot.settings, settingsFields),
    variables: members(bot.variables, variableFields),
    flows: bot.flows.map((flow) => ({
      id: flow.id,
      ...compact(flow, flowFields),
      steps: flow.steps.map((step) => ({
        id: step.id,
        kind: step.kind,
        ...compact(step, kindOf(step.kind).fields),
        ...(Object.keys(step.exits).length ? { exits: step.exits } : {}),
      })),
      layout: flow.layout,
    })),
    entries: members(bot.entries, entryFields),
    samples: members(bot.samples, sampleFields),
    ...(comments.length > 0 && { comments: members(comments, commentFields) }),
  }
}

const WIDTH = 120

function print(value: Json, indent: string): string {
  const flat = JSON.stringify(value)
  if (value === null || typeof value !== 'object' || flat.length + indent.length <= WIDTH) return spaced(value)
  const inner = indent + '  '
  const lines = Array.isArray(value)
    ? value.map((item) => inner + print(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return lines.length ? `${open}\n${lines.join(',\n')}\n${indent}${close}` : `${open}${close}`
}

/** One line with a space after each comma and colon. */
function spaced(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`)
  return pairs.length ? `{ ${pairs.join(', ')} }` : '{}'
}

/** The export file. Two exports of the same bot are the same text. */
export function formatBot(bot: Bot): string {
  return print(exportBot(bot), '') + '\n'
}
