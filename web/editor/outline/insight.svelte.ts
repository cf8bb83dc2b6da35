/** Which rows of a long list are in the page: those in sight and some around them, so that thousands cost no more than a screenful. */

export interface Span {
  from: number
  to: number
}

/** Short lists are there whole. */
const WHOLE = 100
/** The span changes by so many rows at once, and reaches that far out of sight at least. */
const STEP = 20

/** The rows to show where the list begins `top` pixels above the edge of a view of `height`. */
export function spanOf(count: number, row: number, top: number, height: number): Span {
  if (count <= WHOLE) return { from: 0, to: count }
  const first = Math.max(0, Math.floor(top / row / STEP) - 1) * STEP
  const last = (Math.ceil((top + height) / row / STEP) + 1) * STEP
  const to = Math.min(count, Math.max(last, first + 3 * STEP))
  return { from: Math.min(first, Math.max(0, to - 3 * STEP)), to }
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.documentElement
}

export class InSight {
  readonly #row: number
  readonly #count: () => number
  #top = $state(0)
  #height = $state(0)
  /** Brought in without scrolling. */
  #wanted: number | undefined = $state()

  readonly span: Span = $derived.by(() => {
    const top = this.#wanted === undefined ? this.#top : this.#wanted * this.#row
    return spanOf(this.#count(), this.#row, top, this.#height)
  })

  /** `row` is the height of one in pixels. */
  constructor(row: number, count: () => number) {
    this.#row = row
    this.#count = count
  }

  /** Makes a row that is out of sight: whoever gives it the keyboard scrolls there. */
  bring(at: number): void {
    const { from, to } = this.span
    if (at < from || at >= to) this.#wanted = at
  }

  /** Follows the list as it is scrolled. */
  readonly watch = (list: HTMLElement): (() => void) => {
    const scroller = scrollerOf(list)
    const look = () => {
      this.#wanted = undefined
      this.#top = Math.max(0, scroller.getBoundingClientRect().top - list.getBoundingClientRect().top)
      this.#height = scroller.clientHeight
    }
    const resized = new ResizeObserver(look)
    resized.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }
}
