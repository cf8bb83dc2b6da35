/** A row of a step on its way to another place in its list. */
import { dropIndex } from '../../ui/field/sorting.ts'

export class RowOrder {
  #moved: string | undefined = $state()
  #over: string | undefined = $state()
  #up = $state(false)
  readonly #onmove: (list: string, item: string, index: number) => void

  /** `onmove`: the item shall stand at this index of its list. */
  constructor(onmove: (list: string, item: string, index: number) => void) {
    this.#onmove = onmove
  }

  /** How a row shows what goes on. */
  markOf(item: string | undefined): 'moved' | 'before' | 'after' | undefined {
    if (item === undefined || this.#moved === undefined) return undefined
    if (item === this.#moved) return 'moved'
    return item === this.#over ? (this.#up ? 'before' : 'after') : undefined
  }

  /** A row is taken at its grip; Escape leaves all as it was. */
  begin(event: PointerEvent & { currentTarget: HTMLElement }): void {
    const grip = event.currentTarget
    const row = grip.closest<HTMLElement>('[data-moves]')
    const { moves: item, listOf: list } = row?.dataset ?? {}
    if (event.button !== 0 || !row?.parentElement || !item || !list) return
    event.preventDefault()
    grip.setPointerCapture(event.pointerId)
    const rows = [...row.parentElement.querySelectorAll<HTMLElement>(`[data-list-of="${list}"]`)]
    const from = rows.indexOf(row)
    let to = from
    this.#moved = item
    const move = ({ clientY }: PointerEvent) => {
      to = dropIndex(
        rows.map((one) => one.getBoundingClientRect()),
        clientY,
        from,
      )
      this.#over = to === from ? undefined : rows[to]?.dataset.moves
      this.#up = to < from
    }
    const end = (commit: boolean) => {
      stop.abort()
      this.#moved = this.#over = undefined
      if (commit && to !== from) this.#onmove(list, item, to)
    }
    const stop = new AbortController()
    const { signal } = stop
    grip.addEventListener('pointermove', move, { signal })
    grip.addEventListener('pointerup', () => end(true), { signal })
    grip.addEventListener('pointercancel', () => end(false), { signal })
    addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape') return
        pressed.stopPropagation()
        end(false)
      },
      { signal, capture: true },
    )
  }
}
