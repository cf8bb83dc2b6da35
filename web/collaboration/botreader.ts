/** The plain bot of a document, kept up to date by reading only what changed: equal to `readBot`, but what did not change is the same object as before. */
import type * as Y from 'yjs'
import { entryFields, sampleFields, settingsFields, type Bot, type Entry, type Flow } from '../../schema/bot/bot.ts'
import { orderedIds, readRecord } from '../../schema/document/codec.ts'
import { flowIds, readBot, readLocales, readMembers, readName, readVariables } from '../../schema/document/read.ts'
import { flowMap, root, rootNames, type RootName } from '../../schema/document/shape.ts'
import { FlowReader } from './flowreader.ts'

export class BotReader {
  readonly #doc: Y.Doc
  readonly #changed = new Set<RootName>()
  readonly #changedEntries = new Set<string>()
  readonly #flows = new Map<string, FlowReader>()
  readonly #stop: (() => void)[] = []
  #bot: Bot

  /** `onchange` is told of each change, before it is read. */
  constructor(doc: Y.Doc, onchange: () => void) {
    this.#doc = doc
    this.#bot = { ...readBot(doc), flows: this.#readFlows() }
    for (const name of rootNames) {
      const map = root(doc, name)
      const note = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
        this.#changed.add(name)
        for (const event of events) this.#note(name, event.path, [...event.changes.keys.keys()])
        onchange()
      }
      map.observeDeep(note)
      this.#stop.push(() => map.unobserveDeep(note))
    }
  }

  /** The bot as it is now; the same object as before when nothing changed. */
  read(): Bot {
    if (this.#changed.size === 0) return this.#bot
    const bot = { ...this.#bot }
    for (const name of this.#changed) this.#readInto(bot, name)
    this.#changed.clear()
    this.#changedEntries.clear()
    this.#bot = bot
    return bot
  }

  destroy(): void {
    for (const stop of this.#stop) stop()
  }

  #note(name: RootName, path: (string | number)[], keys: string[]) {
    const [id, ...rest] = path
    if (name === 'entries') for (const entry of id === undefined ? keys : [String(id)]) this.#changedEntries.add(entry)
    if (name !== 'flows') return
    if (id === undefined) for (const flow of keys) this.#flows.get(flow)?.noteAll()
    else this.#flows.get(String(id))?.note(rest, keys)
  }

  #readInto(bot: Bot, name: RootName) {
    const map = root(this.#doc, name)
    switch (name) {
      case 'meta':
        bot.name = readName(map)
        break
      case 'locales':
        bot.locales = readLocales(map)
        break
      case 'settings':
        bot.settings = readRecord(map, settingsFields)
        break
      case 'variables':
        bot.variables = readVariables(map)
        break
      case 'samples':
        bot.samples = readMembers(map, sampleFields)
        break
      case 'entries':
        bot.entries = this.#readEntries()
        break
      case 'flows':
        bot.flows = this.#readFlows()
    }
  }

  #readEntries(): Entry[] {
    const map = root(this.#doc, 'entries')
    const before = new Map(this.#bot.entries.map((entry) => [entry.id, entry]))
    return orderedIds(map).map((id) => {
      const then = before.get(id)
      return then && !this.#changedEntries.has(id) ? then : { id, ...readRecord(map.get(id), entryFields) }
    })
  }

  #readFlows(): Flow[] {
    const ids = flowIds(root(this.#doc, 'flows'))
    const living = new Set(ids)
    for (const id of this.#flows.keys()) if (!living.has(id)) this.#flows.delete(id)
    return ids.map((id) => {
      let reader = this.#flows.get(id)
      if (!reader) this.#flows.set(id, (reader = new FlowReader(id)))
      return reader.read(flowMap(this.#doc, id))
    })
  }
}
