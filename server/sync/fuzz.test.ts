/**
 * Several people edit one bot at the same time: everything that hands can do, their own undo and redo, dropping off for a while or all of a sudden,
 * coming back with or without what their browser kept, moments restored meanwhile, the room put away and read again.
 * All must end with the same bot, and with one that is whole. `FUZZ_ROUNDS` and `FUZZ_SEED` make it longer, and repeat it.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Bot } from '../../schema/bot/bot.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { asDrawn, withoutEmptyWords } from '../../schema/compare/mutations.case.ts'
import { readBot } from '../../schema/document/document.ts'
import { check } from '../../schema/problems/check.ts'
import { anyBot } from '../../schema/testing/generate.ts'
import type { Template } from '../context.ts'
import { Dice, hands, verbNames } from '../testing/hands.ts'
import { Tab, until } from '../testing/tab.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'

const rounds = Number(process.env.FUZZ_ROUNDS ?? 24)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1e9)
const PEOPLE = 4
const template: Template = {
  id: 'drawn',
  name: { en: 'Drawn' },
  about: { en: 'A bot drawn at random.' },
  bot: asDrawn(fc.sample(anyBot, { seed, numRuns: 1 })[0] as Bot),
}

/** One of several at the same bot, with a browser that remembers. */
class Colleague {
  tab: Tab
  isHere = true
  #undo: Y.UndoManager
  readonly #person: Visitor
  readonly #botId: string
  readonly #dice: Dice

  constructor(person: Visitor, botId: string, dice: Dice) {
    this.#person = person
    this.#botId = botId
    this.#dice = dice
    this.tab = this.#open(new Y.Doc())
    this.#undo = this.#undoOf(this.tab.doc)
  }

  get doc(): Y.Doc {
    return this.tab.doc
  }

  #open(doc: Y.Doc): Tab {
    doc.clientID = 1 + this.#dice.below(2 ** 31)
    return new Tab(this.#person, this.#botId, doc)
  }
  #undoOf(doc: Y.Doc): Y.UndoManager {
    return new Y.UndoManager(doc, {
      trackedOrigins: new Set([this]),
      captureTimeout: 0,
      ignoreRemoteMapChanges: true,
      doc,
    })
  }

  /** One edit, or one taken back or done again. Returns what it was. */
  act(): string {
    const dice = this.#dice
    if (dice.once(6)) return (void this.#undo.undo(), 'undo')
    if (dice.once(9)) return (void this.#undo.redo(), 'redo')
    const verb = dice.of(verbNames) ?? 'setName'
    const bot = readBot(this.doc)
    this.doc.transact(() => hands[verb](this.doc, bot, dice), this)
    return verb
  }

  /** Leaves or comes back; `suddenly` without a word, and comes back by itself. */
  dropOff(): void {
    this.isHere = false
    this.tab.provider.disconnect()
  }
  async dropSuddenly(): Promise<void> {
    const { provider } = this.tab
    if (!provider.wsconnected) return
    const noticed = new Promise((closed) => provider.once('connection-close', closed))
    ;(provider.ws as unknown as WebSocket).terminate()
    await noticed
  }
  comeBack(): void {
    this.isHere = true
    this.tab.provider.connect()
  }
  /** Reads the page again: what the browser kept of the document is there, what could be undone is not. */
  reload(keeping: boolean): void {
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.close()
    const doc = new Y.Doc()
    if (keeping) Y.applyUpdate(doc, kept)
    this.isHere = true
    this.tab = this.#open(doc)
    this.#undo = this.#undoOf(doc)
  }
  close(): void {
    this.#undo.destroy()
    this.tab.close()
  }
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ templates: [template], timings: { idle: 20, merge: 4, commit: 4 } })
})
afterAll(() => server.stop())

/** Ids that come from the seed, while an edit is made. */
function withSeededIds<T>(dice: Dice, work: () => T): T {
  const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
    const filled = bytes as unknown as Uint8Array
    filled.forEach((_, at) => (filled[at] = dice.below(256)))
    return bytes
  })
  try {
    return work()
  } finally {
    random.mockRestore()
  }
}

/** Everything that an export says is there, lines lead to steps of their flow, and nothing is undefined. */
function expectWhole(doc: Y.Doc): Bot {
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
  const bot = readBot(doc)
  const { bot: parsed, faults } = parseBot(JSON.parse(JSON.stringify(bot)))
  expect(faults ?? []).toEqual([])
  expect(parsed).toStrictEqual(bot)
  for (const { steps, layout } of bot.flows) {
    const ids = steps.map(({ id }) => id)
    expect(Object.keys(layout).sort()).toEqual([...ids].sort())
    for (const { exits } of steps) expect(ids).toEqual(expect.arrayContaining(Object.values(exits)))
  }
  check(bot)
  return bot
}

it(
  `several people converge on a whole bot (FUZZ_SEED=${seed} FUZZ_ROUNDS=${rounds})`,
  { timeout: 60_000 + rounds * 500 },
  async () => {
    const dice = new Dice(seed)
    const owner = await server.owner()
    const { body } = await owner.post('/api/bots', { name: 'Fuzz', template: 'drawn', locale: 'en' })
    const { id } = (body as { bot: { id: string } }).bot
    const people = Array.from({ length: PEOPLE }, () => new Colleague(owner, id, dice))
    const moments: { id: string; bot: Bot }[] = []
    const done: Record<string, number> = {}

    const here = () => people.filter(({ isHere }) => isHere)
    const serverBot = () => server.ctx.hub.read(id, readBot)
    /** Until all who are here and the server have the same. */
    async function settle(): Promise<Bot> {
      const there = here()
      await Promise.all(there.map(({ tab }) => tab.opened().then(() => tab.saved())))
      await until(async () => {
        const whole = await server.ctx.hub.read(id, Y.snapshot)
        return there.every(({ doc }) => Y.equalSnapshots(Y.snapshot(doc), whole))
      }, 'all to have the same')
      const bot = await server.ctx.hub.read(id, expectWhole)
      for (const { doc } of there) expect(readBot(doc)).toEqual(bot)
      return bot
    }

    await settle()
    for (let round = 0; round < rounds; round++) {
      // In one turn of the event loop: nobody sees what the others do.
      withSeededIds(dice, () => {
        for (const person of people)
          for (let edits = dice.below(4); edits > 0; edits--) {
            const act = person.act()
            done[act] = (done[act] ?? 0) + 1
          }
      })
      const whose = dice.of(people)
      const happens = dice.below(12)
      if (happens < 3) whose?.dropOff()
      else if (happens < 4) await whose?.dropSuddenly()
      else if (happens < 7) people.filter(({ isHere }) => !isHere).forEach((person) => person.comeBack())
      // Who is here has its edits on the server before it forgets them; who is away would lose them.
      else if (happens === 7) whose?.reload(true)
      else if (happens === 8 && whose?.isHere) await settle().then(() => whose.reload(false))

      const bot = await settle()
      if (happens === 9) {
        const { moment } = (await owner.post(`/api/bots/${id}/moments`)).body as { moment: { id: string } }
        moments.push({ id: moment.id, bot })
      }
      const then = happens === 10 ? dice.of(moments) : undefined
      if (then) {
        expect((await owner.post(`/api/bots/${id}/moments/${then.id}/restore`)).status).toBe(200)
        // What people say about the bot is no part of what it was.
        const { comments } = bot
        expect(withoutEmptyWords(await settle())).toEqual(withoutEmptyWords({ ...then.bot, comments }))
      }
      if (happens === 11) {
        people.filter(({ isHere }) => isHere).forEach((person) => person.dropOff())
        await until(() => server.ctx.hub.openRooms === 0, 'the room to be put away')
        expect(await serverBot()).toEqual(bot)
      }
    }

    people.filter(({ isHere }) => !isHere).forEach((person) => person.comeBack())
    const end = await settle()
    for (const person of people) expectWhole(person.doc)
    people.forEach((person) => person.close())
    await until(() => server.ctx.hub.openRooms === 0, 'the room to be put away')
    expect(await serverBot()).toEqual(end)
    if (rounds >= 24) expect(Object.keys(done).length).toBeGreaterThan(verbNames.length * 0.8)
  },
)
