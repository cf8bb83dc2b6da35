import { expect, test } from '../fixtures/clew.ts'
import { Chat } from '../pages/chat.ts'
import { Editor } from '../pages/editor.ts'
import { bring } from '../pages/pictures.ts'
import { comeIn } from '../pages/welcome.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('pictures are dropped and pasted, said what they show, and seen by visitors', async ({ clew, page, context }) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.createBot('Pictures')

  // On a message: its text and its picture are one step.
  const greeting = editor.step('How can I help you?')
  await bring(greeting, 'drop', { width: 2400, height: 1200 })
  const asked = page.getByRole('dialog', { name: 'What does this picture show?' })
  const words = asked.getByRole('textbox')
  await expect(words).toBeFocused()
  await expect(asked.getByText('The picture was made smaller, so that it comes quickly to visitors.')).toBeVisible()
  await page.keyboard.type('A yellow parcel at sea')
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await expect(greeting).toContainText('A yellow parcel at sea')

  // On the empty drawing: a new message, where the picture was let go.
  const pane = page.locator('.svelte-flow__pane')
  await bring(pane, 'drop', { width: 300, height: 200, type: 'image/jpeg' }, { x: 420, y: 560 })
  await expect(words).toBeFocused()
  await page.keyboard.type('The map')
  await page.keyboard.press('Enter')
  const map = editor.step('The map')
  await expect(map).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(map).toHaveCount(0)
  await expect(editor.steps).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(editor.steps).toHaveCount(2)

  // Pasted into the words of a step in the panel: the field for what it shows is next.
  await greeting.click({ position: { x: 60, y: 12 } })
  await bring(page.getByRole('textbox', { name: 'What the bot says' }), 'paste', { width: 640, height: 320 })
  const alternative = page.getByRole('textbox', { name: 'What the picture shows' })
  await expect(alternative).toBeFocused()
  await expect(alternative).toHaveValue('A yellow parcel at sea')

  // What can't be kept is told, and nothing changes.
  await bring(greeting, 'drop', { words: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' })
  await expect(page.getByText(/^This file is not a picture in PNG/).first()).toBeVisible()
  await bring(greeting, 'drop', { words: 'not what it says', type: 'image/png' })
  await expect(page.getByText(/^This picture can’t be opened/).first()).toBeVisible()

  // Without a connection it waits for a second try.
  await context.setOffline(true)
  await expect(page.getByText('Offline').first()).toBeVisible()
  await bring(greeting, 'drop', { width: 800, height: 400 })
  await expect(page.getByText(/^The server can’t be reached, so the picture is not there yet/).first()).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(words).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Two parcels')
  await asked.getByRole('button', { name: 'Done' }).click()
  await editor.saved()

  // Visitors see it, from the bot's server, and nothing of it is in the way of publishing.
  const address = await editor.publish()
  await page.goto(clew.url + address)
  await new Chat(page).open()
  const seen = page.getByRole('img', { name: 'Two parcels' })
  await expect(seen).toHaveAttribute('src', new RegExp(`^${clew.url}/i/[0-9a-f]{64}$`))
  await expect.poll(() => seen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(800)
})
