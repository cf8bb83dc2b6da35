/** What hands do to a drawing, each as one transaction of this person. */
import type { Place, Step, Variable } from '../../../schema/bot/bot.ts'
import {
  addItem,
  moveItem,
  addStep,
  connect,
  disconnect,
  moveSteps,
  pasteSteps,
  pinSteps,
  removeSteps,
  setValue,
  takeVariables,
} from '../../../schema/document/document.ts'
import { freshValues } from '../../../schema/kinds/fresh.ts'
import { blankStep, exitsOf, type StepKind } from '../../../schema/kinds/kinds.ts'
import type { BotSession } from '../../collaboration/session.svelte.ts'
import type { Copied } from '../copying/clipboard.ts'
import type { Box } from './placing.ts'

/** The exit of a line: where it begins. */
export interface From {
  step: string
  exit: string
}

/** A kind as it is offered: a frame is a note of another shape. */
export type Offered = StepKind | 'frame'

const FRAME = { shape: 'frame', width: 640, height: 400 }

export class Hands {
  readonly #session: BotSession
  readonly #flow: string
  readonly #locale: () => string
  readonly #after: () => void

  /** `after` is called when the edit can be seen in `session.bot`. */
  constructor(session: BotSession, flow: string, locale: () => string, after: () => void) {
    this.#session = session
    this.#flow = flow
    this.#locale = locale
    this.#after = after
  }

  /** Adds a step, on a line if one leads to it. Returns its id. */
  add(offered: Offered, place: Place, from?: From): string | undefined {
    return this.#do((doc, flow) => {
      const id = addStep(doc, flow, kindOf(offered), place, valuesOf(offered))
      if (id && from) connect(doc, flow, from.step, from.exit, id)
      return id
    })
  }

  /** Puts a step on a line: where the line led follows the new step, and `moved` makes room for it. */
  insert(
    offered: Offered,
    place: Place,
    from: From,
    target: string,
    moved: Readonly<Record<string, Place>>,
  ): string | undefined {
    return this.#do((doc, flow) => {
      const values = valuesOf(offered)
      const through = throughExit(kindOf(offered), values)
      const exits = through ? { exits: { [through]: target } } : {}
      const made = addStep(doc, flow, kindOf(offered), place, { ...values, ...exits })
      if (made) connect(doc, flow, from.step, from.exit, made)
      moveSteps(doc, flow, moved)
      return made
    })
  }

  connect(from: From, target: string): void {
    this.#do((doc, flow) => connect(doc, flow, from.step, from.exit, target))
  }

  disconnect(lines: readonly From[]): void {
    this.#do((doc, flow) => lines.forEach(({ step, exit }) => disconnect(doc, flow, step, exit)))
  }

  move(places: Readonly<Record<string, Place>>): void {
    if (Object.keys(places).length) this.#do((doc, flow) => moveSteps(doc, flow, places))
  }

  /** Whether these steps keep their places when the flow is tidied. */
  pin(ids: readonly string[], pinned: boolean): void {
    this.#do((doc, flow) => pinSteps(doc, flow, ids, pinned))
  }

  addFrame({ x, y, width, height }: Box): string | undefined {
    const place: Place = [Math.round(x), Math.round(y)]
    return this.#do((doc, flow) => addStep(doc, flow, 'note', place, { shape: 'frame', width, height }))
  }

  /** Removes steps and lines. A start stays: the flow begins there. */
  remove(steps: readonly Step[], lines: readonly From[]): void {
    const ids = steps.filter(({ kind }) => kind !== 'start').map(({ id }) => id)
    this.#do((doc, flow) => {
      lines.forEach(({ step, exit }) => disconnect(doc, flow, step, exit))
      removeSteps(doc, flow, ids)
    })
  }

  /** Gives a note or a frame another size. */
  resize(id: string, place: Place, width: number, height: number): void {
    this.#do((doc, flow) => {
      const address = { in: 'step', flow, id } as const
      setValue(doc, address, 'width', Math.round(width))
      setValue(doc, address, 'height', Math.round(height))
      moveSteps(doc, flow, { [id]: place })
    })
  }

  /** Adds copies, and the variables that they need; one of them may hang on an exit. Returns old id → new id. */
  paste(
    copied: readonly Copied[],
    offset: Place,
    variables: readonly Variable[] = [],
    hung?: { from: From; root: string },
  ): Map<string, string> {
    return this.#do((doc, flow) => {
      takeVariables(doc, variables)
      const ids = pasteSteps(doc, flow, copied, offset)
      const root = hung && ids.get(hung.root)
      if (root) connect(doc, flow, hung.from.step, hung.from.exit, root)
      return ids
    })
  }

  /** Adds options with these labels; returns the id of the last. */
  addOptions(step: string, labels: readonly string[]): string | undefined {
    return this.#do((doc, flow) => {
      let last: string | undefined
      for (const label of labels)
        last = addItem(doc, { in: 'step', flow, id: step }, 'options', { label: { [this.#locale()]: label } })
      return last
    })
  }

  /** Puts an item of a step's list at another index. */
  moveItem(step: string, list: string, item: string, index: number): void {
    this.#do((doc, flow) => moveItem(doc, { in: 'step', flow, id: step }, list, item, index))
  }

  /** One message a line, each leading to the next; returns their ids. */
  addMessages(lines: readonly string[], places: readonly Place[], from?: From): string[] {
    return this.#do((doc, flow) => {
      const ids: string[] = []
      lines.forEach((line, at) => {
        const place = places[at]
        const id = place && addStep(doc, flow, 'message', place, { text: { [this.#locale()]: line } })
        if (!id) return
        const before = ids.at(-1)
        if (before) connect(doc, flow, before, 'next', id)
        else if (from) connect(doc, flow, from.step, from.exit, id)
        ids.push(id)
      })
      return ids
    })
  }

  #do<T>(change: (doc: BotSession['doc'], flow: string) => T): T {
    this.#session.separateUndo()
    const result = this.#session.edit(() => change(this.#session.doc, this.#flow))
    this.#session.refresh()
    this.#after()
    return result
  }
}

const kindOf = (offered: Offered): StepKind => (offered === 'frame' ? 'note' : offered)

/** A frame has a size from the beginning. */
const valuesOf = (offered: Offered): Record<string, unknown> => (offered === 'frame' ? FRAME : freshValues(offered))

/** The exit by which a new step on a line leads on: the last one that it always has. */
const throughExit = (kind: StepKind, values: Record<string, unknown>): string | undefined => {
  const exits = exitsOf({ ...blankStep(kind, 'new'), ...values } as Step, { outcomesOf: () => undefined })
  return (kind === 'choice' || kind === 'condition' ? exits.at(-1) : exits[0])?.id
}
