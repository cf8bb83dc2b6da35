/** A business expert keeps conversations as samples; one that fails stops the publication, and what changed is told before it happens. */
import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

test('a conversation becomes a sample, a failing one stops the publication, a change is brought back', async ({
  clew,
  page,
}) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('Train search')
  const tab = (name: RegExp) => page.getByRole('tab', { name })

  await tab(/Preview/).click()
  await page.getByRole('textbox', { name: 'Your message' }).fill('how do I cancel')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Keep as a sample' }).click()
  await expect(page.getByText('Kept as a sample')).toBeVisible()

  await tab(/Samples/).click()
  await expect(page.getByText(/^(\d+) of \1 samples pass$/)).toBeVisible()
  await page.getByRole('button', { name: /how do I cancel/ }).click()
  const script = page.getByRole('textbox', { name: 'Script' })
  await expect(script).toHaveValue(/> how do I cancel/)

  await script.press('Control+End')
  await script.pressSequentially('\n< words that nobody says')
  await expect(page.getByText('The bot says “words that nobody says”')).toBeVisible()
  await expect(page.getByText('What came')).toBeVisible()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('This will be the first version online.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(dialog.getByText(/Nothing was published/)).toBeVisible({ timeout: 20_000 })
  await dialog.getByRole('listitem').getByRole('button').first().click()
  await page.getByRole('button', { name: 'Accept what comes now' }).click()
  await expect(page.getByText(/^(\d+) of \1 samples pass$/)).toBeVisible()
  await expect(script).not.toHaveValue(/nobody says/)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(script).toHaveValue(/nobody says/)
  await page.getByRole('button', { name: 'Accept what comes now' }).click()
  await expect(page.getByText(/^(\d+) of \1 samples pass$/)).toBeVisible()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(dialog.getByRole('heading', { name: /online/ })).toBeVisible({ timeout: 20_000 })
  await dialog.getByRole('button', { name: 'Close' }).first().click()

  await page.getByRole('button', { name: 'Delete the sample' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByText('1 sample removed').click()
  await dialog.getByRole('button', { name: /Bring back/ }).click()
  await expect(dialog.getByText('Nothing has changed since the version online.')).toBeVisible()
})
