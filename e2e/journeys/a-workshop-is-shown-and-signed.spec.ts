import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('a drawing is shown on the wall, and the whole bot is read as a script', async ({ clew, page }) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('Parcel return')
  const { keyboard } = page

  // On the wall there is the drawing alone, nearer; playing brings the phone back beside it.
  await keyboard.press('Alt+Shift+KeyW')
  await expect(page.getByRole('button', { name: 'Leave the wall' })).toBeVisible()
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await editor.steps.nth(1).click({ position: { x: 60, y: 12 } })
  await keyboard.press('ArrowRight')
  const nearness = () =>
    page.locator('.svelte-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)
  await expect.poll(nearness).toBeGreaterThanOrEqual(1.4)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('complementary')).toHaveCount(1)
  await keyboard.press('Alt+Shift+KeyW')
  await expect(page.getByRole('complementary')).toHaveCount(2)

  // A flow as a picture, whole and readable.
  await page.getByRole('button', { name: 'Menu of “Welcome”' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Save as a picture (PNG)' }).click()
  const picture = await download
  expect(picture.suggestedFilename()).toBe('Parcel-return-Welcome.png')
  const png = await readFile(await picture.path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  // Width and height stand at the beginning of the file.
  expect(png.readUInt32BE(16)).toBeGreaterThan(2000)

  // The script: every step with its number and where its ways lead, in the language that is chosen.
  await keyboard.press('Control+k')
  await keyboard.type('script')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Script', level: 1 })).toBeVisible()
  const first = page.getByRole('article').locator('ol > li').first()
  await expect(first).toContainText('1.1')
  await expect(first).toContainText('→ 1.2')
  const english = await page.getByRole('article').innerText()
  await page.getByText('French', { exact: true }).click()
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'fr')
  expect(await page.getByRole('article').innerText()).not.toBe(english)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
})
