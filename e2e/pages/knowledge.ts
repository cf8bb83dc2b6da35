/** The questions and answers of a bot. */
import type { Locator, Page } from '@playwright/test'

export class Knowledge {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Knowledge/ }).click()
  }

  async pick(title: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search the answers' }).fill(title)
    await this.page.getByRole('region', { name: 'Answers' }).getByRole('button', { name: title }).first().click()
  }

  answer(language = 'English'): Locator {
    return this.page.getByRole('textbox', { name: `Answer, ${language}` })
  }
}
