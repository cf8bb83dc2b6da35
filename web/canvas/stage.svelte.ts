/** What goes on on the canvas of one flow: what is selected, edited, offered and shown by others; and what each gesture does. */
import { createContext } from 'svelte'
import type { Place, Step } from '../../schema/bot/bot.ts'
import type { StepOf } from '../../schema/kinds/kinds.ts'
import type { BotSession, Person } from '../collaboration/session.svelte.ts'
import { copyText, linesFrom, stepsFrom, type Copied } from './clipboard.ts'
import { Drawing, lineId, type LineEdge, type StepNode } from './drawing.svelte.ts'
import { Hands, type From, type Offered } from './hands.ts'
import { namedExits } from './names.ts'
import { boundsOf, COLUMN, freePlace, type Box } from './placing.ts'
import { HEAD, sizeOf, STEP_WIDTH } from './stepsize.ts'
import type { WordsAt } from './stepview.ts'
import type { Measure } from './textwidth.ts'

export interface Editing extends WordsAt {
  step: string
  /** What was typed to begin with. */
  typed?: string
}

/** The list of steps to add, where it is open. */
export interface StepMenuAt {
  /** On the screen, within the canvas. */
  x: number
  y: number
  /** On the drawing; none to find a place by itself. */
  place?: Place
  from?: From
  /** For a step put on a line: where the line leads. */
  target?: string
}

export interface Trouble {
  count: number
  worst: 'error' | 'warning'
}

/** What the stage asks of the view around it. */
export interface View {
  /** The middle of what is in sight, on the drawing. */
  centre(): Place
  /** Brings steps into sight and the keyboard to the first. */
  reveal(ids: readonly string[], focus: boolean): void
  /** Gives the keyboard to a step that is in sight. */
  focus(id: string): void
}

const LEAVE_MS = 160

export class Stage {
  readonly session: BotSession
  readonly flow: string
  readonly drawing = new Drawing()
  readonly hands: Hands
  locale = $state('')
  editing: Editing | null = $state(null)
  menu: StepMenuAt | null = $state(null)
  hoveredLine: string | null = $state(null)
  connecting = $state(false)
  problems: ReadonlyMap<string, Trouble> = $state.raw(new Map())
  /** Who has selected a step. */
  rings: ReadonlyMap<string, Person[]> = $state.raw(new Map())
  /** The lines and steps of the conversation that is being played. */
  litLines: ReadonlySet<string> = $state.raw(new Set())
  litSteps: ReadonlySet<string> = $state.raw(new Set())
  view: View = { centre: () => [0, 0], reveal: () => {}, focus: () => {} }

  #leaving: ReturnType<typeof setTimeout> | undefined

  readonly selected: StepNode[] = $derived(this.drawing.nodes.filter((node) => node.selected))
  readonly selectedLines: LineEdge[] = $derived(this.drawing.lines.filter((line) => line.selected))

  constructor(session: BotSession, flow: string, locale: string) {
    this.session = session
    this.flow = flow
    this.locale = locale
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
    drawing.follow({ bot: session.bot, flow, locale, dragged: draggedIn(session.people, flow) })
  }

  /** Letters have another width: the font has come. */
  remeasure(measure: Measure): void {
    this.drawing.remeasure(measure)
    this.follow()
  }

  get canWrite(): boolean {
    return this.session.canWrite
  }

  node(id: string): StepNode | undefined {
    return this.drawing.nodes.find((node) => node.id === id)
  }

  select(ids: readonly string[]): void {
    const wanted = new Set(ids)
    this.drawing.nodes = this.drawing.nodes.map((node) =>
      !!node.selected === wanted.has(node.id) ? node : { ...node, selected: wanted.has(node.id) },
    )
    if (this.selectedLines.length)
      this.drawing.lines = this.drawing.lines.map((line) => (line.selected ? { ...line, selected: false } : line))
  }

  /** Begins to edit the words of a step in place; without words to edit nothing happens. */
  edit(id: string, at?: WordsAt, typed?: string): void {
    const node = this.node(id)
    const words = at ?? node?.data.view.edits
    if (!node || !words || !this.canWrite) return
    this.session.separateUndo()
    this.editing = { step: id, ...words, ...(typed !== undefined && { typed }) }
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
    if (step === undefined) this.view.focus(editing.step)
  }

  hasOptions(id: string): boolean {
    return this.node(id)?.data.step.kind === 'choice'
  }

  /** Adds what was chosen in the list of steps. */
  choose(offered: Offered): void {
    const menu = this.menu
    this.menu = null
    if (menu) this.#added(this.#put(offered, menu), offered)
  }

  /** Adds a step behind the one that is selected, or in the middle of what is in sight. */
  add(offered: Offered): void {
    this.#added(this.#put(offered, this.#behindSelection()), offered)
  }

  /** Opens the list of steps for what follows the selected step. */
  offerNext(screen: { x: number; y: number }): void {
    if (this.canWrite) this.menu = { ...screen, ...this.#behindSelection() }
  }

  /** Enter: goes to the next step, or adds a message as one. */
  next(from?: From): void {
    const start = from ?? this.#freeExit()
    if (!start) return
    const target = this.drawing.flow.steps.find(({ id }) => id === start.step)?.exits[start.exit]
    if (target !== undefined) this.reveal([target])
    else if (this.canWrite) this.#added(this.#put('message', { from: start }), 'message')
  }

  /** Goes to the option behind `current`, from the words of the step to the first; behind the last one it adds another. */
  nextOption(id: string, current?: string): void {
    const step = this.#choice(id)
    const at = step?.options.findIndex((option) => option.id === current) ?? -1
    const next = step?.options[at + 1]?.id
    if (next) this.#editOption(id, next)
    else this.addOption(id, current)
  }

  /** Goes to an option that nobody has written yet, other than `current`; adds one where there is none. */
  addOption(id: string, current?: string): void {
    const step = this.#choice(id)
    if (!step || !this.canWrite) return
    const empty = step.options.find((option) => option.id !== current && !option.label[this.locale])?.id
    this.#editOption(id, empty ?? this.hands.addOptions(id, ['']))
  }

  connect(from: From, target: string): void {
    if (this.canWrite && this.node(target)?.data.view.kind !== 'start') this.hands.connect(from, target)
  }

  remove(): void {
    const lines = this.selectedLines.map(fromOfLine)
    if (this.canWrite && (this.selected.length || lines.length)) this.hands.remove(this.#steps(), lines)
  }

  disconnect(line: LineEdge): void {
    if (this.canWrite) this.hands.disconnect([fromOfLine(line)])
  }

  /** The selected steps as text for the clipboard; '' when there are none. */
  copied(): string {
    return this.selected.length ? copyText(this.#copied()) : ''
  }

  /** Puts pasted steps or lines where `at` says, or near what is in sight. Says whether anything came of it. */
  paste(text: string, at?: Place): boolean {
    if (!this.canWrite) return false
    const steps = stepsFrom(text)
    if (steps?.length) return this.#pasteSteps(steps, at)
    const only = this.#only()
    const lines = linesFrom(text)
    if (!lines.length) return false
    if (only?.kind === 'choice') this.hands.addOptions(only.id, lines)
    else this.#pasteLines(lines, at)
    return true
  }

  duplicate(): void {
    const copied = this.#copied()
    if (this.canWrite && copied.length) this.#pasted(this.hands.paste(copied, [40, 40]))
  }

  /** Moves the selection by so many pixels. */
  nudge(x: number, y: number): void {
    if (!this.canWrite) return
    this.hands.move(Object.fromEntries(this.selected.map(({ id, position }) => [id, [position.x + x, position.y + y]])))
  }

  reveal(ids: readonly string[]): void {
    this.select(ids)
    this.view.reveal(ids, true)
  }

  /** What steps take up, frames aside. */
  boxes(): Box[] {
    return this.drawing.nodes.filter((node) => node.data.view.shape !== 'frame').map(boxOf)
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

  /** Opens the list of steps for a step on a line; `place` is the line's middle. */
  offerOnLine(from: From, target: string, place: Place, screen: { x: number; y: number }): void {
    this.menu = {
      ...screen,
      place: [Math.round(place[0] - STEP_WIDTH / 2), Math.round(place[1] - HEAD / 2)],
      from,
      target,
    }
  }

  #put(offered: Offered, { place, from, target }: Omit<StepMenuAt, 'x' | 'y'>): string | undefined {
    if (!this.canWrite) return undefined
    const wanted = place ?? (from ? this.#placeBehind(from) : this.#middle())
    const free = offered === 'frame' ? wanted : freePlace(wanted, { width: STEP_WIDTH, height: 120 }, this.boxes())
    if (from && target !== undefined) return this.hands.insert(offered, free, from, target)
    return this.hands.add(offered, free, from)
  }

  #added(id: string | undefined, offered: Offered) {
    if (!id) return
    this.reveal([id])
    if (offered !== 'frame') this.edit(id)
  }

  #placeBehind({ step, exit }: From): Place {
    const node = this.node(step)
    if (!node) return this.#middle()
    const y = node.data.size.exits.find((place) => place.exit === exit)?.y ?? HEAD / 2
    return [node.position.x + node.data.size.width + COLUMN, node.position.y + y - HEAD / 2]
  }

  #middle(): Place {
    const [x, y] = this.view.centre()
    return [Math.round(x - STEP_WIDTH / 2), Math.round(y - 60)]
  }

  #behindSelection(): { from?: From } {
    const from = this.#freeExit(true)
    return from ? { from } : {}
  }

  /** The exit that the next step hangs on: the first free one of the only selected step, else its first. */
  #freeExit(onlyFree = false): From | undefined {
    const only = this.#only()
    const node = only && this.node(only.id)
    if (!only || !node) return undefined
    const exits = namedExits(node.data.view)
    const exit = exits.find((one) => only.exits[one.exit] === undefined) ?? (onlyFree ? undefined : exits[0])
    return exit && { step: only.id, exit: exit.exit }
  }

  #only(): Step | undefined {
    return this.selected.length === 1 ? this.selected[0]?.data.step : undefined
  }

  #choice(id: string): StepOf<'choice'> | undefined {
    const step = this.drawing.flow.steps.find((one) => one.id === id)
    return step?.kind === 'choice' ? step : undefined
  }

  #editOption(step: string, option: string | undefined) {
    if (option) this.edit(step, { field: 'label', list: 'options', item: option })
  }

  #steps = (): Step[] => this.selected.map((node) => node.data.step)

  #copied = (): Copied[] =>
    this.selected
      .filter((node) => node.data.step.kind !== 'start')
      .map(({ data, position }) => ({ step: data.step, place: [position.x, position.y] }))

  #pasteSteps(steps: Copied[], at?: Place): boolean {
    const measured = steps.map(({ place }) => ({ x: place[0], y: place[1], width: STEP_WIDTH, height: 120 }))
    const box = boundsOf(measured)
    if (!box) return false
    const [x, y] = at ?? this.view.centre()
    const corner: Place = at ? [x, y] : [x - box.width / 2, y - box.height / 2]
    const free = freePlace(corner, box, this.boxes())
    this.#pasted(this.hands.paste(steps, [free[0] - box.x, free[1] - box.y]))
    return true
  }

  #pasted(ids: string[]) {
    if (ids.length) this.reveal(ids)
  }

  #pasteLines(lines: string[], at?: Place) {
    const from = at ? undefined : this.#freeExit(true)
    const taken = this.boxes()
    let wanted = at ?? (from ? this.#placeBehind(from) : this.#middle())
    const places = lines.map((line): Place => {
      const view = { kind: 'message' as const, words: line, rows: [], summary: line }
      const { width, height } = sizeOf(view, this.drawing.measure)
      const place = freePlace(wanted, { width, height }, taken)
      taken.push({ x: place[0], y: place[1], width, height })
      wanted = [place[0] + width + COLUMN, place[1]]
      return place
    })
    this.#pasted(this.hands.addMessages(lines, places, from))
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
