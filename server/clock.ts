/** Time as it is given to everything in the server, so that tests can hold it. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after some milliseconds; the result takes it back. */
  after(ms: number, call: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** Calls back again and again until the result is called. */
export function every(clock: Clock, ms: number, call: () => void): () => void {
  let stop = () => {}
  const next = () => {
    stop = clock.after(ms, () => {
      next()
      call()
    })
  }
  next()
  return () => stop()
}
