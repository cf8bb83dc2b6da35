/** Everything that hands can do to an open bot, drawn at random from a seed. */
import type * as Y from 'yjs'
import type { Bot, Place } from '../../schema/bot/bot.ts'
import {
  commentFields,
  entryFields,
  flowFields,
  sampleFields,
  settingsFields,
  variableFields,
} from '../../schema/bot/bot.ts'
import type { Field, Fields } from '../../schema/bot/fields.ts'
import * as verbs from '../../schema/document/document.ts'
import type { Address } from '../../schema/document/document.ts'
import { kindOf, stepKinds, type Step } from '../../schema/kinds/kinds.ts'

/** Chance that can be repeated. */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0
  }
  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(Math.max(1, list.length))]
  }
  some<T>(list: readonly T[]): T[] {
    return list.filter(() => this.once(4))
  }
}

type Verb = (doc: Y.Doc, bot: Bot, dice: Dice) => void
/** What reads, makes a whole document, or works within another verb. */
type NoVerb =
  | 'LiveBot'
  | 'readBot'
  | 'readHeading'
  | 'formatOf'
  | 'rootNames'
  | 'writeBotInto'
  | 'textAt'
  | 'makeRoom'
  | 'moveMember'

interface Found {
  address: Address
  fields: Fields
  values: Readonly<Record<string, unknown>>
}

/** All records of a bot, with the items of their lists. */
function recordsOf(bot: Bot): Found[] {
  const found: Found[] = []
  const add = (address: Address, fields: Fields, values: Found['values']) => {
    found.push({ address, fields, values })
    for (const [key, field] of Object.entries(fields))
      if (field.type === 'list')
        for (const item of values[key] as { id: string }[])
          add({ ...address, items: [...(address.items ?? []), [key, item.id]] }, field.of, { ...item })
  }
  add({ in: 'settings' }, settingsFields, bot.settings)
  const collections = {
    variables: variableFields,
    flows: flowFields,
    entries: entryFields,
    samples: sampleFields,
    comments: commentFields,
  }
  for (const name of Object.keys(collections) as (keyof typeof collections)[])
    for (const member of bot[name]) add({ in: name, id: member.id }, collections[name], { ...member })
  for (const flow of bot.flows)
    for (const step of flow.steps)
      add({ in: 'step', flow: flow.id, id: step.id }, kindOf(step.kind).fields, { ...step } as Found['values'])
  return found
}

const words = ['', 'Hello', 'Où est mon colis ?', 'Yes {{name}}', 'https://a.example', 'a\nb', '**12**']
const locales = ['en', 'fr', 'de']

/** Some field of one of these types, wherever there is one. */
function someField(bot: Bot, dice: Dice, types: readonly Field['type'][]) {
  const all = recordsOf(bot).flatMap(({ address, fields, values }) =>
    Object.entries(fields).flatMap(([key, field]) =>
      types.includes(field.type) ? [{ address, key, field, value: values[key] }] : [],
    ),
  )
  return dice.of(all)
}

function someValue(field: Field, bot: Bot, dice: Dice): string | number | boolean {
  switch (field.type) {
    case 'number':
      return field.min + dice.below(field.max - field.min + 1)
    case 'flag':
      return dice.once(2)
    case 'oneOf':
      return dice.of(field.values) ?? field.initial
    case 'ref': {
      const all = { step: bot.flows.flatMap(({ steps }) => steps), flow: bot.flows, variable: bot.variables }
      return dice.of<{ id: string }>(all[field.to])?.id ?? ''
    }
    default:
      return dice.of(words) ?? ''
  }
}

const place = (dice: Dice): Place => [dice.below(2_000), dice.below(2_000)]
const someFlow = (bot: Bot, dice: Dice) => dice.of(bot.flows)
const stepIn = (bot: Bot, dice: Dice): { flow: string; step: Step } | undefined =>
  dice.of(bot.flows.flatMap((flow) => flow.steps.map((step) => ({ flow: flow.id, step }))))
const exitOf = (step: Step, dice: Dice): string => {
  const items = Object.values(step).flatMap((value) => (Array.isArray(value) ? (value as { id: string }[]) : []))
  return dice.of(['next', 'next', 'otherwise', ...Object.keys(step.exits), ...items.map(({ id }) => id)]) ?? 'next'
}
const collectionNames = ['variables', 'flows', 'entries', 'samples', 'comments'] as const
const someMember = (bot: Bot, dice: Dice) =>
  dice.of(collectionNames.flatMap((name) => bot[name].map(({ id }) => ({ name, id, count: bot[name].length }))))

/** Each verb of the document's edits once; a new one doesn't compile until it is here. */
export const hands: Record<Exclude<keyof typeof verbs, NoVerb>, Verb> = {
  setValue(doc, bot, dice) {
    const found = someField(bot, dice, ['line', 'number', 'flag', 'oneOf', 'ref'])
    if (found) verbs.setValue(doc, found.address, found.key, someValue(found.field, bot, dice))
  },
  ensureText(doc, bot, dice) {
    const found = someField(bot, dice, ['text', 'prose'])
    if (!found) return
    const locale = found.field.type === 'text' ? dice.of(locales) : undefined
    const typed = verbs.ensureText(doc, found.address, found.key, locale)
    if (!typed) return
    const at = dice.below(typed.length + 1)
    if (typed.length > at && dice.once(2)) typed.delete(at, 1 + dice.below(typed.length - at))
    else typed.insert(at, dice.of(words) ?? '')
  },
  setText(doc, bot, dice) {
    const found = someField(bot, dice, ['text', 'prose'])
    if (!found) return
    const locale = found.field.type === 'text' ? dice.of(locales) : undefined
    verbs.setText(doc, found.address, found.key, locale, dice.of(words) ?? '')
  },
  addItem(doc, bot, dice) {
    const found = someField(bot, dice, ['list'])
    if (found) verbs.addItem(doc, found.address, found.key, {}, dice.once(2) ? dice.below(3) : undefined)
  },
  removeItem(doc, bot, dice) {
    const found = someField(bot, dice, ['list'])
    const item = dice.of((found?.value ?? []) as { id: string }[])
    if (found && item) verbs.removeItem(doc, found.address, found.key, item.id)
  },
  moveItem(doc, bot, dice) {
    const found = someField(bot, dice, ['list'])
    const items = (found?.value ?? []) as { id: string }[]
    const item = dice.of(items)
    if (found && item) verbs.moveItem(doc, found.address, found.key, item.id, dice.below(items.length))
  },
  setName: (doc, _bot, dice) => verbs.setName(doc, dice.of(words) ?? ''),
  addStep(doc, bot, dice) {
    const flow = someFlow(bot, dice)
    if (flow) verbs.addStep(doc, flow.id, dice.of(stepKinds) ?? 'message', place(dice))
  },
  removeSteps(doc, bot, dice) {
    const flow = someFlow(bot, dice)
    const ids = flow?.steps.filter(({ kind }) => kind !== 'start').map(({ id }) => id) ?? []
    if (flow) verbs.removeSteps(doc, flow.id, dice.some(ids))
  },
  connect(doc, bot, dice) {
    const from = stepIn(bot, dice)
    const target = from && dice.of(bot.flows.find(({ id }) => id === from.flow)?.steps ?? [])
    if (from && target) verbs.connect(doc, from.flow, from.step.id, exitOf(from.step, dice), target.id)
  },
  disconnect(doc, bot, dice) {
    const from = stepIn(bot, dice)
    if (from) verbs.disconnect(doc, from.flow, from.step.id, exitOf(from.step, dice))
  },
  insertOnLine(doc, bot, dice) {
    const from = stepIn(bot, dice)
    const exit = from && dice.of(Object.keys(from.step.exits))
    const kind = dice.of(stepKinds) ?? 'message'
    if (from && exit) verbs.insertOnLine(doc, from.flow, { step: from.step.id, exit }, kind, place(dice), 'next')
  },
  moveSteps(doc, bot, dice) {
    const flow = someFlow(bot, dice)
    const moved = dice.some(flow?.steps ?? []).map(({ id }) => [id, place(dice)])
    if (flow) verbs.moveSteps(doc, flow.id, Object.fromEntries(moved) as Record<string, Place>)
  },
  pinSteps(doc, bot, dice) {
    const flow = someFlow(bot, dice)
    const ids = dice.some(flow?.steps ?? []).map(({ id }) => id)
    if (flow) verbs.pinSteps(doc, flow.id, ids, dice.once(2))
  },
  pasteSteps(doc, bot, dice) {
    const [from, to] = [someFlow(bot, dice), someFlow(bot, dice)]
    const copied = dice.some(from?.steps ?? []).map((step) => ({ step, place: from?.layout[step.id] ?? place(dice) }))
    if (to) verbs.pasteSteps(doc, to.id, copied, [24, 24])
  },
  addEntry: (doc, _bot, dice) =>
    void verbs.addEntry(doc, { title: { en: dice.of(words) ?? '' } }, dice.once(2) ? 0 : undefined),
  addSample: (doc, _bot, dice) => void verbs.addSample(doc, { name: dice.of(words) ?? '' }),
  addVariable: (doc, _bot, dice) => void verbs.addVariable(doc, { name: dice.of(words) ?? '' }),
  addComment: (doc, bot, dice) =>
    void verbs.addComment(doc, { step: stepIn(bot, dice)?.step.id ?? '', text: dice.of(words) ?? '' }),
  takeVariables: (doc, bot, dice) => verbs.takeVariables(doc, dice.some(bot.variables)),
  removeMember(doc, bot, dice) {
    const member = someMember(bot, dice)
    if (member) verbs.removeMember(doc, member.name, member.id)
  },
  moveTo(doc, bot, dice) {
    const member = someMember(bot, dice)
    if (member) verbs.moveTo(doc, member.name, member.id, dice.below(member.count))
  },
  addFlow: (doc, _bot, dice) => void verbs.addFlow(doc, dice.of(words) ?? ''),
  duplicateFlow(doc, bot, dice) {
    const flow = someFlow(bot, dice)
    if (flow) verbs.duplicateFlow(doc, flow.id, 'Copy')
  },
  addLocale: (doc, _bot, dice) => verbs.addLocale(doc, dice.of(locales) ?? 'en'),
  removeLocale: (doc, _bot, dice) => verbs.removeLocale(doc, dice.of(locales) ?? 'en'),
  patchInto(doc, bot, dice) {
    const [one, other] = [dice.of(bot.entries), dice.of(bot.flows)]
    verbs.patchInto(doc, {
      ...bot,
      name: dice.of(words) ?? '',
      entries: bot.entries.filter((entry) => entry !== one).toReversed(),
      flows: bot.flows.map((flow) => (flow === other ? { ...flow, name: 'Brought back' } : flow)),
    })
  },
}

export const verbNames = Object.keys(hands) as (keyof typeof hands)[]
