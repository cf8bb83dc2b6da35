/** One open bot: its shared document, a plain snapshot that follows it, who else is here, whether all is saved, and this person's own undo. */
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Bot } from '../../schema/bot/bot.ts'
import { formatOf, LiveBot } from '../../schema/document/document.ts'
import { connect, type Connection, type ConnectionEvents, type Refusal } from './connection.ts'
import { markUnsaved } from './forget.ts'
import { keepLocalCopy, type LocalCopy } from './localcopy.ts'
import { limited, peopleFrom, writersOf, type Person, type Presence, type Sight } from './presence.ts'
import { throttle } from './throttle.ts'
import { ONE_GO_MS, undoOf } from './undo.ts'

export type { Person, Presence, Refusal, Sight }

/** What somebody else has changed of a drawing. */
export interface RemoteSteps {
  flow: string
  steps: readonly string[]
  /** Who it was; nobody where it can’t be told, as with what was only taken away. */
  by: readonly number[]
}

export type SessionStatus = 'loading' | 'live' | 'offline' | 'refused'

/** What a session reaches the world through; tests give their own. */
export interface SessionWorld {
  connect(
    botId: string,
    doc: Y.Doc,
    awareness: Awareness,
    events: ConnectionEvents,
    ready: Promise<unknown>,
  ): Connection
  keepLocalCopy(botId: string, doc: Y.Doc): LocalCopy
  /** Calls back before the next picture is drawn. */
  onFrame(call: () => void): void
}

const world: SessionWorld = {
  connect: (botId, doc, awareness, events, ready) =>
    connect(`${location.origin.replace(/^http/, 'ws')}/sync`, botId, doc, awareness, events, ready),
  keepLocalCopy,
  onFrame: (call) => void (document.hidden ? setTimeout(call, 200) : requestAnimationFrame(call)),
}

/** Pointer and selection are told at most this often. */
const TELL_MS = 50

export class BotSession {
  readonly doc = new Y.Doc()
  readonly #live = new LiveBot(this.doc)
  readonly botId: string
  /** The bot as plain data; at most one frame behind, and only what changed is a new object. */
  bot: Bot = $state.raw(this.#live.bot)
  status: SessionStatus = $state('loading')
  refusal: Refusal | null = $state(null)
  /** The last attempt to reach the server failed; it is tried again by itself. */
  unreachable = $state(false)
  /** Everything edited here is on the server's disk. */
  saved = $state(true)
  canWrite = $state(false)
  /** The others who are here. */
  people: Person[] = $state.raw([])
  /** Somebody brought the whole bot back to how it was then, while it was open here. */
  restored: { by: string; from: number } | null = $state.raw(null)
  /** Who of them writes where, by the names of the places. */
  writers: ReadonlyMap<string, readonly Person[]> = $state.raw(new Map())
  canUndo = $state(false)
  /** How many edits are not on the server's disk; what is typed in one go is one. */
  unsaved = $state(0)
  /** Hears of what others change while one is connected. */
  onremote: ((change: RemoteSteps) => void) | undefined
  canRedo = $state(false)

  /** The origin of this person's transactions. */
  readonly #me = {}
  readonly #world: SessionWorld
  readonly #awareness = new Awareness(this.doc)
  readonly #undo: Y.UndoManager
  readonly #local: LocalCopy
  readonly #connection: Connection
  readonly #tell = throttle(TELL_MS, () => this.#tellNow())
  #presence: Presence = { flow: '', selection: [] }
  #told = ''
  #editedAt = 0
  #frameAsked = false
  #peopleChanged = false
  #destroyed = false

  constructor(botId: string, canWrite: boolean, outside: SessionWorld = world) {
    this.botId = botId
    this.canWrite = canWrite
    this.#world = outside
    this.#live.onchange = () => this.#askFrame()
    this.#live.onsteps = (flow, steps, transaction) => this.#hear(flow, steps, transaction)
    this.#undo = undoOf(this.doc, this.#me)
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
      this.#undo.on(event, () => this.#followUndo())
    this.#awareness.on('change', () => {
      this.#peopleChanged = true
      this.#askFrame()
    })
    this.#local = outside.keepLocalCopy(botId, this.doc)
    void this.#local.loaded.then(() => this.#offlineIfKept())
    this.#connection = outside.connect(
      botId,
      this.doc,
      this.#awareness,
      {
        synced: () => {
          this.unreachable = false
          this.#become('live')
        },
        lost: () => {
          this.unreachable = true
          this.#offlineIfKept()
        },
        refused: (reason) => this.#refuse(reason),
        readonly: () => (this.canWrite = false),
        saved: (all) => this.#save(all),
        restored: (by, from) => (this.restored = { by, from }),
      },
      this.#local.loaded,
    )
    document.addEventListener('visibilitychange', this.#onVisibility)
    window.addEventListener('beforeunload', this.#warnUnsaved)
  }

  /** What others know this visit by. */
  get clientId(): number {
    return this.doc.clientID
  }

  /** One transaction of this person, so that undo takes it back as one. */
  edit<T>(change: () => T): T {
    if (!this.canWrite) throw new Error('This person may look at the bot, not change it.')
    return this.doc.transact(change, this.#me)
  }

  /** What follows is a step back of its own: at the begin and end of a gesture, or when another field is entered. */
  separateUndo(): void {
    this.#undo.stopCapturing()
  }

  undo(): void {
    if (this.canWrite) this.#undo.undo()
  }

  redo(): void {
    if (this.canWrite) this.#undo.redo()
  }

  /** Tells the others where one is. */
  show(presence: Partial<Presence>): void {
    this.#presence = { ...this.#presence, ...presence }
    if (!document.hidden) this.#tell()
  }

  /** Brings `bot` and `people` up to date now rather than at the next frame. */
  refresh(): void {
    if (this.#destroyed) return
    this.bot = this.#live.read()
    if (this.#peopleChanged) {
      this.people = peopleFrom(this.#awareness.getStates(), this.doc.clientID)
      this.writers = writersOf(this.people, this.writers)
    }
    this.#peopleChanged = false
  }

  destroy(): void {
    this.#destroyed = true
    document.removeEventListener('visibilitychange', this.#onVisibility)
    window.removeEventListener('beforeunload', this.#warnUnsaved)
    this.#tell.cancel()
    this.#connection.destroy()
    this.#local.close()
    this.#live.destroy()
    this.#undo.destroy()
    this.#awareness.destroy()
    this.doc.destroy()
  }

  #askFrame() {
    if (this.#frameAsked) return
    this.#frameAsked = true
    this.#world.onFrame(() => {
      this.#frameAsked = false
      this.refresh()
    })
  }

  #hear(flow: string, steps: readonly string[], { local, beforeState, afterState }: Y.Transaction) {
    if (local || this.status !== 'live') return
    const by = [...afterState].flatMap(([client, clock]) => (clock > (beforeState.get(client) ?? 0) ? [client] : []))
    this.onremote?.({ flow, steps, by })
  }

  #become(status: SessionStatus) {
    if (this.status === 'refused') return
    this.refresh()
    this.status = status
  }

  /** Without a connection one goes on with the local copy, where there is one. */
  #offlineIfKept() {
    if (!this.#destroyed && this.status !== 'refused' && formatOf(this.doc) > 0) this.#become('offline')
  }

  #refuse(reason: Refusal) {
    this.status = 'refused'
    this.refusal = reason
    this.canWrite = false
    if (reason === 'missing' || reason === 'changed') void this.#local.drop()
  }

  #save(all: boolean) {
    // Also when nothing changed here: an earlier visit may have ended offline.
    if (all || this.saved) markUnsaved(this.botId, !all)
    this.saved = all
    const now = performance.now()
    if (all) this.unsaved = 0
    else if (this.unsaved === 0 || now - this.#editedAt > ONE_GO_MS) this.unsaved++
    if (!all) this.#editedAt = now
  }

  #followUndo() {
    this.canUndo = this.#undo.canUndo()
    this.canRedo = this.#undo.canRedo()
  }

  #tellNow() {
    // Name and colour are not ours to tell: the server adds them.
    const { cursor, ...rest } = limited(this.#presence)
    const state = cursor && !document.hidden ? { ...rest, cursor } : rest
    const told = JSON.stringify(state)
    if (told !== this.#told) this.#awareness.setLocalState(state)
    this.#told = told
  }

  readonly #onVisibility = () => this.#tell()

  readonly #warnUnsaved = (event: BeforeUnloadEvent) => {
    if (!this.saved) event.preventDefault()
  }
}
