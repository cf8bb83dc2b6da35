import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

test('an author lets the widget speak first on a page, publishes, and a visitor takes it up', async ({
  clew,
  page,
  context,
}) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('FAQ of a delivery service')
  const settings = page.getByRole('complementary').filter({ hasText: 'Speaking first' })
  await settings.locator('summary', { hasText: 'Speaking first' }).click()
  await settings.getByRole('button', { name: 'Add a teaser' }).click()
  const teaser = settings.getByRole('group', { name: 'Teaser 1' })
  await expect(teaser.getByLabel('What it says')).toBeFocused()
  await page.keyboard.type('Waiting for a parcel?')
  await teaser.getByLabel('Seconds on the page').fill('0')
  await teaser.getByText('Only where and when').click()
  await teaser.getByLabel('Pages').fill('/try/*')
  await editor.saved()
  const trial = await editor.publish()

  const shop = await context.newPage()
  await shop.goto(clew.url + trial)
  await shop.getByRole('button', { name: 'Waiting for a parcel?' }).click()
  await expect(shop.getByRole('log')).toBeVisible()
})
