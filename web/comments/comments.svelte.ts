/** The talk about the open bot: what was said, by whom, what of it calls this person, and the verbs. */
import type { Comment } from '../../schema/bot/bot.ts'
import { addComment, addItem, removeItem, removeMember, setValue } from '../../schema/document/document.ts'
import { getMe } from '../api/account.ts'
import { listMembers } from '../api/members.ts'
import type { BotSession } from '../collaboration/session.svelte.ts'
import { calledIn, type Callable } from './mention.ts'
import { calls, isAbout, openCounts, showing, threadsOf, type About, type Showing } from './threads.ts'

export type TalkSession = Pick<
  BotSession,
  'doc' | 'bot' | 'status' | 'people' | 'canWrite' | 'edit' | 'undo' | 'redo' | 'refresh' | 'separateUndo'
>

/** What the talk reaches the world through; tests give their own. */
export interface TalkWorld {
  now(): number
  /** Calls again and again; returns how to call it off. */
  every(milliseconds: number, call: () => void): () => void
  me(): Promise<Callable>
  members(): Promise<Callable[]>
}

const world: TalkWorld = {
  now: () => Date.now(),
  every(milliseconds, call) {
    const id = setInterval(call, milliseconds)
    return () => clearInterval(id)
  },
  me: async () => (await getMe()).user,
  members: async () => (await listMembers()).members.map(({ userId, name }) => ({ id: userId, name })),
}

/** "3 minutes ago" is told anew so often. */
const AGAIN_MS = 30_000

export class Comments {
  me: Callable | undefined = $state.raw()
  members: readonly Callable[] = $state.raw([])
  which: Showing = $state('open')
  /** What is talked about now; null for everything. */
  about: About | null = $state.raw(null)
  /** Somebody wants to write: the field takes the keyboard. */
  wanting = $state(false)
  now = $state(0)
  readonly session: TalkSession
  readonly #world: TalkWorld
  /** Names that were asked for; somebody who has left the workspace isn’t asked for again. */
  readonly #met = new Set<string>()
  readonly threads: Comment[] = $derived.by(() => threadsOf(this.session.bot))
  /** Open comments by the id of their step or entry. */
  readonly counts: ReadonlyMap<string, number> = $derived(openCounts(this.threads))
  /** How many open comments call this person. */
  readonly calling = $derived(
    this.me ? this.threads.filter((thread) => !thread.resolved && calls(thread, this.me?.id ?? '')).length : 0,
  )
  readonly shown: Comment[] = $derived.by(() => {
    const { about } = this
    const here = about ? this.threads.filter((thread) => isAbout(thread, about)) : this.threads
    return showing(here, this.which, this.me?.id ?? '')
  })

  /** Call it while a component is set up. */
  constructor(session: TalkSession, outside: TalkWorld = world) {
    this.session = session
    this.#world = outside
    this.now = outside.now()
    $effect(() => outside.every(AGAIN_MS, () => (this.now = outside.now())))
    $effect(() => {
      // Who opened the bot without a connection is asked for when it is there.
      if (session.status === 'live' && !this.me) void this.#meet()
    })
    $effect(() => {
      // Somebody may have joined the workspace since.
      const strangers = session.people.filter(({ name }) => !this.#met.has(name))
      if (!this.me || strangers.length === 0) return
      for (const { name } of strangers) this.#met.add(name)
      void this.#meet()
    })
  }

  async #meet(): Promise<void> {
    try {
      ;[this.me, this.members] = await Promise.all([this.#world.me(), this.#world.members()])
      for (const { name } of this.members) this.#met.add(name)
    } catch (error) {
      console.error('Nobody can be called by name until the connection is back:', error)
    }
  }

  get canWrite(): boolean {
    return this.session.canWrite
  }

  /** Shows what was said about something; `write` to add to it. */
  show(about: Partial<About>, write = false): void {
    this.about = { step: '', entry: '', field: '', ...about }
    this.which = 'open'
    this.wanting = write
  }

  /** Those who can be called, who are here first. */
  get callable(): Callable[] {
    const here = new Set(this.session.people.map(({ name }) => name))
    return this.members
      .filter(({ id }) => id !== this.me?.id)
      .sort((a, b) => Number(here.has(b.name)) - Number(here.has(a.name)) || a.name.localeCompare(b.name))
  }

  isHere(name: string): boolean {
    return this.session.people.some((person) => person.name === name)
  }

  write(about: About, text: string): void {
    this.#alone(() => addComment(this.session.doc, { ...about, ...this.#said(text) }))
  }

  reply(to: string, text: string): void {
    this.#alone(() => addItem(this.session.doc, { in: 'comments', id: to }, 'replies', this.#said(text)))
  }

  resolve(id: string, resolved: boolean): void {
    this.#alone(() => setValue(this.session.doc, { in: 'comments', id }, 'resolved', resolved))
  }

  remove(id: string, reply?: string): void {
    this.#alone(() =>
      reply === undefined
        ? removeMember(this.session.doc, 'comments', id)
        : removeItem(this.session.doc, { in: 'comments', id }, 'replies', reply),
    )
  }

  #said(text: string) {
    const words = text.trim()
    return {
      author: this.me?.id ?? '',
      name: this.me?.name ?? '',
      at: new Date(this.#world.now()).toISOString(),
      text: words,
      mentions: calledIn(words, this.members).join(' '),
    }
  }

  /** One step back of its own. */
  #alone(change: () => unknown): void {
    this.session.separateUndo()
    this.session.edit(change)
    this.session.separateUndo()
    this.session.refresh()
    this.now = this.#world.now()
  }
}
