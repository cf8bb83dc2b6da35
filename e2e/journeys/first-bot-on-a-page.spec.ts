import { expect, test } from '../fixtures/clew.ts'
import { Chat } from '../pages/chat.ts'
import { Editor } from '../pages/editor.ts'
import { Knowledge } from '../pages/knowledge.ts'
import { comeIn } from '../pages/welcome.ts'

test('a newcomer changes an answer, publishes and reads it on a page; then takes it back', async ({
  clew,
  page,
  context,
}) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('FAQ of a delivery service')

  const knowledge = new Knowledge(page)
  await knowledge.open()
  await knowledge.pick('Where is my parcel?')
  await knowledge.answer().fill('Look under the **doormat**, that is where it always is.')
  await editor.saved()
  const trial = await editor.publish()

  const shop = await context.newPage()
  await shop.goto(clew.url + trial)
  const chat = new Chat(shop)
  await chat.open()
  await chat.type('wheres my parcel')
  await chat.reads('Look under the doormat, that is where it always is.')

  await page.keyboard.press('Escape')
  await knowledge.answer().fill('It was eaten by the dog.')
  await editor.saved()
  await editor.publish()
  await page.goto(page.url().replace(/(\/bots\/[^/?#]+).*/, '$1/releases'))
  await page.getByRole('button', { name: 'Put back online Version 1' }).click()
  await expect(page.getByText('Version 1 is online')).toBeVisible()

  const another = await (await page.context().browser()!.newContext({ locale: 'en-GB' })).newPage()
  await another.goto(clew.url + trial)
  const second = new Chat(another)
  await second.open()
  await second.type('wheres my parcel')
  await second.reads('Look under the doormat')
})

test('the owner link works once', async ({ clew, page, browser }) => {
  await comeIn(page, clew.ownerLink)
  const late = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await late.goto(clew.ownerLink)
  await expect(late.locator('button[type=submit]', { hasText: /create/i })).toHaveCount(0)
  await expect(
    late
      .getByRole('link', { name: /sign in/i })
      .or(late.getByRole('heading', { name: /sign in/i }))
      .first(),
  ).toBeVisible()
})
