/** Runs after things have been quiet for a while, and now and then while they aren't. */

export interface Clock {
  now(): number
  after(ms: number, call: () => void): () => void
}

const clock: Clock = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

/** The first call runs at once, later ones `quiet` ms after the last, at most `longest` ms after the first of them. */
export function settler(quiet: number, longest: number, { now, after }: Clock = clock) {
  let ran = false
  let since: number | null = null
  let cancel = () => {}
  return {
    call(run: () => void): void {
      cancel()
      if (!ran) {
        ran = true
        run()
        return
      }
      since ??= now()
      cancel = after(Math.max(0, Math.min(quiet, since + longest - now())), () => {
        since = null
        run()
      })
    },
    stop: () => cancel(),
  }
}
