import { expect, test } from '../fixtures/clew.ts'
import { Talk } from '../pages/comments.ts'
import type { Editor } from '../pages/editor.ts'
import { together } from '../pages/together.ts'

test.use({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })

/** The facilitator brings the outline of the day. */
const AGENDA = `What is it about?
  My delivery
    Let us look at your delivery.
  A return
    Let us look at your return.
  An invoice
    Let us look at your invoice.`

const DELIVERY = `Which parcel is it?
  The one from Monday
    What does the tracking say?
      On its way
        It arrives tomorrow before noon.
      Nothing yet
        The seller has not handed it over.
      Delivered
        Ask at your neighbours’ first.
  The one from last week
    Did the driver write to you?
      Yes
        Call the number in the message.
      No
        We open an enquiry.
  Another one
    Tell us its number by mail.`

const RETURN = `What would you like to do?
  Send it back
    Do you still have the box?
      Yes, I have
        Print the label and drop it at a post office.
      No, it is gone
        A courier brings a box tomorrow.
  Change it for another size
    Is your size in the shop?
      It is
        We send it today.
      It is sold out
        We write to you when it comes.
  Get my money back
    How did you pay?
      By card
        It is on your card within five days.
      By voucher
        Your voucher is valid again.`

const OFFLINE = `Which invoice is it?
  The last one
    It is in your account, under “Orders”.
  An older one
    How old is it?
      Less than a year
        It is in your account too.
      Older than that
        We look it up in our archive.`

/** Names of the steps, and the ways between them, as everybody has them. */
const shape = async (editor: Editor) => {
  await editor.saved()
  return editor.page.evaluate(async () => {
    const answer = await fetch(`/api/bots/${location.pathname.split('/').at(-1)!}/export`)
    const { flows } = (await answer.json()) as { flows: { steps: { id: string; exits?: Record<string, string> }[] }[] }
    const steps = flows[0]!.steps
    const ids = new Set(steps.map(({ id }) => id))
    const broken = steps.flatMap(({ exits = {} }) => Object.values(exits)).filter((target) => !ids.has(target))
    return { count: steps.length, broken }
  })
}

test('three people hold a workshop: a tree of forty steps, comments, order, undo, and one who drops off and returns', async ({
  clew,
  page,
  browser,
}) => {
  test.slow()
  const [olive, basile, chloe] = await together(clew, page, browser, ['editor', 'editor'], async (first) => {
    await first.createBot('Workshop')
    await first.goTo('How can I help you?')
    await first.paste(AGENDA)
    await expect(first.step('Let us look at your invoice.')).toBeVisible()
    await first.saved()
  })

  // Each takes a part, all at once.
  const fill = async (editor: Editor, behind: string, list: string, last: string) => {
    await editor.goTo(behind)
    await editor.paste(list)
    await expect(editor.page.getByRole('button', { name: last }).first()).toBeVisible()
  }
  const drawByHand = async () => {
    const { keyboard } = chloe.page
    const invoice = await chloe.goTo('Let us look at your invoice.')
    await chloe.drawNext(invoice, 'next', 'Choice', [60, 30])
    await keyboard.type('What is wrong with the invoice?')
    await keyboard.press('Tab')
    await keyboard.type('The address')
    await keyboard.press('Tab')
    await keyboard.type('The amount')
    await keyboard.press('Enter')
    await keyboard.type('Send us the right amount by mail.')
    await keyboard.press('Escape')
    const wrong = await chloe.goTo('What is wrong with the invoice?')
    await chloe.exit(wrong, 'The address').click()
    await keyboard.type('message')
    await keyboard.press('Enter')
    await keyboard.type('Change it in your account.')
    await keyboard.press('Escape')
    await expect(wrong).toHaveAttribute('aria-label', /The address → Change it in your account/)
  }
  // All of them have one clipboard here.
  const pasted = async () => {
    await fill(olive, 'Let us look at your delivery.', DELIVERY, 'Tell us its number by mail.')
    await fill(basile, 'Let us look at your return.', RETURN, 'Your voucher is valid again.')
  }
  await Promise.all([pasted(), drawByHand()])
  for (const editor of [olive, basile, chloe])
    for (const words of ['Tell us its number', 'Your voucher is valid', 'Change it in your account'])
      await expect(editor.page.getByRole('button', { name: words }).first()).toBeVisible()

  // Chloé asks about a step; Olive answers there, and it is settled.
  const [hers, theirs] = [new Talk(olive.page), new Talk(chloe.page)]
  await chloe.goTo('We open an enquiry.')
  await chloe.page.keyboard.press('ControlOrMeta+Alt+m')
  await theirs.send('How long does that take, @Olive Martin ?')
  await olive.page.getByRole('tab', { name: /^Comments/ }).click()
  await hers.thread('How long does that take').getByRole('button', { name: 'Reply' }).click()
  await olive.page.keyboard.type('Five days.')
  await olive.page.keyboard.press('ControlOrMeta+Enter')
  await expect(theirs.thread('Five days.')).toBeVisible()
  await theirs.thread('Five days.').getByRole('button', { name: 'Resolve' }).click()
  await expect(hers.thread('Five days.')).toBeHidden()

  // Olive takes a hasty step back while Basile brings order: her undo leaves his work alone.
  await olive.page.getByRole('button', { name: 'Add: Message' }).click()
  await expect(olive.page.locator('.svelte-flow__node').getByRole('textbox')).toBeFocused()
  await olive.write('Something hasty.')
  await expect(basile.page.getByRole('button', { name: 'Something hasty.' })).toBeVisible()
  const voucher = await basile.goTo('Your voucher is valid again.')
  await basile.page.keyboard.press('Escape')
  await basile.page.keyboard.press('Alt+Shift+T')
  const stands = () => voucher.evaluate((element) => (element as HTMLElement).style.transform)
  await basile.saved()
  await expect(voucher).toBeInViewport()
  const tidied = await stands()
  await olive.page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(basile.page.getByRole('button', { name: 'Something hasty.' })).toBeHidden()
  expect(await stands()).toBe(tidied)

  // Chloé's train goes through a tunnel; she goes on, and so do the others.
  await chloe.page.context().setOffline(true)
  await expect(chloe.page.getByText('Offline').first()).toBeVisible()
  await fill(chloe, 'Change it in your account.', OFFLINE, 'We look it up in our archive.')
  await olive.goTo('We send it today.')
  await olive.page.keyboard.press('F2')
  await olive.page.keyboard.press('Control+End')
  await olive.write(' You get a mail.')
  await basile.goTo('Call the number in the message.')
  await basile.page.keyboard.press('Delete')
  await expect(olive.page.getByRole('button', { name: 'We look it up in our archive.' })).toBeHidden()
  await chloe.page.context().setOffline(false)
  for (const editor of [olive, basile])
    await expect(editor.page.getByRole('button', { name: 'We look it up in our archive.' })).toBeVisible({
      timeout: 30_000,
    })
  await expect(chloe.page.getByRole('button', { name: 'We send it today. You get a mail.' })).toBeVisible()
  await expect(chloe.page.getByRole('button', { name: 'Call the number in the message.' })).toBeHidden()

  // All have the same forty steps, and no line leads nowhere.
  await basile.page.keyboard.press('Alt+Shift+T')
  await Promise.all([olive.saved(), basile.saved(), chloe.saved()])
  const [first, ...others] = await Promise.all([olive, basile, chloe].map((editor) => editor.outline()))
  for (const other of others) expect(other).toEqual(first)
  const { count, broken } = await shape(olive)
  expect(count).toBeGreaterThanOrEqual(40)
  expect(broken).toEqual([])

  // And it can be played, down to what was drawn in the tunnel.
  await olive.page.getByRole('button', { name: 'Play', exact: true }).click()
  const preview = olive.page.getByRole('region', { name: 'Preview' })
  for (const option of ['An invoice', 'The address', 'An older one', 'Older than that'])
    await preview.getByRole('button', { name: option }).click()
  await expect(preview).toContainText('We look it up in our archive.')
})
