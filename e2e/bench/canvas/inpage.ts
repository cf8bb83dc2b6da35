/** What the measured pages run beside the canvas: clocks for drawings, frames, keys and updates. It is sent to the browser as it stands. */

export interface Clocks {
  /** Milliseconds from `act` until the selectors are all drawn. */
  drawn(act: () => void, selectors: readonly string[]): Promise<number>
  /** Records the time between frames until `stop`. */
  record(): void
  stop(): number[]
  /** Records the time from key to paint until `stopKeys`. */
  recordKeys(): void
  stopKeys(): Promise<number[]>
  /** Milliseconds since the visit began at which the selectors were drawn. */
  usable(selectors: readonly string[]): Promise<number>
}

export interface Clocked {
  clocks: Clocks
}

export function installClocks(): void {
  /** When what the page has now is painted. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(0)
      })
    })
  const seen = (selector: string) => {
    const element = document.querySelector(selector)
    return !!element && getComputedStyle(element).visibility !== 'hidden'
  }
  const shown = (selectors: readonly string[]) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (selectors.every(seen)) void painted().then(resolve)
        else requestAnimationFrame(look)
      }
      look()
    })

  let frames: number[] = []
  let recording = false
  let keys: Promise<number>[] = []
  const onkey = (event: KeyboardEvent) => {
    const { timeStamp } = event
    keys.push(painted().then((at) => at - timeStamp))
  }

  const clocks: Clocks = {
    async drawn(act, selectors) {
      const begun = performance.now()
      act()
      return (await shown(selectors)) - begun
    },
    record() {
      frames = []
      recording = true
      const next = (at: number) => {
        frames.push(at)
        if (recording) requestAnimationFrame(next)
      }
      requestAnimationFrame(next)
    },
    stop() {
      recording = false
      return frames.slice(1).map((at, before) => at - (frames[before] ?? at))
    },
    recordKeys() {
      keys = []
      addEventListener('keydown', onkey, true)
    },
    stopKeys() {
      removeEventListener('keydown', onkey, true)
      return Promise.all(keys)
    },
    usable: shown,
  }
  ;(window as unknown as Clocked).clocks = clocks

  // Each message of the server is a mark in the trace.
  const Plain = WebSocket
  window.WebSocket = class extends Plain {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      this.addEventListener('message', () => performance.mark('update'))
    }
  }
}
