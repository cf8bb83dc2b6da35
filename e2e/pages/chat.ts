/** The widget as a visitor meets it. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Chat {
  readonly log: Locator
  constructor(readonly page: Page) {
    this.log = page.getByRole('log', { name: 'Conversation' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /chat/i }).first().click()
    await expect(this.log).toBeVisible()
  }

  async type(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your message' }).fill(words)
    await this.page.keyboard.press('Enter')
  }

  async press(option: string): Promise<void> {
    await this.log.getByRole('button', { name: option }).last().click()
  }

  async reads(words: string): Promise<void> {
    await expect(this.log).toContainText(words)
  }
}
