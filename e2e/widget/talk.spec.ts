import { expect, test } from './visitor.ts'

test('a visitor presses, types, corrects and reaches the end', async ({ visitor }) => {
  await visitor.visit()
  await visitor.open()
  await expect(visitor.log).toContainText('What can I do for you?')
  await visitor.option('Where is my parcel?').click()
  await expect(visitor.log).toContainText('What is your e-mail address?')
  await expect(visitor.box).toHaveAttribute('inputmode', 'email')
  await expect(visitor.box).toHaveAttribute('autocomplete', 'email')
  await visitor.type('nonsense')
  await expect(visitor.log).toContainText('isn’t an e-mail address')
  await visitor.type('ada@quick-parcel.example')
  await expect(visitor.log).toContainText('News of your parcel went to ada@quick-parcel.example.')
  await visitor.option('Change ada@quick-parcel.example').click()
  await expect(visitor.log).not.toContainText('News of your parcel')
  await visitor.type('bob@quick-parcel.example')
  await expect(visitor.log).toContainText('bob@quick-parcel.example.')
  await expect(visitor.option('Start again')).toBeVisible()
})

test('a question in own words is answered in the browser and the pending one asked again', async ({ visitor }) => {
  await visitor.visit({ lang: 'fr' })
  await visitor.open()
  await visitor.type('quand etes vous ouvert')
  await expect(visitor.log).toContainText('du lundi au samedi')
  await expect(visitor.log.getByRole('button', { name: 'Renvoyer un colis' })).toHaveCount(2)
})

test('a typed option counts as pressed, old options do nothing, the chosen one is marked', async ({ visitor }) => {
  await visitor.visit()
  await visitor.open()
  await visitor.option('Return a parcel').focus()
  await visitor.page.keyboard.press('Enter')
  const chosen = visitor.log.getByRole('button', { name: /Return a parcel.*chosen/ })
  await expect(chosen).toHaveAttribute('aria-disabled', 'true')
  await expect(chosen).toBeFocused()
  await expect(visitor.log).toContainText('Drop it at a relay')
  const link = visitor.log.getByRole('link', { name: /label/ })
  await expect(link).toHaveAttribute('rel', /noopener/)
  const lines = await visitor.log.locator('.line').count()
  await visitor.log.getByRole('button', { name: 'Something else' }).click({ force: true })
  expect(await visitor.log.locator('.line').count()).toBe(lines)
})

test('talking to a human shows the address and tells the page', async ({ visitor }) => {
  await visitor.visit()
  await visitor.page.evaluate(() =>
    document.addEventListener(
      'clew:handover',
      (event) => (document.title = (event as CustomEvent<{ contact: string }>).detail.contact),
    ),
  )
  await visitor.open()
  await visitor.panel.getByRole('button', { name: 'Talk to a human' }).click()
  await expect(visitor.log).toContainText('Our team answers from 9 to 6.')
  await expect(visitor.log.getByRole('link', { name: 'help@quick-parcel.example' })).toHaveAttribute(
    'href',
    'mailto:help@quick-parcel.example',
  )
  await expect(visitor.page).toHaveTitle('mailto:help@quick-parcel.example')
})

test('the page drives the chat and hears of it, also before it is there', async ({ visitor }) => {
  await visitor.visit()
  await expect(visitor.launcher).toBeVisible()
  await visitor.page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const name of ['open', 'message', 'answer', 'outcome'] as const)
      document.addEventListener(`clew:${name}`, () => heard.push(name))
    const off = window.clew!.on('answer', () => heard.push('on answer'))
    Object.assign(window, { off })
    window.clew!.open()
    window.clew!.send('Return a parcel')
  })
  await expect(visitor.log).toContainText('Drop it at a relay')
  const heard = await visitor.page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard).toEqual(expect.arrayContaining(['open', 'message', 'answer', 'on answer', 'outcome']))
  await visitor.page.evaluate(() => window.clew!.reset())
  await expect(visitor.log).not.toContainText('Drop it at a relay')
  await expect(visitor.option('Return a parcel')).toBeVisible()
  await visitor.page.evaluate(() => window.clew!.close())
  await expect(visitor.panel).toBeHidden()
})

test('the server hears which steps ran and no words of the visitor', async ({ visitor, site }) => {
  await visitor.visit()
  await visitor.open()
  await visitor.option('Where is my parcel?').click()
  await visitor.type('ada@quick-parcel.example')
  await expect(visitor.log).toContainText('News of your parcel')
  await visitor.page.goto('about:blank')
  await expect
    .poll(() => site.batches.flatMap(({ events }) => events.map(({ kind }) => kind)))
    .toEqual(expect.arrayContaining(['open', 'start', 'step', 'answer', 'outcome']))
  expect(JSON.stringify(site.batches)).not.toContain('ada@')
  expect(site.batches[0]?.conversation).toMatch(/^[\w-]{8,64}$/)
})
