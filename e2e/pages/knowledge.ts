/** The questions and answers of a bot. */
import { expect, type Locator, type Page } from '@playwright/test'

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

  /** Types a sentence as a visitor would write it, and waits for what the bot makes of it. */
  async tries(sentence: string, outcome: RegExp): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Try a sentence' }).fill(sentence)
    await expect(this.page.getByRole('status').filter({ hasText: outcome })).toBeVisible()
  }

  /** Adds the tried sentence to an answer of the ranking. */
  async addTo(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Add this sentence to “${title}”` }).click()
  }

  phrasings(language = 'English'): Locator {
    return this.page.getByRole('textbox', { name: `Other ways of asking, ${language}` })
  }

  async checkAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check all phrasings' }).click()
    await expect(this.page.getByRole('heading', { name: 'What the bot understands' })).toBeVisible()
  }

  /** How many phrasings find their answer, in words. */
  get found(): Locator {
    return this.page.getByText(/^\d+ of \d+ phrasings find their answer$/)
  }

  /** How readily it answers; arrow keys move it. */
  get boldness(): Locator {
    return this.page.getByRole('slider', { name: 'How readily it answers' })
  }

  /** Of a hundred questions, as many are answered at once at the slider's position. */
  async answeredOfHundred(): Promise<number> {
    const slider = this.boldness
    await expect(slider).toHaveAttribute('aria-valuetext', /\d+ answered at once/)
    return Number(/(\d+) answered at once/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1])
  }
}
