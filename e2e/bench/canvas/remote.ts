/** What it costs a page when a colleague drags a step: all work of its main thread for each update, as the browser's own trace tells it. */
import type { Browser, Page } from '@playwright/test'
import { quantile } from '../measure.ts'
import type { Board, Boards } from './boards.ts'
import { HELD, LARGE } from './drawing.ts'
import { carry } from './hands.ts'
import type { ReactPage } from './reactpage.ts'

const UPDATES = 60
/** On a busy machine fewer come. */
const FEWEST = 5
/** Twenty times a second. */
const EVERY = 50

interface Event {
  name: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  dur?: number
}

/** Milliseconds of work by update, p95. */
async function costOf(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] })
  await page.evaluate(() => performance.mark('measured here'))
  await work()
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: Event[] }
  const here = traceEvents.find(({ name }) => name === 'measured here')
  const own = traceEvents.filter(({ pid, tid }) => pid === here?.pid && tid === here?.tid).sort((a, b) => a.ts - b.ts)
  const updates = own.filter(({ name }) => name === 'update').map(({ ts }) => ts)
  if (updates.length < FEWEST) throw new Error(`Only ${updates.length} updates came.`)
  const costs = updates.slice(0, -1).map(() => 0)
  let at = -1
  for (const { name, ts, dur = 0 } of own) {
    if (name !== 'RunTask') continue
    // The task in which an update comes begins before it.
    while ((updates[at + 1] ?? Infinity) < ts + dur) at++
    if (at in costs) costs[at]! += dur / 1_000
  }
  return quantile(costs, 0.95)
}

/** A second person in a browser of their own holds the step that is seen here. */
export async function remoteCost(browser: Browser, boards: Boards, board: Board, size: number): Promise<number> {
  const context = await boards.signedIn()
  const colleague = await context.newPage()
  await colleague.goto(boards.address(size, LARGE))
  await colleague.locator(`[data-id="${HELD}"]`).waitFor()
  await colleague.waitForLoadState('networkidle')
  const cost = await carry(colleague, UPDATES, EVERY, (work) => costOf(browser, board.page, work))
  await context.close()
  return cost
}

/** The peer has no colleagues: its page moves the step by itself. */
export const movedCost = (browser: Browser, board: Board): Promise<number> =>
  costOf(browser, board.page, () =>
    board.page.evaluate(
      ([id, updates, every]) =>
        new Promise<void>((resolve) => {
          const { drawing, move } = window as unknown as ReactPage
          const box = drawing.boxes.find((one) => one.id === id)
          let moved = 0
          const timer = setInterval(() => {
            performance.mark('update')
            move(id, (box?.x ?? 0) + 2 * moved, (box?.y ?? 0) + moved)
            if (++moved < updates) return
            clearInterval(timer)
            resolve()
          }, every)
        }),
      [HELD, UPDATES, EVERY] as const,
    ),
  )
