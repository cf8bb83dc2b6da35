/** Bots of a size, as documents, and the same with a long past. */
import * as Y from 'yjs'
import { blankBot } from '../../../server/bots/blank.ts'
import { writeBotInto } from '../../../schema/document/document.ts'
import { blankStep } from '../../../schema/kinds/kinds.ts'

function documentOf(steps: number): Y.Doc {
  const bot = blankBot('Bench', 'en')
  const [main] = bot.flows
  if (main) {
    const added = Array.from({ length: steps }, (_, n) => ({
      ...blankStep('message', `m${n}`),
      text: { en: `What the visitor reads at step ${n}.` },
      exits: { next: `m${n + 1}` },
    }))
    const layout = Object.fromEntries(added.map(({ id }, n) => [id, [(n % 50) * 320, Math.floor(n / 50) * 200]]))
    bot.flows[0] = { ...main, steps: [...main.steps, ...added], layout: { ...main.layout, ...layout } } as typeof main
  }
  const doc = new Y.Doc()
  writeBotInto(doc, bot)
  return doc
}

export const stateOf = (steps: number): Uint8Array => Y.encodeStateAsUpdate(documentOf(steps))

/** A document with many edits of four authors behind it: what stands in the snapshot, and what came after it. */
export function pastOf(steps: number, edits: number, inLog: number): { state: Uint8Array; log: Uint8Array[] } {
  const source = documentOf(steps)
  const authors = Array.from({ length: 4 }, () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
    return doc
  })
  let update: Uint8Array = new Uint8Array()
  for (const author of authors)
    author.on('update', (made: Uint8Array, origin: unknown) => origin === 'others' || (update = made))
  let state: Uint8Array = new Uint8Array()
  const log: Uint8Array[] = []
  for (let n = 0; n < edits; n++) {
    const author = authors[n % authors.length] as Y.Doc
    const flow = author.getMap<Y.Map<Y.Map<unknown>>>('flows').get('main')
    const id = `m${(n * 7) % steps}`
    if (n % 2) flow?.get('layout')?.set(id, [n, n % 500])
    else (flow?.get('steps')?.get(id) as Y.Map<Y.Map<Y.Text>>).get('text')?.get('en')?.insert(0, 'a')
    for (const doc of [source, ...authors]) if (doc !== author) Y.applyUpdate(doc, update, 'others')
    if (n === edits - inLog - 1) state = Y.encodeStateAsUpdate(source)
    else if (n >= edits - inLog) log.push(update)
  }
  return { state, log }
}
