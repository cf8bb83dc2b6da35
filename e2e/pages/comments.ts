/** What the team says about a bot, in the panel at the right of the editor. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Talk {
  readonly panel: Locator
  readonly field: Locator
  constructor(readonly page: Page) {
    this.panel = page.getByRole('region', { name: 'Comments', exact: true })
    this.field = this.panel.getByRole('textbox', { name: 'Your comment' })
  }

  /** The tab, with how many comments call this person. */
  tab(calling = 0): Locator {
    const name = calling === 0 ? 'Comments' : calling === 1 ? 'Comments, 1 calls you' : `Comments, ${calling} call you`
    return this.page.getByRole('tab', { name, exact: true })
  }

  thread(words: string): Locator {
    return this.panel.getByRole('article').filter({ hasText: words })
  }

  async show(which: 'Open' | 'With me' | 'Resolved' | 'All'): Promise<void> {
    await this.panel.getByText(which, { exact: true }).click()
  }

  /** Writes into the field that has the keyboard. */
  async send(words: string): Promise<void> {
    await expect(this.field).toBeFocused()
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.thread(words)).toBeVisible()
  }
}
