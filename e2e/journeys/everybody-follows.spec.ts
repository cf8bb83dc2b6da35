import { expect, test } from '../fixtures/clew.ts'
import type { Editor } from '../pages/editor.ts'
import { Knowledge } from '../pages/knowledge.ts'
import { together } from '../pages/together.ts'

const FIRST = 'I answer questions about your parcels day and night.'

/** The menu of somebody who is here. */
const menuOf = (editor: Editor, name: string) =>
  editor.page.getByRole('button', { name: `${name}: go there or follow` })

async function choose(editor: Editor, name: string, verb: string): Promise<void> {
  await menuOf(editor, name).click()
  await editor.page.getByRole('menuitem', { name: verb }).click()
}

test('one follows another over drawing and answers until a press of one’s own', async ({ clew, page, browser }) => {
  const [olive, basile] = await together(clew, page, browser, ['editor'])
  await choose(basile, 'Olive Martin', 'Follow Olive Martin')
  await expect(basile.page.getByText('Following Olive Martin')).toBeVisible()

  await olive.goTo('Sorry to hear that')
  await expect(basile.step('Sorry to hear that').first()).toBeInViewport()

  const [hers, his] = [new Knowledge(olive.page), new Knowledge(basile.page)]
  await hers.open()
  await hers.pick('How long does delivery take?')
  await expect(his.answer()).toBeVisible()
  expect(await his.answer().inputValue()).toBe(await hers.answer().inputValue())

  await olive.page.getByRole('button', { name: /^Main flow/ }).click()
  await olive.goTo(FIRST)
  await expect(basile.step(FIRST)).toBeInViewport()

  await menuOf(olive, 'Basile Roy').click()
  await expect(olive.page.getByRole('menuitem', { name: 'Follow Basile Roy' })).toBeDisabled()
  await olive.page.keyboard.press('Escape')

  await basile.page.locator('.svelte-flow__pane').click({ position: { x: 40, y: 120 } })
  await expect(basile.page.getByText('Following Olive Martin')).toBeHidden()
  await olive.goTo('Sorry to hear that')
  await expect(basile.step(FIRST)).toBeInViewport()

  await choose(basile, 'Olive Martin', 'Follow Olive Martin')
  await his.open()
  await expect(basile.page.getByText('Following Olive Martin')).toBeHidden()

  await choose(basile, 'Olive Martin', 'Follow Olive Martin')
  await expect(basile.step('Sorry to hear that').first()).toBeInViewport()
  await basile.page.keyboard.press('Escape')
  await expect(basile.page.getByText('Following Olive Martin')).toBeHidden()
  await choose(basile, 'Olive Martin', 'Follow Olive Martin')
  await basile.page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(basile.page.getByText('Following Olive Martin')).toBeHidden()
})

test('everybody is asked to come: one does, one does not', async ({ clew, page, browser }) => {
  const [olive, basile, chloe] = await together(clew, page, browser, ['editor', 'viewer'])
  await olive.goTo('Sorry to hear that')
  await choose(olive, 'Basile Roy', 'Bring everybody here')

  await new Knowledge(chloe.page).open()
  const question = (editor: Editor) => editor.page.getByText('Olive Martin asks everybody to come')
  await expect(question(basile)).toBeVisible()
  await chloe.page.getByRole('button', { name: 'Come', exact: true }).click()
  await expect(chloe.step('Sorry to hear that').first()).toBeInViewport()
  await expect(question(chloe)).toBeHidden()

  await basile.page.getByRole('button', { name: 'Not now' }).click()
  await expect(question(basile)).toBeHidden()
  await expect(basile.step(FIRST)).toBeInViewport()

  await menuOf(chloe, 'Olive Martin').click()
  await expect(chloe.page.getByRole('menuitem', { name: 'Follow Olive Martin' })).toBeVisible()
  await expect(chloe.page.getByRole('menuitem', { name: 'Bring everybody here' })).toBeHidden()
})
