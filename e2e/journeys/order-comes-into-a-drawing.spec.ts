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
  const editor = new Editor(page)
  await editor.createBot('Orders')
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
  const welcome = editor.step('How can I help you?')
  await welcome.click({ position: { x: 60, y: 12 } })
  await editor.paste(OUTLINE)
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

test('a branch is put away and brought back, and options change places by hand and by keys', async ({ clew, page }) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.createBot('Orders')
  const { keyboard } = page
  await editor.goTo('How can I help you?')
  await editor.paste(OUTLINE)
  await expect(editor.step('Send it back to us.')).toBeVisible()

  // Put away by keys; the sign brings it back, and so does going to what is hidden.
  const wrong = await editor.goTo('What is wrong with it?')
  await keyboard.press('Control+.')
  await expect(editor.step('We send another.')).toBeHidden()
  await expect(editor.step('Send it back to us.')).toBeHidden()
  await expect(editor.step('They come on Monday.')).toBeVisible()
  await page.reload()
  await editor.ready()
  const sign = wrong.getByRole('button', { name: '3 steps are collapsed here: show them' })
  await expect(sign).toBeVisible()
  await sign.click()
  await expect(editor.step('We send another.')).toBeVisible()
  await wrong.click({ button: 'right', position: { x: 60, y: 12 } })
  await page.getByRole('menuitem', { name: 'Collapse the branch' }).click()
  await expect(editor.step('We send another.')).toBeHidden()
  await editor.goTo('We send another.')
  await expect(sign).toBeHidden()

  // An option goes to another place: by its grip, or while it is written.
  const options = () => wrong.locator('li.option').allInnerTexts()
  expect(await options()).toEqual(['Torn pages', 'Not the one I wanted'])
  const [torn, other] = [wrong.locator('li.option').first(), wrong.locator('li.option').last()]
  await torn.hover()
  const grip = await editor.centre(torn.locator('.grip'))
  await editor.drag(grip, { x: grip.x, y: (await editor.centre(other)).y + 12 })
  await expect.poll(options).toEqual(['Not the one I wanted', 'Torn pages'])
  await wrong.getByText('Torn pages').dblclick()
  await expect(wrong.getByRole('textbox')).toBeFocused()
  await keyboard.press('Alt+ArrowUp')
  await keyboard.press('Escape')
  await expect.poll(options).toEqual(['Torn pages', 'Not the one I wanted'])
  await keyboard.press('Control+z')
  await expect.poll(options).toEqual(['Not the one I wanted', 'Torn pages'])
  await expect(wrong).toHaveAttribute('aria-label', /Torn pages → We send another/)
})
