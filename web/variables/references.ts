/** What templates may name: the bot's variables, those that every bot has, and the fields that records are known to have. */
import type { Bot } from '../../schema/bot/bot.ts'
import { builtIns } from '../../schema/bot/constants.ts'
import { addVariable } from '../../schema/document/document.ts'
import type { BotSession } from '../collaboration/session.svelte.ts'
import { builtInWords, variableTypeWords } from '../i18n/botwords.ts'
import { m } from '../i18n/words.ts'
import type { Completion } from '../ui/text/completion.ts'
import { keysOf, readAt, replyOf } from './replies.ts'

type Fields = ReadonlyMap<string, readonly string[]>

/** The fields of what each variable holds, as far as calls tell: of a record, or of a list's items. */
function findFields(bot: Bot): Fields {
  const known = new Map<string, readonly string[]>()
  const steps = bot.flows.flatMap((flow) => flow.steps)
  for (const step of steps) {
    if (step.kind !== 'call') continue
    const reply = step.results.length > 0 ? replyOf(step.example) : undefined
    for (const { path, variable, fields } of step.results) {
      const names = fields.length > 0 ? fields.map(({ name }) => name).filter(Boolean) : keysOf(readAt(reply, path))
      if (variable && names.length > 0) known.set(variable, names)
    }
  }
  // What is chosen from a list, or shown of it, has the fields of its items.
  for (const step of steps) {
    if (step.kind !== 'choice' && step.kind !== 'message') continue
    const item = step.kind === 'choice' ? step.variable : step.item
    const fields = known.get(step.items)
    if (item && fields && !known.has(item)) known.set(item, fields)
  }
  return known
}

const found = new WeakMap<Bot, Fields>()

function knownFields(bot: Bot): Fields {
  const known = found.get(bot) ?? findFields(bot)
  found.set(bot, known)
  return known
}

/** The parts of a variable that are known: a list's count and its first item's fields, a record's fields. */
export function partsOf(bot: Bot, variable: string): { part: string; name: string }[] {
  const isList = bot.variables.find(({ id }) => id === variable)?.type === 'list'
  const fields = (knownFields(bot).get(variable) ?? []).map((field) =>
    isList ? { part: `1.${field}`, name: `1 › ${field}` } : { part: field, name: field },
  )
  return isList ? [{ part: 'count', name: m.inspector_count() }, ...fields] : fields
}

const references = new WeakMap<Bot, Completion[]>()

/** Variables first, then parts of them. */
export function referencesOf(bot: Bot): readonly Completion[] {
  const ready = references.get(bot)
  if (ready) return ready
  const whole = bot.variables.map(({ id, name, type }) => ({ id, name: name || id, about: variableTypeWords(type) }))
  const given = builtIns.map(({ id, type }) => ({ id, name: builtInWords(id) ?? id, about: variableTypeWords(type) }))
  const parts = whole.flatMap(({ id, name }) =>
    partsOf(bot, id).map((one) => ({ id: `${id}.${one.part}`, name: `${name} › ${one.name}` })),
  )
  const all = [...whole, ...given, ...parts]
  references.set(bot, all)
  return all
}

/** Makes a variable with a name, for a text that names it; returns its id. */
export const makeVariable = (session: Pick<BotSession, 'doc' | 'edit'>, name: string): string =>
  session.edit(() => addVariable(session.doc, { name }))
