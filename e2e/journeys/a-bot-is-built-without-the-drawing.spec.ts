import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('by keyboard alone, in outline and fields, somebody builds a bot and publishes it', async ({ clew, page }) => {
  await comeIn(page, clew.ownerLink)
  await page.getByRole('button', { name: 'New bot' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Opening hours')
  await page.keyboard.press('Enter')
  const editor = new Editor(page)
  await editor.ready()
  const { keyboard } = page
  const outline = page.getByRole('complementary').first()
  const fields = page.getByRole('complementary').last()

  // The list of steps is walked with the arrows; Enter opens a step's fields.
  await outline.getByRole('button', { name: 'Conversation starts' }).focus()
  await keyboard.press('ArrowDown')
  await expect(outline.getByRole('button', { name: 'How can I help you?' })).toBeFocused()
  await keyboard.press('Enter')

  // A new step behind it, by the name of its kind; it is the one that is shown then.
  const way = fields.getByRole('combobox', { name: 'next' })
  await way.focus()
  await keyboard.type('New: Choice')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(fields.getByRole('heading', { name: 'Choice', exact: true })).toBeVisible()
  await fields.getByRole('textbox', { name: 'Question' }).focus()
  await keyboard.type('Which shop?')
  await fields.getByRole('textbox', { name: 'Option 1' }).focus()
  await keyboard.type('Paris')
  await fields.getByRole('textbox', { name: 'Option 2' }).focus()
  await keyboard.type('Lyon')

  // What an option leads to may be written where it is chosen.
  await fields.getByRole('combobox', { name: 'Paris' }).focus()
  await keyboard.type('Paris is open from nine to seven.')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(outline.getByRole('button', { name: 'Paris is open from nine to seven.' })).toBeVisible()
  await outline.getByRole('button', { name: 'Which shop?' }).focus()
  await keyboard.press('Enter')
  await fields.getByRole('combobox', { name: 'Lyon' }).focus()
  await keyboard.type('Lyon is open from ten to six.')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(outline.getByRole('button', { name: 'Lyon is open from ten to six.' })).toBeVisible()

  // One too many is deleted from the list and comes back by undo.
  await outline.getByRole('button', { name: 'Lyon is open from ten to six.' }).focus()
  await keyboard.press('Delete')
  await expect(outline.getByRole('button', { name: 'Lyon is open from ten to six.' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().focus()
  await keyboard.press('Enter')
  await expect(outline.getByRole('button', { name: 'Lyon is open from ten to six.' })).toBeVisible()

  await keyboard.press('Control+k')
  await keyboard.type('Publish')
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Publish', exact: true }).focus()
  await keyboard.press('Enter')
  await expect(dialog.getByText('It is online')).toBeVisible()
})
