/** A visitor of a page that embeds a bot: locators and verbs. */
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import type { HostOptions } from './hostPage.ts'
import { openSite, type Site } from './site.ts'

declare global {
  interface Window {
    seen: { errors: string[]; shift: number; policy: string[] }
  }
}

export class Visitor {
  readonly chat: Locator
  readonly launcher: Locator
  readonly panel: Locator
  readonly log: Locator
  readonly box: Locator

  constructor(
    readonly page: Page,
    readonly site: Site,
  ) {
    this.chat = page.locator('clew-chat')
    this.launcher = this.chat.locator('.launcher, button').last()
    this.panel = this.chat.locator('.panel')
    this.log = this.panel.getByRole('log')
    this.box = this.panel.locator('textarea')
  }

  async visit(options: HostOptions = {}): Promise<void> {
    await this.page.goto(`${this.site.host}/?${new URLSearchParams(options as Record<string, string>)}`)
  }
  async open(): Promise<void> {
    await this.launcher.click()
    await expect(this.panel).toBeVisible()
  }
  option(name: string): Locator {
    return this.log.getByRole('button', { name, exact: true })
  }
  /** Opens the menu and takes what it offers by this name. */
  async choose(name: string): Promise<void> {
    await this.panel.locator('summary').click()
    await this.panel.locator('.menu').getByRole('button', { name, exact: true }).click()
  }
  async type(text: string): Promise<void> {
    await this.box.fill(text)
    await this.box.press('Enter')
  }
  async size(part: Locator): Promise<number[]> {
    const { width, height } = (await part.boundingBox())!
    return [Math.round(width), Math.round(height)]
  }
  /** What the page noticed that it should not. */
  harm() {
    return this.page.evaluate(() => window.seen)
  }
  stored() {
    return this.page.evaluate(() => ({
      session: Object.keys(sessionStorage),
      local: Object.keys(localStorage),
      cookie: document.cookie,
    }))
  }
}

export const test = base.extend<{ visitor: Visitor }, { site: Site }>({
  site: [
    async ({}, use) => {
      const site = await openSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  visitor: async ({ page, site }, use) => {
    site.forget()
    await page.route(/^https:/, (route) => route.abort())
    await use(new Visitor(page, site))
  },
})

export { expect }
