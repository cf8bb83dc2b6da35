/** Bringing files and text, as a new bot or into an open one. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Imports {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Import', exact: true }).click()
    await expect(this.page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible()
  }

  choose(name: string, text: string): Promise<void> {
    return this.page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
  }

  async paste(text: string): Promise<void> {
    await this.page.getByLabel('Or paste text').fill(text)
    await this.page.getByRole('button', { name: 'Read this text' }).click()
  }

  /** Drops a file on the page, as from a folder. */
  async drop(name: string, text: string): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([called, content]) => {
        const held = new DataTransfer()
        held.items.add(new File([content], called))
        return held
      },
      [name, text] as const,
    )
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer })
    await expect(this.page.getByText('Drop to make a bot of it')).toBeVisible()
    await this.page.dispatchEvent('body', 'drop', { dataTransfer })
  }

  /** What a column of the sheet holds. */
  column(name: string): Locator {
    return this.page.getByRole('combobox', { name: `“${name}” holds` })
  }

  async setColumn(name: string, role: string): Promise<void> {
    await this.column(name).click()
    await this.page.getByRole('option', { name: role }).click()
  }

  async create(name: string): Promise<void> {
    await this.page.getByLabel('Name').fill(name)
    await this.page.getByRole('button', { name: 'Create the bot' }).click()
  }

  /** In the editor: brings the open bot up to date. */
  async update(file: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More', exact: true }).click()
    await this.page.getByRole('menuitem', { name: 'Import a spreadsheet…' }).click()
    await this.choose(file, text)
  }
}
