/** Copying and pasting on the canvas. */
import type { Place } from '../../../schema/bot/bot.ts'
import type { Adding } from './adding.ts'
import { copyText, linesFrom, stepsFrom, type Copied } from './clipboard.ts'
import { onlyOf, type Ground } from '../around/ground.ts'
import { boundsOf, COLUMN, freePlace } from './placing.ts'
import { STEP_WIDTH } from '../../../schema/layout/measures.ts'
import { sizeOf } from '../shown/stepsize.ts'

export class Copying {
  readonly #ground: Ground
  readonly #adding: Adding

  constructor(ground: Ground, adding: Adding) {
    this.#ground = ground
    this.#adding = adding
  }

  /** The selected steps as text for the clipboard; '' when there are none. */
  text(): string {
    const copied = this.#copied()
    return copied.length ? copyText(copied) : ''
  }

  duplicate(): void {
    const copied = this.#copied()
    if (this.#ground.canWrite && copied.length) this.#pasted(this.#ground.hands.paste(copied, [40, 40]))
  }

  /** Puts pasted steps or lines where `at` says, or near what is in sight. Says whether anything came of it. */
  paste(text: string, at?: Place): boolean {
    if (!this.#ground.canWrite) return false
    const steps = stepsFrom(text)
    if (steps?.length) return this.#pasteSteps(steps, at)
    const lines = linesFrom(text)
    if (!lines.length) return false
    const only = onlyOf(this.#ground)
    if (only?.kind === 'choice') this.#ground.hands.addOptions(only.id, lines)
    else this.#pasteLines(lines, at)
    return true
  }

  #copied(): Copied[] {
    return this.#ground.selected
      .filter((node) => node.data.step.kind !== 'start')
      .map(({ data, position }) => ({ step: data.step, place: [position.x, position.y] }))
  }

  #pasteSteps(steps: Copied[], at?: Place): boolean {
    const box = boundsOf(steps.map(({ place: [x, y] }) => ({ x, y, width: STEP_WIDTH, height: 120 })))
    if (!box) return false
    const [x, y] = this.#ground.view.centre()
    const free = freePlace(at ?? [x - box.width / 2, y - box.height / 2], box, this.#ground.boxes())
    this.#pasted(this.#ground.hands.paste(steps, [free[0] - box.x, free[1] - box.y]))
    return true
  }

  #pasteLines(lines: string[], at?: Place) {
    const from = at ? undefined : this.#adding.freeExit(true)
    const taken = this.#ground.boxes()
    let wanted = at ?? (from ? this.#adding.placeBehind(from) : this.#adding.middle())
    const places = lines.map((words): Place => {
      const size = sizeOf({ kind: 'message', words, rows: [], summary: words }, this.#ground.drawing.measure)
      const place = freePlace(wanted, size, taken)
      taken.push({ x: place[0], y: place[1], width: size.width, height: size.height })
      wanted = [place[0] + size.width + COLUMN, place[1]]
      return place
    })
    this.#pasted(this.#ground.hands.addMessages(lines, places, from))
  }

  #pasted(ids: string[]) {
    if (ids.length) this.#ground.reveal(ids)
  }
}
