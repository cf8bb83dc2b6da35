/** The editor of one bot: what a person sees and does there. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Editor {
  readonly steps: Locator
  constructor(readonly page: Page) {
    this.steps = page.locator('.svelte-flow__node')
  }

  /** From the list of bots. */
  async createBot(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New bot' }).click()
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name)
    await this.page.getByRole('button', { name: 'Create' }).click()
    await this.ready()
  }

  async openBot(name: string): Promise<void> {
    await this.page.getByRole('link', { name }).first().click()
    await this.ready()
  }

  async ready(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await expect(this.steps.first()).toBeVisible()
  }

  /** A step that shows these words. */
  step(words: string | RegExp): Locator {
    return this.steps.filter({ hasText: words })
  }

  /** Where it stands once it stands still: the drawing may be on its way to another view. */
  async centre(locator: Locator): Promise<{ x: number; y: number }> {
    await locator.hover({ trial: true })
    const box = await locator.boundingBox()
    if (!box) throw new Error('It is not on the page.')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** The dot of an exit, by its words. */
  exit(step: Locator, words: string): Locator {
    return step.getByTitle(`Exit “${words}”: drag to connect`)
  }

  /** Drags from one place to another as a hand does. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 })
    await mouse.move(to.x, to.y, { steps: 5 })
    await mouse.up()
  }

  /** Drags from an exit into the void and chooses what stands there. */
  async drawNext(step: Locator, exit: string, kind: string, by: [x: number, y: number]): Promise<void> {
    const from = await this.centre(this.exit(step, exit))
    await this.drag(from, { x: from.x + by[0], y: from.y + by[1] })
    await this.page
      .getByRole('option', { name: kind })
      .or(this.page.getByRole('menuitem', { name: kind }))
      .first()
      .click()
  }

  /** From the outline: the drawing goes there. */
  async goTo(words: string): Promise<Locator> {
    await this.page.getByRole('button', { name: words }).first().click()
    const step = this.step(words).first()
    await expect(step).toBeFocused()
    return step
  }

  /** Pastes words at where the keyboard is. */
  async paste(words: string): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), words)
    await this.page.keyboard.press('Control+v')
  }

  /** Types words into the step whose words are being edited, and leaves. */
  async write(words: string): Promise<void> {
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Escape')
  }

  /** Everything here is on the server's disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  }

  /** The words of all steps as the outline lists them. */
  async outline(): Promise<string[]> {
    return (
      await this.page.getByRole('complementary').first().getByRole('list').last().getByRole('button').allInnerTexts()
    ).map((words) => words.trim())
  }

  async publish(): Promise<string> {
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(dialog.getByText('It is online')).toBeVisible()
    return (await dialog.getByRole('link', { name: 'See it on a page' }).getAttribute('href')) ?? ''
  }
}
