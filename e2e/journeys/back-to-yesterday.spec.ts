/** Somebody finds in the history what a bot was, takes one change back, then the whole bot, then that too; a colleague sees it happen. */
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

async function invite(page: Page, browser: Browser, role: string): Promise<Page> {
  const answer = await page.request.post(new URL('/api/invitations', page.url()).href, {
    data: { role },
    headers: { origin: new URL(page.url()).origin },
  })
  const { url } = (await answer.json()) as { url: string }
  const second = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 720 } })).newPage()
  await comeIn(second, url, { name: 'Basile Roy', email: `${role}@example.org`, password: 'another way out of it' })
  return second
}

test('a bot goes back to how it was agreed, in part and whole, and nothing is lost on the way', async ({
  clew,
  page,
  browser,
}) => {
  await comeIn(page, clew.ownerLink)
  const olive = new Editor(page)
  await olive.openBot('FAQ of a delivery service')
  const address = page.url()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  const moments = page.getByRole('navigation', { name: 'Moments' })
  await moments.getByRole('button', { name: 'Keep the present' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Agreed with the client')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(moments.getByRole('button', { name: /Agreed with the client/ })).toBeVisible()
  await expect(page.getByText('Nothing has changed since this moment.')).toBeVisible()

  const basile = new Editor(await invite(page, browser, 'editor'))
  await basile.page.goto(address)
  await basile.ready()
  for (const words of ['Half an idea', 'A whole idea']) {
    await basile.page.getByRole('button', { name: 'Add: Message' }).click()
    await basile.write(words)
  }
  await basile.saved()

  // What changed is there as it happens; one thing is taken back alone, and its taking back too.
  await expect(page.getByText(/“Half an idea”/).first()).toBeVisible()
  await page.getByRole('button', { name: /^Bring back .*Half an idea/ }).click()
  await expect(basile.step('Half an idea')).toBeHidden()
  await expect(basile.step('A whole idea')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(basile.step('Half an idea')).toBeVisible()

  // The drawing as it was is to be looked at and not to be changed.
  await page.getByText('The drawing then').click()
  const then = new Editor(page)
  await expect(then.steps.first()).toBeVisible()
  await expect(then.step('A whole idea')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Add: Message' })).toBeHidden()
  await page.getByText('Changed since').click()

  await page.getByRole('button', { name: 'Restore this moment' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore this moment' }).click()
  await expect(basile.page.getByText(/brought the bot back to how it was on/)).toBeVisible()
  await expect(basile.step('A whole idea')).toBeHidden()
  await expect(moments.getByRole('button', { name: /Back to/ })).toBeVisible()

  // What Basile had done stands in the history under his name.
  await moments
    .getByRole('button', { name: /Basile Roy/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Restore this moment' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore this moment' }).click()
  await expect(basile.step('A whole idea')).toBeVisible()
  await expect(basile.step('Half an idea')).toBeVisible()
})

test('a reader looks at the history and changes nothing', async ({ clew, page, browser }) => {
  await comeIn(page, clew.ownerLink)
  await new Editor(page).openBot('FAQ of a delivery service')
  const reader = await invite(page, browser, 'viewer')
  await reader.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}/history`)
  await expect(reader.getByRole('navigation', { name: 'Moments' }).getByRole('button').first()).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Download' })).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Restore this moment' })).toBeHidden()
  await expect(reader.getByRole('button', { name: 'Keep the present' })).toBeHidden()
})
