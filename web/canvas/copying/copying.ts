/** Copying and pasting on the canvas. */
import type { Bot, Place } from '../../../schema/bot/bot.ts'
import { m } from '../../i18n/words.ts'
import { toasts } from '../../ui/overlay/toasts.svelte.ts'
import { STEP_WIDTH } from '../../../schema/layout/measures.ts'
import { onlyOf, type Ground } from '../around/ground.ts'
import type { Adding } from '../hands/adding.ts'
import type { From } from '../hands/hands.ts'
import { boundsOf, COLUMN, freePlace } from '../hands/placing.ts'
import { sizeOf } from '../shown/stepsize.ts'
import { copyText, linesFrom, pastedFrom, type Copied } from './clipboard.ts'
import { alongside, fitted, type Alongside } from './references.ts'
import { looksLikeTree, treeFrom } from './trees.ts'

/** What stands on the clipboard: plain, and as other programs format it. */
export interface Pasted {
  text: string
  html?: string
}

/** About what a step takes up until its words are measured. */
const ABOUT = { width: STEP_WIDTH, height: 120 }

export class Copying {
  readonly #ground: Ground & { readonly session: { readonly bot: Bot } }
  readonly #adding: Adding

  constructor(ground: Ground & { readonly session: { readonly bot: Bot } }, adding: Adding) {
    this.#ground = ground
    this.#adding = adding
  }

  /** The selected steps as text for the clipboard; '' when there are none. */
  text(): string {
    const copied = this.#copied()
    if (!copied.length) return ''
    const { session, locale } = this.#ground
    const steps = copied.map(({ step }) => step)
    return copyText(copied, alongside(steps, session.bot, locale))
  }

  duplicate(): void {
    const copied = this.#copied()
    if (this.#ground.canWrite && copied.length) this.#pasted(this.#ground.hands.paste(copied, [40, 40]).values())
  }

  /** Puts pasted steps, a tree or lines where `at` says, or near what is in sight. Says whether anything came of it. */
  async paste({ text, html = '' }: Pasted, at?: Place): Promise<boolean> {
    if (!this.#ground.canWrite) return false
    const ours = pastedFrom(text)
    if (ours?.steps.length) return this.#pasteSteps(ours.steps, ours.alongside, at)
    const tree = looksLikeTree(text, html) ? await treeFrom(text, html, this.#ground.locale) : undefined
    if (tree) return this.#pasteTree(tree.steps, tree.alongside, tree.root, at)
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

  #pasteSteps(copied: readonly Copied[], beside: Alongside, at?: Place): boolean {
    const box = boxAround(copied)
    if (!box) return false
    const [x, y] = this.#ground.view.centre()
    const free = freePlace(at ?? [x - box.width / 2, y - box.height / 2], box, this.#ground.boxes())
    this.#put(copied, beside, [free[0] - box.x, free[1] - box.y])
    return true
  }

  /** A tree hangs on the exit that the next step would hang on, where it finds room. */
  #pasteTree(copied: readonly Copied[], beside: Alongside, root: string, at?: Place): boolean {
    const box = boxAround(copied)
    const [rootX, rootY] = copied.find(({ step }) => step.id === root)?.place ?? [0, 0]
    if (!box) return false
    const from = at ? undefined : this.#adding.freeExit(true)
    const [x, y] = at ?? (from ? this.#adding.placeBehind(from) : this.#adding.middle())
    const free = freePlace([x + box.x - rootX, y + box.y - rootY], box, this.#ground.boxes())
    this.#put(copied, beside, [free[0] - box.x, free[1] - box.y], from && { from, root })
    return true
  }

  #put(copied: readonly Copied[], beside: Alongside, offset: Place, hung?: { from: From; root: string }) {
    const { session, locale, hands } = this.#ground
    const steps = copied.map(({ step }) => step)
    const { steps: fitting, variables, missing } = fitted(steps, beside, session.bot, locale)
    const placed = copied.map(({ place }, at) => ({ step: fitting[at]!, place }))
    this.#pasted(hands.paste(placed, offset, variables, hung).values())
    if (missing.length) toasts.show(m.arrange_missing_skills({ names: missing.join(', ') }))
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

  #pasted(ids: Iterable<string>) {
    const all = [...ids]
    if (all.length) this.#ground.reveal(all)
  }
}

const boxAround = (copied: readonly Copied[]) => boundsOf(copied.map(({ place: [x, y] }) => ({ x, y, ...ABOUT })))
