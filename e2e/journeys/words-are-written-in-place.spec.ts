import { expect, test } from '../fixtures/clew.ts'
import { together } from '../pages/together.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('words are formatted where they stand and get a variable by its name, while somebody else writes in them', async ({
  clew,
  page,
  browser,
}) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  const { keyboard } = olive.page
  await olive.page.getByRole('button', { name: 'Add: Message' }).click()
  await keyboard.type('Hello you')
  const id = (await olive.step('Message').last().getAttribute('data-id')) ?? ''
  const [hers, his] = [olive, basile].map(({ page: at }) => at.locator(`.svelte-flow__node[data-id="${id}"]`))
  const field = hers!.getByRole('textbox')
  const bar = olive.page.locator('.textbar').getByRole('toolbar', { name: 'Formatting' })
  await expect(field).toHaveValue('Hello you')

  // The bar stands above the step and covers none of its words.
  const [words, verbs] = [(await field.boundingBox())!, (await bar.boundingBox())!]
  expect(verbs.y + verbs.height).toBeLessThanOrEqual(words.y)
  for (const button of await bar.getByRole('button').all()) {
    const { width, height } = (await button.boundingBox())!
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  }

  // Keys: bold on the word before the caret and away again, then by the bar without a pointer.
  await keyboard.press('Control+Shift+ArrowLeft')
  await keyboard.press('Control+b')
  await expect(field).toHaveValue('Hello **you**')
  await keyboard.press('Control+b')
  await expect(field).toHaveValue('Hello you')
  await keyboard.press('Alt+F10')
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused()
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(field).toHaveValue('Hello _you_')
  await expect(field).toBeFocused()

  // A colleague writes in the same word while it gets and loses its mark.
  await his!.click({ position: { x: 60, y: 12 } })
  const panel = basile.page.getByRole('textbox', { name: 'What the bot says' })
  await panel.click()
  await basile.page.keyboard.press('End')
  await basile.page.keyboard.press('ArrowLeft')
  await basile.page.keyboard.type('rs')
  await expect(field).toHaveValue('Hello _yours_')
  await keyboard.press('Control+i')
  await expect(panel).toHaveValue('Hello yours')

  // A variable that isn't there yet, made while writing.
  await keyboard.press('End')
  await keyboard.type(' ')
  await bar.getByRole('button', { name: 'Variable' }).click()
  const list = hers!.getByRole('listbox', { name: 'Variables' })
  await expect(list.getByRole('option').first()).toBeVisible()
  await keyboard.press('Escape')
  await expect(field).toHaveValue('Hello yours ')
  await keyboard.type('{{First näme')
  await list.getByRole('option', { name: 'Make the variable “First näme”' }).click()
  await expect(field).toHaveValue(/^Hello yours \{\{\w+\}\}$/)
  await expect(field).toBeFocused()
  await keyboard.type(', dear ')
  // By then it is found, whatever its accents, and says what it holds.
  await keyboard.type('{{nam')
  await expect(list.getByRole('option', { name: 'First näme Text' })).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await keyboard.type('!')
  await keyboard.press('Escape')

  // Shown by its name, on both screens.
  for (const step of [hers!, his!]) {
    await expect(step).toContainText('Hello yours First näme, dear First näme!')
    await expect(step.locator('.chip')).toHaveText(['First näme', 'First näme'])
  }

  // Undo takes back one's own alone.
  await olive.saved()
  await olive.page.getByRole('button', { name: 'Undo' }).click()
  await expect(his!).toContainText(/yours/)
})
