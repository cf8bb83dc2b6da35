/** A content editor finds out what the bot does not understand, teaches it in one click, and sees how well it does on the whole. */
import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { Knowledge } from '../pages/knowledge.ts'
import { comeIn } from '../pages/welcome.ts'

test('a sentence is not understood, is added in one click and is answered; the slider tells its effect', async ({
  clew,
  page,
}) => {
  await comeIn(page, clew.ownerLink)
  const editor = new Editor(page)
  await editor.openBot('FAQ of a delivery service')
  const knowledge = new Knowledge(page)
  await knowledge.open()
  await knowledge.pick('Where is my parcel?')
  await expect(page.getByRole('heading', { name: 'Nearest answers' })).toBeVisible()

  const sentence = 'my shoes flew away'
  await knowledge.tries(sentence, /Not understood/)
  await knowledge.addTo('Where is my parcel?')
  await expect(knowledge.phrasings()).toHaveValue(new RegExp(sentence))
  await knowledge.tries(sentence, /Answered at once: “Where is my parcel\?”/)

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(knowledge.phrasings()).not.toHaveValue(new RegExp(sentence))
  await knowledge.tries(sentence, /Not understood/)
  await knowledge.addTo('Where is my parcel?')
  await knowledge.tries(sentence, /Answered at once/)

  await knowledge.checkAll()
  await expect(knowledge.found).toBeVisible()

  await knowledge.boldness.press('Home')
  await expect(knowledge.boldness).toHaveValue('0')
  const prudent = await knowledge.answeredOfHundred()
  await knowledge.boldness.press('End')
  await expect(knowledge.boldness).toHaveValue('1')
  await expect.poll(() => knowledge.answeredOfHundred()).toBeGreaterThan(prudent)

  const astray = page.getByRole('main').getByRole('listitem').filter({ hasText: 'belongs to' }).first()
  const home = await astray.getByRole('button').first().innerText()
  await astray.getByRole('button').first().click()
  await expect(page.getByRole('textbox', { name: 'Question, English' })).toHaveValue(home)
})
