/** Writes a plain bot into an empty document. Only for new documents: a living one is edited, never rebuilt. */
import * as Y from 'yjs'
import { settingsFields, type Bot, type Flow, type Step } from '../bot/bot.ts'
import { kindOf } from '../kinds/kinds.ts'
import { fillRecord, newRecord, type YRecord } from './codec.ts'
import { orderKeys } from './order.ts'
import { collections, EXITS, KIND, LAYOUT, root, STEPS, type CollectionName } from './shape.ts'

export function newStep(step: Step): YRecord {
  const map = newRecord(kindOf(step.kind).fields, step as unknown as Record<string, unknown>)
  map.set(KIND, step.kind)
  map.set(EXITS, new Y.Map(Object.entries(step.exits)))
  return map
}

export function newFlow(flow: Flow, order: string): YRecord {
  const map = newRecord(collections.flows, flow, order)
  const steps: YRecord = new Y.Map()
  for (const step of flow.steps) steps.set(step.id, newStep(step))
  map.set(STEPS, steps)
  map.set(LAYOUT, new Y.Map(Object.entries(flow.layout)))
  return map
}

/** Throws when the document has content. */
export function writeBotInto(doc: Y.Doc, bot: Bot): void {
  if (root(doc, 'meta').size > 0) throw new Error('A document that has content is edited, never written anew.')
  doc.transact(() => {
    root(doc, 'meta').set('clew', bot.clew)
    root(doc, 'meta').set('name', bot.name)
    const locales = orderKeys(bot.locales.length)
    bot.locales.forEach((locale, at) => root(doc, 'locales').set(locale, locales[at]))
    fillRecord(root(doc, 'settings'), settingsFields, bot.settings)
    for (const name of Object.keys(collections) as CollectionName[]) {
      const orders = orderKeys(bot[name].length)
      bot[name].forEach((member, at) => {
        const order = orders[at] ?? ''
        const record = name === 'flows' ? newFlow(member as Flow, order) : newRecord(collections[name], member, order)
        root(doc, name).set(member.id, record)
      })
    }
  })
}
