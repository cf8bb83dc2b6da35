import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('somebody draws a question with two answers by hand and keys, plays it, takes back, copies, mends', async ({
  clew,
  page,
}) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.createBot('Parcels')
  const { keyboard } = page

  // A line dropped into the void makes the next step; its words are typed where they stand.
  await editor.drawNext(editor.step('How can I help you?'), 'next', 'Choice', [70, 40])
  await keyboard.type('What do you need?')
  await keyboard.press('Tab')
  await keyboard.type('Track a parcel')
  await keyboard.press('Tab')
  await keyboard.type('Send it back')
  await keyboard.press('Enter')
  await keyboard.type('Print the label in your account.')
  await keyboard.press('Escape')
  const choice = editor.step('What do you need?')
  const answer = editor.step('Print the label')
  await expect(answer).toBeVisible()

  // A second answer from the toolbar, connected by dragging.
  await keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add: Message' }).click()
  await editor.write('It is on its way.')
  const tracked = editor.step('It is on its way.')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(tracked).toBeInViewport()
  await editor.drag(await editor.centre(editor.exit(choice, 'Track a parcel')), await editor.centre(tracked))
  await expect(choice).toHaveAttribute('aria-label', /Track a parcel → It is on its way/)

  // Moving is taken back by one undo.
  const before = (await tracked.boundingBox())!
  const grip = { x: before.x + 60, y: before.y + 12 }
  await editor.drag(grip, { x: grip.x + 40, y: grip.y + 120 })
  await expect.poll(async () => Math.round((await tracked.boundingBox())!.y - before.y)).toBeGreaterThan(60)
  await keyboard.press('Control+z')
  await expect.poll(async () => Math.round((await tracked.boundingBox())!.y - before.y)).toBe(0)

  // Copy and paste, then delete; both come back by undo.
  await tracked.click({ position: { x: 60, y: 12 } })
  await keyboard.press('Control+d')
  await expect(tracked).toHaveCount(2)
  await keyboard.press('Delete')
  await expect(tracked).toHaveCount(1)
  await keyboard.press('Control+z')
  await expect(tracked).toHaveCount(2)
  await keyboard.press('Control+z')
  await expect(tracked).toHaveCount(1)

  // A press on the dot of an exit offers the next step; Escape leaves all as it was.
  await editor.exit(choice, 'Send it back').click()
  await expect(page.getByRole('listbox').getByRole('option', { name: 'Message Say' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(choice).toBeVisible()

  // The preview plays it and lights the thread.
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByRole('button', { name: 'Track a parcel' }).click()
  await expect(preview).toContainText('It is on its way.')
  await expect(tracked.locator('.lit')).toBeVisible()
  // It survives an edit: the same answer is played again with the new words.
  await tracked.dblclick({ position: { x: 80, y: 52 } })
  await keyboard.press('Control+a')
  await keyboard.type('It arrives tomorrow.')
  await keyboard.press('Escape')
  await expect(preview).toContainText('It arrives tomorrow.')

  await editor.saved()
  await page.reload()
  await editor.ready()
  await expect(editor.step('It arrives tomorrow.')).toBeVisible()
})

test('the problem list leads to what is wrong', async ({ clew, page }) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('IT helpdesk')
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible()
  await page.getByRole('button', { name: 'Add: Choice' }).click()
  await editor.write('Which one?')
  await page.getByRole('tab', { name: /Problems/ }).click()
  await page
    .getByRole('tabpanel')
    .getByRole('button')
    .filter({ hasText: /option/i })
    .first()
    .click()
  await expect(editor.step('Which one?')).toBeInViewport()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('Nothing was published')
})
