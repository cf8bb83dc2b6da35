/** What a hand does on a canvas, sixty times a second, and how long the frames take meanwhile. */
import type { Page } from '@playwright/test'
import { quantile } from '../measure.ts'
import type { Clocked } from './inpage.ts'
import { HELD } from './drawing.ts'

const MOVES = 90
const FRAME = 1_000 / 60
/** Pixels of the screen, a frame. */
const PAN = 60
/** From reading size to the whole and back. */
const ZOOM = 40
const RADIUS = 90

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The browser merges what comes while it is busy. */
export async function paced(count: number, every: number, act: (at: number) => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  const acts: Promise<unknown>[] = []
  for (let at = 0; at < count; at++) {
    acts.push(act(at))
    await pause(Math.max(0, begun + (at + 1) * every - performance.now()))
  }
  await Promise.all(acts)
}

async function frames(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => (window as unknown as Clocked).clocks.record())
  await work()
  return quantile(await page.evaluate(() => (window as unknown as Clocked).clocks.stop()), 0.95)
}

/** Wheels that still wait would count as something else once another key is held. */
const still = (page: Page) =>
  page.evaluate(async () => {
    const view = document.querySelector<HTMLElement>('.svelte-flow__viewport, .react-flow__viewport')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let before = '', same = 0; same < 6; await frame()) {
      const now = view?.style.transform ?? ''
      same = now === before ? same + 1 : 0
      before = now
    }
  })

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not on the page.`)
  return box
}

const CANVAS = '.svelte-flow, .react-flow'
const STEP = `[data-id="${HELD}"]`
const EXIT = `${STEP} .source:is(.svelte-flow__handle, .react-flow__handle)`

async function toMiddle(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page, CANVAS)
  await page.mouse.move(x + width / 2, y + height / 2)
}

export async function pan(page: Page): Promise<number> {
  await toMiddle(page)
  return frames(page, async () => {
    await paced(MOVES, FRAME, (at) => {
      const by = at < MOVES / 2 ? PAN : -PAN
      return page.mouse.wheel(by / 4, by)
    })
    await still(page)
  })
}

export async function zoom(page: Page): Promise<number> {
  await toMiddle(page)
  await page.keyboard.down('Control')
  const p95 = await frames(page, async () => {
    await paced(MOVES, FRAME, (at) => page.mouse.wheel(0, at < MOVES / 2 ? ZOOM : -ZOOM))
    await still(page)
  })
  await page.keyboard.up('Control')
  return p95
}

/** Round in circles. */
const circling = (page: Page, x: number, y: number, count: number, every: number) =>
  paced(count, every, (at) => {
    const angle = (at / 30) * 2 * Math.PI
    return page.mouse.move(x + RADIUS * Math.sin(angle), y + RADIUS * (1 - Math.cos(angle)))
  })

/** Where a step is held. */
async function grip(page: Page): Promise<[number, number]> {
  const { x, y } = await boxOf(page, STEP)
  return [x + 60, y + 10]
}

/** Takes a step, moves it while `watch` looks on, and lets it go. */
export async function carry<T>(
  page: Page,
  count: number,
  every: number,
  watch: (work: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const [x, y] = await grip(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 8)
  const seen = await watch(() => circling(page, x, y, count, every))
  await page.mouse.up()
  return seen
}

export const drag = (page: Page): Promise<number> => carry(page, MOVES, FRAME, (work) => frames(page, work))

/** From an exit over other steps; dropped into the void and left. */
export async function connect(page: Page): Promise<number> {
  const { x, y, width, height } = await boxOf(page, EXIT)
  const [fromX, fromY] = [x + width / 2, y + height / 2]
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  const p95 = await frames(page, () => circling(page, fromX + RADIUS, fromY, MOVES, FRAME))
  await page.mouse.up()
  await page.keyboard.press('Escape')
  return p95
}

/** Somebody who types fast. */
const KEY = 120
const WORDS = 'a few more words for it'

/** Words in a step, one key after the other. */
export async function type(page: Page): Promise<number> {
  await page.locator(`${STEP} [data-edits]`).first().dblclick()
  await page.locator(`${STEP} :is(textarea, input, [contenteditable]):focus`).waitFor()
  await page.evaluate(() => (window as unknown as Clocked).clocks.recordKeys())
  await paced(WORDS.length, KEY, (at) => page.keyboard.press(WORDS[at] === ' ' ? 'Space' : (WORDS[at] ?? '')))
  const times = await page.evaluate(() => (window as unknown as Clocked).clocks.stopKeys())
  await page.keyboard.press('Escape')
  return quantile(times, 0.95)
}
