import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

test.use({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })

const OUTLINE = `Which order is it about?
  Shoes
    They come on Monday.
  A book
    What is wrong with it?
      Torn pages
        We send another.
      Not the one I wanted
        Send it back to us.`

test('a pasted list becomes a tree; it is tidied, pinned, aligned and framed', async ({ clew, page }) => {
  await comeIn(page, clew.ownerLink)
  await page.getByRole('button', { name: 'New bot' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Orders')
  await page.getByRole('button', { name: 'Create' }).click()
  const editor = new Editor(page)
  await editor.ready()
  const { keyboard } = page
  const place = async (step: ReturnType<Editor['step']>) => {
    await editor.saved()
    const id = (await step.getAttribute('data-id'))!
    return page.evaluate(async (of) => {
      const bot = location.pathname.split('/').at(-1)!
      const answer = await fetch(`/api/bots/${bot}/export`)
      return ((await answer.json()) as { flows: { layout: Record<string, number[]> }[] }).flows[0]!.layout[of]
    }, id)
  }

  // Pasted behind the selected step.
  await page.evaluate((text) => navigator.clipboard.writeText(text), OUTLINE)
  const welcome = editor.step('How can I help you?')
  await welcome.click({ position: { x: 60, y: 12 } })
  await keyboard.press('Control+v')
  const shoes = editor.step('They come on Monday.')
  const wrong = editor.step('What is wrong with it?')
  await expect(editor.step('Send it back to us.')).toBeVisible()
  await expect(welcome).toHaveAttribute('aria-label', /Which order is it about/)
  await keyboard.press('Escape')

  // What was moved goes back to its place in the tree, unless it is pinned.
  await keyboard.press('Alt+Shift+T')
  const tidy = (await place(wrong))!
  await wrong.click({ position: { x: 60, y: 12 } })
  await keyboard.press('Control+Shift+ArrowDown')
  await expect.poll(() => place(wrong)).toEqual([tidy[0], tidy[1]! + 40])
  await keyboard.press('Escape')
  await keyboard.press('Alt+Shift+T')
  await expect.poll(() => place(wrong)).toEqual(tidy)
  await wrong.click({ button: 'right', position: { x: 60, y: 12 } })
  await page.getByRole('menuitem', { name: 'Pin here' }).click()
  await expect(wrong.getByTitle('Pinned')).toBeVisible()
  await keyboard.press('Control+Shift+ArrowDown')
  await keyboard.press('Escape')
  await keyboard.press('Alt+Shift+T')
  await expect.poll(() => place(wrong)).toEqual([tidy[0], tidy[1]! + 40, 1])

  // Two are brought into line, then framed; the frame takes them along.
  await shoes.click({ position: { x: 60, y: 12 } })
  await wrong.click({ position: { x: 60, y: 12 }, modifiers: ['Shift'] })
  const bar = page.getByRole('group', { name: 'Selected steps' })
  await expect(bar).toContainText('2 selected')
  await bar.getByRole('button', { name: 'Align', exact: true }).click()
  const apart = (await place(shoes))!
  await page.getByRole('menuitem', { name: 'Align right' }).click()
  await expect.poll(async () => (await place(shoes))![0]).toBe(tidy[0])
  await bar.getByRole('button', { name: 'Align', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Align at the top' }).click()
  await expect.poll(async () => (await place(shoes))![1]).toBe((await place(wrong))![1])
  await keyboard.press('Control+z')
  await expect.poll(() => place(shoes)).toEqual([tidy[0], apart[1]])
  await bar.getByRole('button', { name: 'Draw a frame around' }).click()
  await keyboard.type('Trouble')
  await keyboard.press('Escape')
  const stood = (await place(shoes))!
  const title = await editor.centre(page.locator('.frame-title'))
  await editor.drag({ x: title.x, y: title.y }, { x: title.x, y: title.y - 90 })
  await expect.poll(async () => (await place(shoes))![1]).toBeLessThan(stood[1]! - 40)
  await keyboard.press('Control+z')
  await expect.poll(() => place(shoes)).toEqual(stood)
})
