/** A business expert publishes knowingly: what a new language misses is told once, warnings stand in the dialog, untested ways are dashed, a draft has its sample. */
import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

test('what is missing is told once and led to, and a draft is played and kept before any line leads to it', async ({
  clew,
  page,
}) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('Train search')
  const tab = (name: RegExp) => page.getByRole('tab', { name })
  const pane = page.locator('.svelte-flow__pane')

  await page.getByText('Languages', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Add a language' }).fill('German')
  await page
    .getByRole('option', { name: /German/ })
    .first()
    .click()
  await tab(/Problems/).click()
  const missing = page.getByRole('button', { name: /texts have no German yet/ })
  await expect(missing).toHaveCount(1)
  const places = page.getByRole('button', { name: /^Show the \d+ places$/ }).last()
  await places.click()
  await expect(places).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('tabpanel').locator('ol button').nth(2)).toBeVisible()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^\d+ warnings$/).click()
  await dialog.getByRole('button', { name: /texts have no German yet/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('[lang=de]').first()).toBeVisible()

  await tab(/Samples/).click()
  await expect(page.locator('.thread.lit').first()).toBeAttached()
  await page
    .getByRole('button', { name: /starts$/ })
    .first()
    .click()
  await pane.dblclick({ position: { x: 60, y: 60 } })
  await page.getByRole('option', { name: 'Message' }).first().click()
  await editor.write('Nobody comes here yet')
  const draft = editor.step('Nobody comes here yet')
  await expect(draft.locator('.untested')).toBeVisible()
  await draft.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Play from here' }).click()
  await page.getByRole('button', { name: 'Keep as a sample' }).click()
  await tab(/Samples/).click()
  await expect(page.getByRole('button', { name: /Passes Nobody comes here yet/ })).toBeVisible()
  await expect(draft.locator('.lit')).toBeVisible()
})
