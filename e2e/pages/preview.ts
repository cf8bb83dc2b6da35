/** The bot played beside its drawing. */
import { type Locator, type Page } from '@playwright/test'

export class Preview {
  readonly panel: Locator
  /** Where the same answers lead elsewhere since a change. */
  readonly differs: Locator
  constructor(readonly page: Page) {
    this.panel = page.getByRole('region', { name: 'Preview', exact: true })
    this.differs = this.panel.locator('[data-differs]')
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Play', exact: true }).click()
  }

  async press(option: string): Promise<void> {
    await this.panel.getByRole('button', { name: option, exact: true }).click()
  }

  bubble(words: string): Locator {
    return this.panel.locator('.bubble').filter({ hasText: words })
  }
}
