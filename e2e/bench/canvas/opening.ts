/** The editor opened for the first time on a slow machine: when it can be used, and the scripts that takes. */
import type { Response } from '@playwright/test'
import { brotli } from '../measure.ts'
import { STEP, type Boards } from './boards.ts'
import { LARGE } from './drawing.ts'
import { installClocks, type Clocked } from './inpage.ts'

const SLOWER = 4

export interface Opening {
  seconds: number
  /** Bytes of script after brotli. */
  script: number
}

export async function openEditor(boards: Boards, size: number): Promise<Opening> {
  const context = await boards.signedIn()
  await context.addInitScript(installClocks)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const scripts: Promise<string>[] = []
  const count = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  }
  page.on('response', count)
  await page.goto(boards.address(size, LARGE), { waitUntil: 'commit' })
  // A board that can't be written on yet has no toolbar.
  const usable = [STEP, '.board:not(.readonly)', '.board [role=toolbar]']
  const shown = await page.evaluate((selectors) => (window as unknown as Clocked).clocks.usable(selectors), usable)
  // More comes once there is time for it.
  page.off('response', count)
  const bytes = (await Promise.all(scripts.splice(0))).map(brotli)
  await context.close()
  return { seconds: shown / 1_000, script: bytes.reduce((sum, one) => sum + one, 0) }
}
