/** Short news at the foot of the page, with at most one thing to do about it. */

export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'success' | 'danger'
  action?: { label: string; run: () => void }
}

class ToastList {
  list: Toast[] = $state.raw([])
  #next = 1
  #clocks = new Map<number, ReturnType<typeof setTimeout>>()

  /** Shows a sentence; one with an action stays longer, as somebody has to reach it. */
  show(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): number {
    const id = this.#next++
    this.list = [...this.list.slice(-3), { id, text, tone: options.tone ?? 'plain', action: options.action }]
    this.go(id)
    return id
  }

  /** Somebody reads or reaches for it: it stays. */
  hold(id: number): void {
    clearTimeout(this.#clocks.get(id))
  }

  /** Nobody does any more: it goes after a while. */
  go(id: number): void {
    this.hold(id)
    const toast = this.list.find((one) => one.id === id)
    if (!toast) return
    const stays = toast.action ? 10_000 : toast.tone === 'danger' ? 8_000 : 4_000
    this.#clocks.set(
      id,
      setTimeout(() => this.close(id), stays),
    )
  }

  close(id: number): void {
    this.hold(id)
    this.#clocks.delete(id)
    this.list = this.list.filter((toast) => toast.id !== id)
  }
}

export const toasts = new ToastList()
