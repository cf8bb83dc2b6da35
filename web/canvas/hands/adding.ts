/** Adding steps, lines and options where hands ask for them. */
import type { Place } from '../../../schema/bot/bot.ts'
import type { StepOf } from '../../../schema/kinds/kinds.ts'
import type { Ground, StepMenuAt } from '../around/ground.ts'
import { onlyOf } from '../around/ground.ts'
import type { From, Offered } from './hands.ts'
import { makingRoom } from './makingroom.ts'
import { namedExits } from '../shown/names.ts'
import { COLUMN, freePlace } from './placing.ts'
import { HEAD, STEP_WIDTH } from '../../../schema/layout/measures.ts'

/** What a new step takes up until its words are known. */
const NEW = { width: STEP_WIDTH, height: 120 }

export class Adding {
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** Adds what was chosen in the list of steps. */
  choose(offered: Offered): void {
    const menu = this.#ground.menu
    this.#ground.menu = null
    if (menu) this.#put(offered, menu)
  }

  /** Adds a step behind the one that is selected, or in the middle of what is in sight. */
  add(offered: Offered): void {
    this.#put(offered, { from: this.freeExit(true) })
  }

  /** Opens the list of steps for what follows the selected step. */
  offerNext(screen: { x: number; y: number }): void {
    const from = this.freeExit(true)
    if (this.#ground.canWrite) this.#ground.menu = { ...screen, ...(from && { from }) }
  }

  /** Opens the list of steps for a step on a line. */
  offerOnLine(from: From, target: string, screen: { x: number; y: number }): void {
    if (this.#ground.canWrite) this.#ground.menu = { ...screen, from, target }
  }

  /** Goes to the next step, or adds a message as one. */
  next(from: From | undefined = this.freeExit()): void {
    if (!from) return
    const { drawing } = this.#ground
    const target = drawing.flow.steps.find(({ id }) => id === from.step)?.exits[from.exit]
    if (target === undefined) this.#put('message', { from })
    else this.#ground.reveal([target])
  }

  hasOptions(id: string): boolean {
    return !!this.#choice(id)
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
    const { canWrite, hands, locale } = this.#ground
    const step = this.#choice(id)
    if (!step || !canWrite) return
    const empty = step.options.find((option) => option.id !== current && !option.label[locale])?.id
    this.#editOption(id, empty ?? hands.addOptions(id, ['']))
  }

  /** The exit that the next step hangs on: the first free one of the only selected step, else its first. */
  freeExit(onlyFree = false): From | undefined {
    const only = onlyOf(this.#ground)
    const node = only && this.#ground.node(only.id)
    if (!only || !node) return undefined
    const exits = namedExits(node.data.view)
    const exit = exits.find((one) => only.exits[one.exit] === undefined) ?? (onlyFree ? undefined : exits[0])
    return exit && { step: only.id, exit: exit.exit }
  }

  /** Where a step goes that follows an exit: to the right, so that their line is straight. */
  placeBehind({ step, exit }: From): Place {
    const node = this.#ground.node(step)
    if (!node) return this.middle()
    const y = node.data.size.exits.find((place) => place.exit === exit)?.y ?? HEAD / 2
    return [node.position.x + node.data.size.width + COLUMN, node.position.y + y - HEAD / 2]
  }

  middle(): Place {
    const [x, y] = this.#ground.view.centre()
    return [Math.round(x - STEP_WIDTH / 2), Math.round(y - NEW.height / 2)]
  }

  #put(offered: Offered, { place, from, target }: Omit<StepMenuAt, 'x' | 'y'>) {
    const { canWrite, hands } = this.#ground
    if (!canWrite) return
    const wanted = place ?? this.#wanted(from)
    if (from && target !== undefined) this.#added(this.#insert(offered, wanted, from, target), offered)
    else this.#added(hands.add(offered, offered === 'frame' ? wanted : this.#free(wanted), from), offered)
  }

  /** A free place behind an exit, or in the middle of what is in sight. */
  freePlace(from?: From): Place {
    return this.#free(this.#wanted(from))
  }

  #wanted(from: From | undefined): Place {
    return from ? this.placeBehind(from) : this.middle()
  }

  #insert(offered: Offered, wanted: Place, from: From, target: string): string | undefined {
    const { drawing, hands } = this.#ground
    const moved = makingRoom(drawing, from.step, target, wanted[0] + STEP_WIDTH + COLUMN)
    return hands.insert(offered, moved ? wanted : this.#free(wanted), from, target, moved ?? {})
  }

  #free(wanted: Place): Place {
    return freePlace(wanted, NEW, this.#ground.boxes())
  }

  #added(id: string | undefined, offered: Offered) {
    if (!id) return
    this.#ground.reveal([id])
    if (offered !== 'frame') this.#ground.edit(id)
  }

  #choice(id: string): StepOf<'choice'> | undefined {
    const step = this.#ground.drawing.flow.steps.find((one) => one.id === id)
    return step?.kind === 'choice' ? step : undefined
  }

  #editOption(step: string, option: string | undefined) {
    if (option) this.#ground.edit(step, { field: 'label', list: 'options', item: option })
  }
}
