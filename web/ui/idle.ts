/** Calls back when the page has nothing better to do; returns how to call it off. */
export type WhenIdle = (call: () => void) => () => void

/** At the latest after this. */
const LATEST_MS = 400

export const whenIdle: WhenIdle = (call) => {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(call, { timeout: LATEST_MS })
    return () => cancelIdleCallback(asked)
  }
  const asked = setTimeout(call, LATEST_MS / 4)
  return () => clearTimeout(asked)
}
