import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/clew.ts'
import { Talk } from '../pages/comments.ts'
import { openParcels } from '../pages/parcels.ts'
import { Preview } from '../pages/preview.ts'
import { together } from '../pages/together.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** Makes a link in the preview and reads it. */
async function linkFrom(page: Page): Promise<string> {
  await new Preview(page).open()
  await page.getByRole('button', { name: 'Let others try the draft' }).click()
  const dialog = page.getByRole('dialog', { name: 'Let others try the draft' })
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const link = await dialog.getByRole('textbox', { name: 'Link for testers' }).inputValue()
  await expect(dialog.getByRole('listitem')).toContainText('By Olive Martin')
  return link
}

const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)

test('somebody without an account plays the draft from a link and leaves a remark, which the team resolves', async ({
  clew,
  page,
  browser,
}) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  await openParcels(clew.url, olive, basile)
  const link = await linkFrom(page)
  await page.keyboard.press('Escape')

  const tester = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } })).newPage()
  await tester.goto(link)
  await expect(tester.getByText('You are trying a bot that is still being made.')).toBeVisible()
  await tester.getByRole('button', { name: 'Track a parcel' }).click()
  await tester.getByRole('button', { name: 'Leave a remark on “Which parcel?”' }).click()
  expect(await axe(tester)).toEqual([])
  await expect(tester.getByRole('textbox', { name: 'Your remark' })).toBeFocused()
  await tester.keyboard.type('I have only one, why ask?')
  await tester.getByRole('textbox', { name: 'Your name (optional)' }).fill('Ada')
  await tester.getByRole('button', { name: 'Send', exact: true }).first().click()
  await expect(tester.getByText('Thank you. The team sees your remark.')).toBeVisible()
  expect(await tester.context().cookies()).toEqual([])

  // It is there for both, on its step, while they draw.
  const [hers, his] = [new Talk(olive.page), new Talk(basile.page)]
  await expect(basile.step('Which parcel?').getByRole('button', { name: '1 open comment' })).toBeAttached()
  await his.tab().click()
  const remark = his.thread('I have only one, why ask?')
  await expect(remark).toContainText('Tester')
  await expect(remark).toContainText('Ada')
  await expect(remark.locator('.quote')).toHaveText('Which parcel?')
  await remark.getByRole('button', { name: 'Resolve' }).click()
  await hers.tab().click()
  await expect(hers.thread('I have only one, why ask?')).toBeHidden()
  await hers.show('Resolved')
  await expect(hers.thread('I have only one, why ask?')).toBeVisible()
})

test('a tester gets the draft as it is now, goes on where they were, and in the language of their choice', async ({
  clew,
  page,
  browser,
}) => {
  const [olive] = await together(clew, page, browser, [])
  await openParcels(clew.url, olive)
  const link = await linkFrom(page)
  await page.keyboard.press('Escape')
  const tester = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await tester.goto(link)
  await tester.getByRole('button', { name: 'Track a parcel' }).click()
  await expect(tester.getByText('Which parcel?', { exact: true })).toBeVisible()
  await tester.reload()
  await expect(tester.getByText('Which parcel?', { exact: true })).toBeVisible()

  await olive.page.getByRole('complementary').first().getByRole('button', { name: 'What do you need?' }).click()
  await page.getByRole('tab', { name: 'Step', exact: true }).click()
  await page.getByRole('textbox', { name: 'Question' }).fill('How can I help?')
  await olive.saved()
  await tester.reload()
  await expect(tester.getByText('How can I help?')).toBeVisible()
  await expect(tester.getByText('Which parcel?', { exact: true })).toBeHidden()

  await tester.getByRole('link', { name: 'Français' }).click()
  await expect(tester.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(tester.getByText('De quoi avez-vous besoin ?')).toBeVisible()
  await tester.getByRole('button', { name: 'Laisser une remarque sur' }).last().click()
  await expect(tester.getByRole('textbox', { name: 'Votre remarque' })).toBeFocused()
  await tester.keyboard.press('Escape')
  await expect(tester.getByRole('textbox', { name: 'Votre remarque' })).toBeHidden()
})

test('a link that was stopped says so, and so does a draft with errors', async ({ clew, page, browser }) => {
  const [olive] = await together(clew, page, browser, [])
  await openParcels(clew.url, olive)
  const link = await linkFrom(page)
  const tester = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add: Choice' }).click()
  await page.keyboard.press('Escape')
  await olive.saved()
  await tester.goto(link)
  await expect(tester.getByRole('heading', { name: 'Ce bot n’est pas prêt pour l’instant' })).toBeVisible()
  expect(await axe(tester)).toEqual([])
  await olive.page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click()
  await olive.saved()
  await tester.getByRole('link', { name: 'Réessayer' }).click()
  await expect(tester.getByText('Vous essayez un bot en préparation.')).toBeVisible()

  await page.getByRole('button', { name: 'Let others try the draft' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(0)
  await tester.reload()
  await expect(tester.getByRole('heading', { name: 'On ne peut pas essayer ce bot avec ce lien' })).toBeVisible()
  await expect(tester.getByText('L’équipe a fermé ce lien d’essai')).toBeVisible()
})
