import { expect, test } from '../fixtures/clew.ts'
import { Talk } from '../pages/comments.ts'
import { Knowledge } from '../pages/knowledge.ts'
import { together } from '../pages/together.ts'

const STEP = 'I answer questions about your parcels day and night.'

test('a comment calls somebody, is answered and resolved, and undo brings it back', async ({ clew, page, browser }) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  const [hers, his] = [new Talk(olive.page), new Talk(basile.page)]

  await olive.step(STEP).click({ position: { x: 60, y: 12 } })
  await olive.page.keyboard.press('ControlOrMeta+Alt+m')
  await expect(hers.field).toBeFocused()
  await olive.page.keyboard.type('Is this the right word, @bas')
  await expect(hers.panel.getByRole('option', { name: 'Basile Roy is here' })).toBeVisible()
  await olive.page.keyboard.press('Enter')
  await olive.page.keyboard.type('?')
  await olive.page.keyboard.press('ControlOrMeta+Enter')
  await expect(hers.thread('Is this the right word, @Basile Roy ?')).toBeVisible()
  await expect(hers.field).toBeFocused()

  await expect(his.tab(1)).toBeVisible()
  await basile.step(STEP).getByRole('button', { name: '1 open comment' }).click()
  const thread = his.thread('Is this the right word')
  await expect(thread.getByText('just now')).toBeVisible()
  await thread.getByRole('button', { name: 'Reply' }).click()
  await basile.page.keyboard.type('“About your delivery” is what people say.')
  await basile.page.keyboard.press('ControlOrMeta+Enter')
  await expect(hers.thread('“About your delivery” is what people say.')).toBeVisible()

  await hers.thread('Is this the right word').getByRole('button', { name: 'Resolve' }).click()
  await expect(hers.thread('Is this the right word')).toBeHidden()
  await expect(his.tab()).toBeVisible()
  await expect(basile.step(STEP).getByRole('button', { name: '1 open comment' })).toBeHidden()
  await hers.show('Resolved')
  await expect(hers.thread('Is this the right word')).toBeVisible()

  await olive.page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(his.tab(1)).toBeVisible()
  await expect(basile.step(STEP).getByRole('button', { name: '1 open comment' })).toBeVisible()
})

test('a comment goes with its step and comes back with it, and one’s own can be deleted', async ({
  clew,
  page,
  browser,
}) => {
  const [olive] = await together(clew, page, browser, [])
  const talk = new Talk(olive.page)
  const undo = olive.page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true })
  await olive.step(STEP).click({ button: 'right', position: { x: 60, y: 12 } })
  await olive.page.getByRole('menuitem', { name: 'Comment' }).click()
  await talk.send('To be asked of the client')
  await talk.panel.getByRole('button', { name: 'Show all comments' }).click()

  await olive.step(STEP).click({ position: { x: 60, y: 12 } })
  await olive.page.keyboard.press('Delete')
  await expect(talk.thread('To be asked of the client')).toBeHidden()
  await olive.page.keyboard.press('ControlOrMeta+z')
  await expect(talk.thread('To be asked of the client')).toBeVisible()

  await talk.thread('To be asked of the client').hover()
  await talk.thread('To be asked of the client').getByRole('button', { name: 'Delete' }).click()
  await expect(talk.thread('To be asked of the client')).toBeHidden()
  await undo.click()
  await expect(talk.thread('To be asked of the client')).toBeVisible()
})

test('an answer is talked about too; readers read along', async ({ clew, page, browser }) => {
  const [olive, reader] = await together(clew, page, browser, ['viewer'])
  const [hers, theirs] = [new Talk(olive.page), new Talk(reader.page)]
  const knowledge = new Knowledge(olive.page)
  await knowledge.open()
  await knowledge.pick('How long does delivery take?')
  await knowledge.answer().click()
  await olive.page.keyboard.press('ControlOrMeta+Alt+m')
  await hers.send('Two days, or three?')
  await expect(hers.thread('Two days, or three?').locator('.quote')).not.toBeEmpty()

  await theirs.tab().click()
  await expect(theirs.thread('Two days, or three?')).toBeVisible()
  await expect(theirs.panel.getByText('You can read along here.')).toBeVisible()
  await expect(theirs.panel.getByRole('button', { name: 'Reply' })).toBeHidden()
  await theirs
    .thread('Two days, or three?')
    .getByRole('button', { name: /^Go to/ })
    .click()
  await expect(new Knowledge(reader.page).answer()).toBeVisible()
})
