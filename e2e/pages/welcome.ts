/** The one-time owner link and the invitation link: who are you? */
import { expect, type Page } from '@playwright/test'

export const owner = { name: 'Olive Martin', email: 'olive@example.org', password: 'a thread out of the maze' }

/** Opens a link to come in by, fills in who one is, and waits for the list of bots. */
export async function comeIn(page: Page, link: string, person = owner): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { name: 'Bots', level: 1 })).toBeVisible()
}
