/** What goes on on the canvas of one flow: what is selected, edited, offered and shown by others. */
import { createContext } from 'svelte'
import type { Place } from '../../schema/bot/bot.ts'
import { ensureText, type Address } from '../../schema/document/document.ts'
import type { BotSession, Person } from '../collaboration/session.svelte.ts'
import { Arranging } from './arrange/arranging.ts'
import { Dragging } from './arrange/dragging.svelte.ts'
import { Adding } from './hands/adding.ts'
import { Copying } from './copying/copying.ts'
import { Picturing } from './copying/picturing.svelte.ts'
import { Drawing, lineId, type LineEdge, type StepNode } from './drawing.svelte.ts'
import type { Ground, StepMenuAt, View } from './around/ground.ts'
import { Collapsing } from './branches/collapsing.svelte.ts'
import { Hands, type From } from './hands/hands.ts'
import type { Box } from './hands/placing.ts'
import type { WordsAt } from './shown/stepview.ts'
import type { Written } from '../ui/text/format.ts'
import type { Measure } from '../../schema/layout/lines.ts'

export interface Editing extends WordsAt {
  step: string
}

export interface Trouble {
  count: number
  worst: 'error' | 'warning'
}

const LEAVE_MS = 160
/** More steps than that go to their places at once: no frame could follow. */
const MOST_GLIDING = 250

/** A stage without a view around it. */
const NOWHERE: View = {
  centre: () => [0, 0],
  reveal: async () => {},
  focus: async () => {},
  sight: () => ({ x: 0, y: 0, width: 0, height: 0 }),
  zoom: () => 1,
  shift: () => {},
  glide: (frame) => frame(1),
}

export class Stage implements Ground {
  readonly session: BotSession
  readonly flow: string
  readonly drawing = new Drawing()
  readonly hands: Hands
  readonly adding = new Adding(this)
  readonly copying = new Copying(this, this.adding)
  readonly collapsing: Collapsing
  readonly picturing = new Picturing(this)
  readonly arranging = new Arranging(this)
  readonly dragging = new Dragging(this.drawing, () => this.view)
  locale = $state('')
  editing: Editing | null = $state(null)
  /** The field of the words that are edited in place, for the verbs above them. */
  written: Written | undefined = $state.raw()
  /** Gives the keyboard to those verbs. */
  tobar: () => void = () => undefined
  menu: StepMenuAt | null = $state(null)
  hoveredLine: string | null = $state(null)
  connecting = $state(false)
  problems: ReadonlyMap<string, Trouble> = $state.raw(new Map())
  /** Who has selected a step. */
  rings: ReadonlyMap<string, Person[]> = $state.raw(new Map())
  /** How many comments are open on a step. */
  comments: ReadonlyMap<string, number> = $state.raw(new Map())
  /** Shows what was said about a step, or begins to write about it. */
  oncomment: (step: string, write: boolean) => void = () => undefined
  /** The lines and steps of the conversation that is being played. */
  litLines: ReadonlySet<string> = $state.raw(new Set())
  litSteps: ReadonlySet<string> = $state.raw(new Set())
  /** While samples are shown: the ways out that could be taken and that none of them takes, by the names of their lines. */
  untested: ReadonlySet<string> | undefined = $state.raw()
  view: View = NOWHERE

  /** Where steps are on their way to new places. */
  #gliding: ReadonlyMap<string, Place> = new Map()
  #leaving: ReturnType<typeof setTimeout> | undefined

  readonly selected: StepNode[] = $derived(this.drawing.nodes.filter((node) => node.selected))
  readonly selectedLines: LineEdge[] = $derived(this.drawing.lines.filter((line) => line.selected))

  constructor(session: BotSession, flow: string, locale: string) {
    this.session = session
    this.flow = flow
    this.locale = locale
    this.collapsing = new Collapsing(session.botId, flow, () => this.follow())
    this.hands = new Hands(
      session,
      flow,
      () => this.locale,
      () => this.follow(),
    )
  }

  /** Brings the drawing up to date with the bot and with what others drag. */
  follow(): void {
    const { session, flow, locale, drawing } = this
    const dragged = new Map([...draggedIn(session.people, flow), ...this.#gliding])
    const drawn = session.bot.flows.find(({ id }) => id === flow)
    if (drawn) this.collapsing.follow(drawn)
    drawing.follow({ bot: session.bot, flow, locale, dragged, hidden: this.collapsing.hidden })
  }

  /** Letters have another width: the font has come. */
  remeasure(measure: Measure): void {
    this.drawing.remeasure(measure)
    this.follow()
  }

  get canWrite(): boolean {
    return this.session.canWrite
  }

  /** Samples are shown and none runs this step. */
  stepUntested(id: string): boolean {
    return this.untested !== undefined && !this.litSteps.has(id)
  }

  node(id: string): StepNode | undefined {
    return this.drawing.nodes.find((node) => node.id === id)
  }

  /** All that is in sight. */
  selectAll(): void {
    this.select(this.drawing.nodes.filter((node) => !node.hidden).map(({ id }) => id))
  }

  select(ids: readonly string[]): void {
    this.collapsing.show(ids)
    const wanted = new Set(ids)
    this.drawing.nodes = this.drawing.nodes.map((node) =>
      !!node.selected === wanted.has(node.id) ? node : { ...node, selected: wanted.has(node.id) },
    )
    if (this.selectedLines.length)
      this.drawing.lines = this.drawing.lines.map((line) => (line.selected ? { ...line, selected: false } : line))
  }

  /** Begins to edit the words of a step in place; without words to edit nothing happens. */
  edit(id: string, at?: WordsAt): void {
    const node = this.node(id)
    const words = at ?? node?.data.view.edits
    if (!node || !words || !this.canWrite) return
    this.session.separateUndo()
    this.editing = { step: id, ...words }
  }

  /** Where the words stand that are edited; a note’s have no language. */
  placeOf({ step, field, list, item }: Editing): [address: Address, field: string, locale: string | undefined] {
    const plain = this.node(step)?.data.step.kind === 'note'
    const address: Address = {
      in: 'step',
      flow: this.flow,
      id: step,
      ...(list && item && { items: [[list, item] as const] }),
    }
    return [address, field, plain ? undefined : this.locale]
  }

  /** Writes behind the words that are edited, also while their field is not there yet: no letter waits for the screen. */
  type(letters: string, gap = ''): void {
    const place = this.editing && this.placeOf(this.editing)
    if (!place) return
    this.session.edit(() => {
      const words = ensureText(this.session.doc, ...place)
      words?.insert(words.length, /\S$/.test(words.toString()) ? gap + letters : letters)
    })
  }

  /** Ends editing in place; with a place given only when it is still the one. */
  leave(step?: string, at?: WordsAt): void {
    const { editing } = this
    if (
      !editing ||
      (step !== undefined && (editing.step !== step || editing.field !== at?.field || editing.item !== at.item))
    )
      return
    this.editing = null
    if (step === undefined) void this.view.focus(editing.step)
  }

  /** Moves an option, a row or a branch up or down in its list. */
  moveRow(step: string, item: string, by: number): void {
    const rows = this.node(step)?.data.view.rows ?? []
    const list = rows.find(({ moves }) => moves?.item === item)?.moves?.list
    const ids = rows.flatMap(({ moves }) => (moves?.list === list && moves ? [moves.item] : []))
    const to = ids.indexOf(item) + by
    if (list && to in ids) this.hands.moveItem(step, list, item, to)
  }

  connect(from: From, target: string): void {
    if (this.canWrite && this.node(target)?.data.view.kind !== 'start') this.hands.connect(from, target)
  }

  remove(): void {
    const lines = this.selectedLines.map(fromOfLine)
    if (this.canWrite && (this.selected.length || lines.length))
      this.hands.remove(
        this.selected.map((node) => node.data.step),
        lines,
      )
  }

  disconnect(line: LineEdge): void {
    if (this.canWrite) this.hands.disconnect([fromOfLine(line)])
  }

  /** Moves the selection by so many pixels. */
  nudge(x: number, y: number): void {
    if (!this.canWrite) return
    this.hands.move(Object.fromEntries(this.selected.map(({ id, position }) => [id, [position.x + x, position.y + y]])))
  }

  /** Moves steps to new places, so that the eye can follow. */
  glide(places: Readonly<Record<string, Place>>): void {
    const ways = Object.entries(places).flatMap(([id, to]): [string, Place, Place][] => {
      const from = this.node(id)?.position
      return from ? [[id, [from.x, from.y], to]] : []
    })
    this.hands.move(places)
    if (ways.length > MOST_GLIDING) return
    this.view.glide((share) => {
      const left = 1 - share
      this.#gliding = new Map(
        share === 1
          ? []
          : ways.map(([id, [x, y], to]) => [id, [to[0] + (x - to[0]) * left, to[1] + (y - to[1]) * left]]),
      )
      this.follow()
    })
  }

  reveal(ids: readonly string[]): void {
    this.select(ids)
    void this.view.reveal(ids, true)
  }

  /** What steps take up, frames aside. */
  boxes(): Box[] {
    return this.drawing.nodes.filter((node) => node.data.view.shape !== 'frame' && !node.hidden).map(boxOf)
  }

  boxesOf(ids: readonly string[]): Box[] {
    return ids.flatMap((id) => this.node(id) ?? []).map(boxOf)
  }

  startBox(): Box | undefined {
    const start = this.drawing.nodes.find((node) => node.data.view.kind === 'start')
    return start && boxOf(start)
  }

  /** The pointer rests on a line or its verbs, or on none: then they stay for a moment, so that the way to them is not cut. */
  hover(line: string | null): void {
    clearTimeout(this.#leaving)
    if (line) this.hoveredLine = line
    else this.#leaving = setTimeout(() => (this.hoveredLine = null), LEAVE_MS)
  }
}

function draggedIn(people: readonly Person[], flow: string): ReadonlyMap<string, Place> {
  return new Map(people.flatMap((person) => (person.flow === flow ? Object.entries(person.dragging ?? {}) : [])))
}

const boxOf = ({ position, data }: StepNode): Box => ({ ...position, width: data.size.width, height: data.size.height })

export const fromOfLine = (line: LineEdge): From => ({ step: line.source, exit: line.data?.exit ?? '' })
export { lineId }

const [readStage, writeStage] = createContext<Stage>()

/** The stage of the canvas that a component stands on. */
export const getStage = readStage
export const setStage = writeStage
