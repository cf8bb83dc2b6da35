import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/clew.ts'
import { openParcels } from '../pages/parcels.ts'
import { Preview } from '../pages/preview.ts'
import { together } from '../pages/together.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** Leads the way out of an option to another step, with the fields of the step. */
async function lead(page: Page, step: string, option: string, to: string): Promise<void> {
  await page.getByRole('complementary').first().getByRole('button', { name: step }).first().click()
  const field = page.getByRole('combobox', { name: option })
  await field.fill(to)
  await page.getByRole('option', { name: to }).first().click()
}

test('a colleague changes the drawing while I play it: I see where it goes another way, and what no longer fits', async ({
  clew,
  page,
  browser,
}) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  await openParcels(clew.url, olive, basile)
  const preview = new Preview(olive.page)
  await preview.open()
  await preview.press('Track a parcel')
  await preview.press('The last one')
  await expect(preview.bubble('It is on its way')).toBeVisible()
  await expect(preview.differs).toBeHidden()

  await lead(basile.page, 'What do you need?', 'Track a parcel', 'Print the label')
  await expect(preview.differs).toContainText('From here it goes differently')
  await expect(preview.differs.getByRole('button', { name: /^Show “.*Which parcel\?” on/ })).toBeVisible()
  await expect(preview.bubble('Print the label')).toBeVisible()
  // The second answer has no question any more.
  await expect(preview.panel).toContainText('The answer “The last one” no longer applies.')
  // The places are one press away, and the preview stays.
  await preview.differs.getByRole('button', { name: /Print the label/ }).click()
  await expect(olive.step('Print the label')).toBeInViewport()
  await expect(preview.differs).toBeVisible()

  // Taken back by the colleague, everything is as it was.
  await basile.page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(preview.bubble('It is on its way')).toBeVisible()
  await expect(preview.differs).toBeHidden()
  await expect(preview.panel).not.toContainText('no longer applies')

  await basile.page.getByRole('banner').getByRole('button', { name: 'Redo', exact: true }).click()
  await preview.differs.getByRole('button', { name: 'Got it' }).click()
  await expect(preview.differs).toBeHidden()
  await expect(preview.bubble('Print the label')).toBeVisible()
})

test('I play from a step of my choice, as if the bot knew a name already, see what it remembers and keep it as a sample', async ({
  clew,
  page,
  browser,
}) => {
  const [olive] = await together(clew, page, browser, [])
  await openParcels(clew.url, olive)
  const preview = new Preview(page)
  await preview.open()
  await preview.panel.getByRole('button', { name: 'Choose where to begin' }).click()
  const form = page.getByRole('dialog', { name: 'Choose where to begin' })
  await form.getByRole('combobox', { name: 'Begin at' }).fill('Which parcel')
  await page.getByRole('option', { name: /Which parcel/ }).click()
  await form.getByRole('textbox', { name: 'name' }).fill('Ada')
  await form.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(preview.panel).toContainText('From “Main flow › Which parcel?”, with a chosen value')
  await preview.press('The last one')
  await expect(preview.bubble('It is on its way, Ada.')).toBeVisible()
  await preview.panel.getByText('Known variables: 1 of 1').click()
  await expect(preview.panel.getByRole('definition')).toHaveText('Ada')
  await preview.press('Keep as a sample')
  await expect(page.getByText(/kept/i).first()).toBeVisible()

  // From the drawing, the values stay; from the beginning, nothing is known.
  await page.getByRole('complementary').first().getByRole('button', { name: 'It is on its way' }).click()
  await olive.step('It is on its way').click({ button: 'right', position: { x: 60, y: 12 } })
  await page.getByRole('menuitem', { name: 'Play from here' }).click()
  await expect(preview.bubble('It is on its way, Ada.')).toBeVisible()
  await preview.press('From the beginning')
  await expect(preview.bubble('What do you need?')).toBeVisible()
  await expect(preview.panel).not.toContainText('with a chosen value')
})

test('I see it as visitors do, on a phone and a desktop, in both languages; the answers are the same, also after an edit', async ({
  clew,
  page,
  browser,
}) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  await openParcels(clew.url, olive, basile)
  const preview = new Preview(page)
  await preview.open()
  await preview.press('Track a parcel')
  await preview.panel.getByRole('button', { name: 'See it as visitors do' }).click()
  const dialog = page.getByRole('dialog', { name: 'See it as visitors do' })
  const frame = dialog.frameLocator('iframe')
  const widget = frame.getByRole('log')
  expect(await dialog.locator('iframe').evaluate((element) => (element as HTMLElement).style.width)).toBe('390px')
  await frame.getByRole('button', { name: 'The last one' }).click()
  await expect(widget.getByText('It is on its way, .')).toBeVisible()

  await dialog.getByText('On a computer').click()
  expect(await dialog.locator('iframe').evaluate((element) => (element as HTMLElement).style.width)).toBe('1280px')
  await expect(widget.getByText('It is on its way, .')).toBeVisible()
  await dialog.getByLabel('Language of the conversation').click()
  await page.getByRole('option', { name: 'French' }).click()
  await expect(widget.getByText('Il est en route, .')).toBeVisible()
  await dialog.getByLabel('Language of the conversation').click()
  await page.getByRole('option', { name: 'English' }).click()

  // A colleague leads it elsewhere meanwhile.
  await lead(basile.page, 'Which parcel?', 'The last one', 'Print the label')
  await expect(widget.getByText('Print the label in your account.')).toBeVisible()
  await expect(widget.getByText('It is on its way')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(preview.bubble('The last one')).toBeVisible()
  await expect(preview.bubble('Print the label in your account.')).toBeVisible()
})
