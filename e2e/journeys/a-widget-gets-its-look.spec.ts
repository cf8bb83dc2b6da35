/** An author sees the widget change while choosing its look; visitors see it once it is published. */
import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/clew.ts'
import { Chat } from '../pages/chat.ts'
import { Editor } from '../pages/editor.ts'
import { comeIn } from '../pages/welcome.ts'

const DARK = 'rgb(29, 28, 26)'

async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label, { exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

const panelIn = (frame: FrameLocator | Page) => frame.locator('.panel')

test('an author gives the widget its look, publishes, and a page shows it', async ({ clew, page, context }) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('Parcel return')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Look of the widget' }).click()
  const phone = page.frameLocator('iframe[title="On a phone"]')
  const desktop = page.frameLocator('iframe[title="On a computer"]')
  for (const frame of [phone, desktop]) await expect(panelIn(frame)).toContainText('What would you like to do?')

  // The conversation goes on while colours change.
  await desktop.getByRole('button', { name: 'Ask a question' }).click()
  await expect(desktop.locator('.visitor .bubble')).toHaveText('Ask a question')
  await page.getByRole('textbox', { name: 'Colour', exact: true }).fill('#0f766e')
  await expect(desktop.locator('.visitor .bubble')).toHaveCSS('background-color', 'rgb(15, 118, 110)')
  await choose(page, 'Light or dark', 'Always dark')
  for (const frame of [phone, desktop]) await expect(panelIn(frame)).toHaveCSS('background-color', DARK)
  await page.getByRole('slider', { name: 'Roundness' }).fill('4')
  await expect(panelIn(desktop)).toHaveCSS('border-radius', '4px')
  await choose(page, 'Font', 'Serif')
  await expect(panelIn(desktop)).toHaveCSS('font-family', /serif/)
  await choose(page, 'Side of the page', 'Left')
  await expect(panelIn(desktop)).toHaveCSS('left', '20px')
  await page.getByRole('slider', { name: 'Distance from the bottom' }).fill('96')
  await expect(desktop.locator('clew-chat')).toHaveCSS('bottom', '96px')

  await page.getByRole('textbox', { name: 'Colour', exact: true }).fill('#ffe26a')
  await expect(page.getByText('This colour is too pale')).toBeVisible()
  await page.getByRole('button', { name: /^Take #/ }).click()
  await expect(page.getByText('This colour is too pale')).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('textbox', { name: 'Colour', exact: true })).toHaveValue('#ffe26a')
  await page.getByRole('textbox', { name: 'Colour', exact: true }).fill('#0f766e')

  for (const [shape, seen] of [
    ['Closed', '.launcher, button[title=Chat]'],
    ['In the page', '.panel.inline'],
    ['Guide', '.guide'],
  ] as const) {
    await page.getByText(shape, { exact: true }).click()
    await expect(desktop.locator(seen)).toBeVisible()
  }
  await choose(page, 'Language', 'French')
  await expect(desktop.locator('.guide')).toContainText('Que souhaitez-vous faire')
  expect(asked.filter((path) => /^\/(p|s|w|v1)\/|^\/embed/.test(path))).toEqual([])

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await editor.saved()
  const trial = await editor.publish()
  const shop = await context.newPage()
  await shop.goto(clew.url + trial)
  await new Chat(shop).open()
  await expect(panelIn(shop)).toHaveCSS('background-color', DARK)
  await expect(panelIn(shop)).toHaveCSS('border-radius', '4px')
  await expect(panelIn(shop).locator('.face')).toHaveCSS('background-color', 'rgb(15, 118, 110)')

  await page.goto(page.url().replace(/(\/bots\/[^/?#]+).*/, '$1/site'))
  const code = page.getByRole('group', { name: 'Code to copy' })
  await expect(code).toContainText('data-theme-position="left" data-bubble="96"')
  await page.getByRole('checkbox', { name: /^Pin the script/ }).check()
  await expect(code).toContainText(/src="\S+\/embed-[\w-]+\.js" integrity="sha384-\S+" crossorigin data-bot=/)
})
