/** Who one goes with: whom one follows, and who asks to come. */
import { untrack } from 'svelte'
import { placed } from '../../collaboration/place.ts'
import { Calls, leaderOf } from '../../collaboration/leading.ts'
import type { BotSession, Person } from '../../collaboration/session.svelte.ts'
import { m } from '../../i18n/words.ts'
import { toasts } from '../../ui/overlay/toasts.svelte.ts'

/** Keys that change nothing by themselves. */
const PASSING = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta'])

type Accompanied = Pick<BotSession, 'people' | 'canWrite' | 'show' | 'clientId'>

export class Company {
  readonly session: Accompanied
  #followed: number | undefined = $state()
  #asking: number | undefined = $state()
  readonly #calls = new Calls()
  /** How often one has asked everybody to come. */
  #called = 0
  /** Whom one follows. */
  readonly followed = $derived.by(() => this.#find(this.#followed))
  /** Whose sight one sees meanwhile: that of the one they follow in turn. */
  readonly leader = $derived.by(() =>
    this.#followed === undefined ? undefined : leaderOf(this.session.people, this.#followed, this.session.clientId),
  )
  /** Who asks to come. */
  readonly asking = $derived.by(() => this.#find(this.#asking))

  /** Where they are; another only when they have gone elsewhere. */
  readonly whereTo = $derived.by(() => {
    const { leader } = this
    if (!leader) return ''
    const reads = leader.place?.startsWith('entry:') ? (placed(leader.place)?.entry ?? '') : null
    return JSON.stringify([leader.clientId, reads, reads === null && [leader.flow, leader.view]])
  })

  /** Call it while a component is set up. */
  constructor(session: Accompanied) {
    this.session = session
    $effect(() => {
      const asking = this.#calls.hear(session.people).at(-1)
      // Whoever goes along is there already.
      if (asking && asking.clientId !== untrack(() => this.leader?.clientId)) this.#asking = asking.clientId
    })
    $effect(() => {
      if (this.#followed !== undefined && !this.leader) this.#lose()
    })
  }

  /** Whether one can follow somebody: not those who follow oneself. */
  canFollow(person: Person): boolean {
    return leaderOf(this.session.people, person.clientId, this.session.clientId) !== undefined
  }

  follow(person: Person): void {
    this.#followed = person.clientId
    this.session.show({ follows: person.clientId })
  }

  stop(): void {
    if (this.#followed === undefined) return
    this.#followed = undefined
    this.session.show({ follows: undefined })
  }

  /** Whoever presses, scrolls or types in the drawing goes on alone. */
  goAlone(event: Event): void {
    if (!this.followed || (event.target as HTMLElement).closest('[data-keeps-following]')) return
    if (event instanceof KeyboardEvent && PASSING.has(event.key)) return
    this.stop()
  }

  /** Asks all others to come. */
  call(): void {
    this.session.show({ call: ++this.#called })
    toasts.show(m.people_called())
  }

  /** The question is answered, one way or the other. */
  answered(): void {
    this.#asking = undefined
  }

  #lose() {
    toasts.show(m.people_follow_ended())
    this.stop()
  }

  #find(clientId: number | undefined): Person | undefined {
    return this.session.people.find((person) => person.clientId === clientId)
  }
}
