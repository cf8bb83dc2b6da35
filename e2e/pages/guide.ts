/** A guide as a visitor meets it, on a website or on its own page: what it asks, and how it is answered. */
import { expect, type Locator, type Page } from '@playwright/test'

/** An option by its place, or words to type. */
export type Step = number | string

abstract class Guide {
  abstract readonly heading: Locator
  abstract readonly options: Locator
  /** What offers to begin anew, once all is said. */
  abstract readonly end: Locator
  constructor(readonly page: Page) {}
  abstract type(words: string): Promise<void>

  async press(place: number): Promise<void> {
    await this.options.nth(place).click()
  }
  /** Answers one question after the other, up to the end. */
  async play(steps: readonly Step[], look: () => Promise<void> = async () => undefined): Promise<void> {
    await expect(this.heading).toBeVisible()
    for (const step of steps) {
      await expect(this.end).toHaveCount(0)
      await look()
      if (typeof step === 'string') await this.type(step)
      else await this.press(step)
    }
    await expect(this.end).toBeVisible()
    await look()
  }
}

/** `<clew-guide>` within a website. */
export class EmbeddedGuide extends Guide {
  readonly root = this.page.locator('clew-guide')
  readonly content = this.root.locator('.content')
  readonly heading = this.root.locator('h3')
  readonly options = this.content.locator('.options li > button')
  readonly end = this.root.locator('.ways .chip')
  readonly trail = this.root.locator('.trail')
  readonly box = this.root.locator('textarea')

  async type(words: string): Promise<void> {
    await this.box.fill(words)
    await this.box.press('Enter')
  }
  option(name: string): Locator {
    return this.content.getByRole('button', { name, exact: true })
  }
}

/** `guide.html`. */
export class GuidePage extends Guide {
  readonly heading = this.page.locator('h1')
  readonly options = this.page.locator('.option')
  readonly end = this.page.locator('.ways a.button')

  async type(words: string): Promise<void> {
    const field = this.page.locator('#field, #search').first()
    await field.fill(words)
    await field.press('Enter')
  }
}
