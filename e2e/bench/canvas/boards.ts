/** The canvases that are compared, each opened in a browser that knows nothing yet. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { Clew } from '../../fixtures/clew.ts'
import { comeIn } from '../../pages/welcome.ts'
import { megabytes } from '../measure.ts'
import { boxesOf, drawnBot, HELD, largeOf, LARGE } from './drawing.ts'
import { installClocks, type Clocked } from './inpage.ts'
import type { ReactPage } from './reactpage.ts'
import { openSite, type Site } from './site.ts'

export const peers = ['react', 'react_best'] as const
export const boardNames = ['clew', ...peers] as const
export type BoardName = (typeof boardNames)[number]

export interface Board {
  page: Page
  /** Milliseconds from asking for the large drawing until it is painted. */
  draw(): Promise<number>
  /** Megabytes in use. */
  heap(): Promise<number>
  close(): Promise<void>
}

/** What is seen of a drawing when it opens in Clew, which the others are given too. */
interface Seen {
  width: number
  height: number
  x: number
  y: number
  zoom: number
}

const SCREEN = { width: 1440, height: 900 }
const locale = 'en-GB'
export const STEP = `[data-id="${HELD}"]`
const LINE = ':is(.svelte-flow__edge, .react-flow__edge) path'

async function visited(context: BrowserContext, address: string): Promise<[Page, CDPSession]> {
  await context.addInitScript(installClocks)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.goto(address)
  return [page, session]
}

const boardOf = (page: Page, session: CDPSession, draw: () => Promise<number>): Board => ({
  page,
  draw,
  async heap() {
    await session.send('HeapProfiler.collectGarbage')
    return megabytes((await session.send('Runtime.getHeapUsage')).usedSize)
  },
  close: () => page.context().close(),
})

export class Boards {
  readonly #browser: Browser
  readonly #clew = new Clew()
  #site: Site | undefined
  #state: Awaited<ReturnType<BrowserContext['storageState']>> | undefined
  #bots = new Map<number, string>()
  #seen = new Map<number, Seen>()

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** Starts the servers and brings the drawings in as a person would. */
  async start(sizes: readonly number[], seed: number): Promise<void> {
    await this.#clew.start()
    this.#site = await openSite()
    const context = await this.#browser.newContext({ locale })
    const page = await context.newPage()
    await comeIn(page, this.#clew.ownerLink)
    for (const size of sizes) {
      const bot = drawnBot(size, seed)
      const answer = await page.request.post(`${this.#clew.url}/api/imports`, {
        data: { bot, files: ['drawing.json'] },
        headers: { origin: this.#clew.url },
      })
      if (!answer.ok()) throw new Error(`The drawing was refused: ${await answer.text()}`)
      this.#bots.set(size, ((await answer.json()) as { bot: { id: string } }).bot.id)
    }
    this.#state = await context.storageState()
    await context.close()
    for (const size of sizes) {
      const board = await this.clew(size)
      await board.draw()
      this.#seen.set(size, await board.page.evaluate(seenNow))
      await board.close()
    }
  }

  /** A signed-in browser without any of Clew's files. */
  signedIn(): Promise<BrowserContext> {
    return this.#browser.newContext({ locale, viewport: SCREEN, storageState: this.#state, reducedMotion: 'reduce' })
  }

  address(size: number, flow?: string): string {
    return `${this.#clew.url}/bots/${this.#bots.get(size)}${flow ? `?flow=${flow}` : ''}`
  }

  open(name: BoardName, size: number, seed: number): Promise<Board> {
    return name === 'clew' ? this.clew(size) : this.#react(name === 'react_best', size, seed)
  }

  /** The editor at the small flow, from which the large one is opened. */
  async clew(size: number): Promise<Board> {
    const [page, session] = await visited(await this.signedIn(), this.address(size))
    const flow = page.locator('button.open', { hasText: LARGE }).first()
    await page.locator('[data-id="hello"]').waitFor()
    await page.waitForLoadState('networkidle')
    return boardOf(page, session, async () => {
      const button = await flow.elementHandle()
      if (!button) throw new Error('The flow is not listed.')
      return page.evaluate(
        ([element, selectors]) =>
          (window as unknown as Clocked).clocks.drawn(() => (element as HTMLElement).click(), selectors),
        [button, [STEP, LINE]] as const,
      )
    })
  }

  async #react(best: boolean, size: number, seed: number): Promise<Board> {
    const seen = this.#seen.get(size)
    if (!this.#site || !seen) throw new Error('The benchmark has not begun.')
    this.#site.show(boxesOf(largeOf(drawnBot(size, seed))))
    const { width, height, ...view } = seen
    const context = await this.#browser.newContext({ locale, viewport: { width, height } })
    const [page, session] = await visited(context, this.#site.address)
    await page.waitForFunction(() => 'mount' in window)
    return boardOf(page, session, () =>
      page.evaluate(
        ([opened, selectors]) =>
          (window as unknown as Clocked).clocks.drawn(() => (window as unknown as ReactPage).mount(opened), selectors),
        [{ best, ...view }, [STEP, LINE]] as const,
      ),
    )
  }

  async stop(): Promise<void> {
    this.#site?.close()
    await this.#clew.stop()
  }
}

function seenNow(): Seen {
  const board = document.querySelector('.svelte-flow')!
  const viewport = document.querySelector<HTMLElement>('.svelte-flow__viewport')!
  const { a: zoom, e: x, f: y } = new DOMMatrix(viewport.style.transform)
  return { width: board.clientWidth, height: board.clientHeight, x, y, zoom }
}
