/** Calls at most once in a span of time, the last call winning; the first goes out at once. */
export interface Throttle {
  (): void
  /** Drops what is still waiting. */
  cancel(): void
}

export interface Timer {
  now(): number
  after(milliseconds: number, call: () => void): () => void
}

export const realTimer: Timer = {
  now: () => performance.now(),
  after(milliseconds, call) {
    const id = setTimeout(call, milliseconds)
    return () => clearTimeout(id)
  },
}

export function throttle(milliseconds: number, call: () => void, timer: Timer = realTimer): Throttle {
  let last = -Infinity
  let cancel: (() => void) | null = null
  const run = () => {
    cancel = null
    last = timer.now()
    call()
  }
  const throttled = () => {
    if (cancel) return
    const wait = last + milliseconds - timer.now()
    if (wait <= 0) run()
    else cancel = timer.after(wait, run)
  }
  throttled.cancel = () => {
    cancel?.()
    cancel = null
  }
  return throttled
}
