/** Pictures that are dropped on the drawing or pasted into it: on a message, on an option, or for a new message. */
import type { Place } from '../../../schema/bot/bot.ts'
import { setValue, type Address } from '../../../schema/document/document.ts'
import { bringPicture } from '../../pictures/bring.ts'
import type { Stage } from '../stage.svelte.ts'

/** Where a picture was let go. */
export interface Target {
  step: string | undefined
  /** An option. */
  item?: string | undefined
}

export class Picturing {
  /** The picture that came last, until it was said what it shows. */
  asked: { address: Address; image: string; smaller: boolean } | null = $state.raw(null)
  readonly #stage: Stage

  constructor(stage: Stage) {
    this.#stage = stage
  }

  /** `place`: where a new message goes; without it, behind the selected step. */
  take(file: File, target?: Target, place?: Place): void {
    const { canWrite, session, selected } = this.#stage
    if (!canWrite) return
    const on = target ?? { step: selected.length === 1 ? selected[0]?.id : undefined }
    void bringPicture(session.botId, file, (image, smaller) => {
      const holder = this.#holder(on)
      if (holder) session.separateUndo()
      // A new message and its picture go together when they are taken back.
      const address = holder ?? this.#message(place)
      if (!address) return
      session.edit(() => setValue(session.doc, address, 'image', image))
      session.separateUndo()
      session.refresh()
      this.#stage.follow()
      this.asked = { address, image, smaller }
    })
  }

  /** Whether something is there that can have a picture. */
  fits(target: Target): boolean {
    return this.#holder(target) !== undefined
  }

  /** The message or option that a picture was let go on; it may be gone by the time the picture is there. */
  #holder({ step: id, item }: Target): Address | undefined {
    const step = id === undefined ? undefined : this.#stage.node(id)?.data.step
    if (!step) return undefined
    const address = { in: 'step', flow: this.#stage.flow, id: step.id } as const
    if (step.kind === 'message') return address
    const isOption = step.kind === 'choice' && step.options.some((option) => option.id === item)
    return isOption && item ? { ...address, items: [['options', item]] } : undefined
  }

  #message(place?: Place): Address | undefined {
    const { adding, hands, flow } = this.#stage
    const from = place ? undefined : adding.freeExit(true)
    const id = hands.add('message', place ?? adding.freePlace(from), from)
    if (id) this.#stage.reveal([id])
    return id ? { in: 'step', flow, id } : undefined
  }
}
