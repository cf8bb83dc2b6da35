import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('a word is replaced in the whole bot, taken back, and anything is gone to by its name', async ({ clew, page }) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('IT helpdesk')
  const { keyboard } = page

  await keyboard.press('Control+f')
  const find = page.getByRole('region', { name: 'Find and replace' })
  const sought = find.getByRole('searchbox', { name: 'Find in the whole bot' })
  await expect(sought).toBeFocused()
  await sought.fill('printer')
  const count = async () => Number(/^(\d+) places?$/.exec(await find.getByRole('status').innerText())?.[1])
  await expect.poll(count).toBeGreaterThan(10)
  const all = await count()

  // Enter goes from one to the next; the drawing follows.
  await keyboard.press('Enter')
  await expect(page.locator('.svelte-flow__node.selected')).toContainText('A printer')
  await keyboard.press('Enter')
  await expect(find.locator('[aria-current=true]')).toContainText('Flow “Printers”')

  // One, then all, then back.
  await find.getByRole('textbox', { name: 'Replace with' }).fill('copier')
  await find.getByRole('button', { name: 'Replace', exact: true }).click()
  await expect.poll(count).toBe(all - 1)
  await find.getByRole('button', { name: 'Replace all' }).click()
  await expect(find.getByRole('status')).toHaveText('0 places')
  await expect(page.getByText(`Replaced in ${all - 1} places`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(count).toBe(all - 1)
  await sought.press('Escape')
  await expect(find).toBeHidden()

  // Anything by its name: a skill, then something to do.
  await keyboard.press('Control+k')
  await keyboard.type('passw')
  const list = page.getByRole('listbox', { name: 'Go to or do' })
  await expect(list.getByRole('option', { selected: true })).toContainText(/passw/i)
  await keyboard.press('Enter')
  await expect(list).toBeHidden()
  await keyboard.press('Control+k')
  await keyboard.type('publish')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true })).toBeVisible()
})
