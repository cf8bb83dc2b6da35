import { expect, test } from '../fixtures/clew.ts'
import type { Editor } from '../pages/editor.ts'
import { together } from '../pages/together.ts'

async function addMessage(editor: Editor, words: string): Promise<void> {
  await editor.page.getByRole('button', { name: 'Add: Message' }).click()
  await editor.write(words)
  await expect(editor.page.getByRole('button', { name: words })).toBeVisible()
}

test('two people draw, one is offline for a while, both end with the same drawing', async ({ clew, page, browser }) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  await expect(
    olive.page
      .getByText('Basile Roy')
      .or(olive.page.getByLabel(/Basile Roy/))
      .first(),
  ).toBeVisible()

  await addMessage(olive, 'Drawn by Olive')
  await expect(basile.page.getByRole('button', { name: 'Drawn by Olive' })).toBeVisible()
  await expect(basile.page.locator('[data-news]')).toHaveText(
    /^Olive Martin changed (a step: Drawn by Olive|\d steps)$/,
  )

  await basile.page.context().setOffline(true)
  await expect(basile.page.getByText('Offline').first()).toBeVisible()
  await addMessage(basile, 'Drawn in the train')
  await expect(basile.page.getByText(/^Offline · \d+ edits? not yet saved$/)).toBeVisible()
  await addMessage(olive, 'Drawn meanwhile')
  await expect(olive.page.getByRole('button', { name: 'Drawn in the train' })).toBeHidden()

  await basile.page.context().setOffline(false)
  await expect(olive.page.getByRole('button', { name: 'Drawn in the train' })).toBeVisible({ timeout: 20_000 })
  await expect(basile.page.getByRole('button', { name: 'Drawn meanwhile' })).toBeVisible({ timeout: 20_000 })
  await Promise.all([olive.saved(), basile.saved()])
  await expect(basile.page.getByText('The connection is back and everything is saved.')).toBeAttached()
  expect(await basile.outline()).toEqual(await olive.outline())

  await olive.page.getByRole('button', { name: 'Undo' }).click()
  await expect(basile.page.getByRole('button', { name: 'Drawn meanwhile' })).toBeHidden()
  await expect(olive.page.getByRole('button', { name: 'Drawn in the train' })).toBeVisible()
})

test('two people write in one sentence and see each other there', async ({ clew, page, browser }) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  const sentence = 'I answer questions about your parcels day and night.'
  const id = (await olive.step(sentence).getAttribute('data-id')) ?? ''
  const [hers, his] = [olive, basile].map(({ page: at }) => at.locator(`.svelte-flow__node[data-id="${id}"]`))
  await hers!.click({ position: { x: 60, y: 12 } })
  await olive.page.keyboard.press('F2')
  await expect(hers!.getByRole('textbox')).toBeFocused()
  await expect(his!.getByText('Olive Martin is writing here')).toBeAttached()

  await his!.click({ position: { x: 60, y: 12 } })
  const field = basile.page.getByRole('textbox', { name: 'What the bot says' })
  await expect(field).toHaveAccessibleDescription('Olive Martin is writing here')
  await field.click()
  await expect(hers!.getByRole('textbox')).toHaveAccessibleDescription('Basile Roy is writing here')

  await basile.page.keyboard.press('Control+Home')
  await basile.page.keyboard.type('Hello! ')
  await olive.page.keyboard.press('Control+End')
  await olive.page.keyboard.type(' Welcome.')
  await expect(field).toHaveValue(/^Hello! I answer .* Welcome\.$/s)
  await expect(hers!.getByRole('textbox')).toHaveValue(/^Hello! I answer .* Welcome\.$/s)

  await olive.page.keyboard.press('Escape')
  await expect(field).toHaveAccessibleDescription('')
})

test('what was saved is there after the server is killed and started again', async ({ clew, page, browser }) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  await addMessage(olive, 'Before the power cut')
  await olive.saved()
  await clew.kill()
  await expect(olive.page.getByText('Trying again…')).toBeVisible()
  await addMessage(basile, 'In the dark')
  await expect(basile.page.getByText(/edits? not yet saved$/)).toBeVisible()
  await clew.start()
  await expect(olive.page.getByRole('button', { name: 'In the dark' })).toBeVisible({ timeout: 30_000 })
  const fresh = await (
    await browser.newContext({ locale: 'en-GB', storageState: await page.context().storageState() })
  ).newPage()
  await fresh.goto(olive.page.url())
  await expect(fresh.getByRole('button', { name: 'Before the power cut' })).toBeVisible()
  await expect(fresh.getByRole('button', { name: 'In the dark' })).toBeVisible()
})

test('a reader sees everything and changes nothing', async ({ clew, page, browser }) => {
  const [olive, reader] = await together(clew, page, browser, ['viewer'])
  await expect(reader.page.getByText('You can look, not change').first()).toBeVisible()
  await addMessage(olive, 'For all to read')
  await expect(reader.page.getByRole('button', { name: 'For all to read' })).toBeVisible()
  await expect(reader.page.getByRole('button', { name: 'Add: Message' })).toBeHidden()
})
