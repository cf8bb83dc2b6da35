import { openSite } from './site.ts'
import { expect, test, Visitor } from './visitor.ts'

test('a conversation goes on after a reload, open as it was, and is not announced again', async ({ visitor, page }) => {
  await visitor.visit()
  await visitor.open()
  await visitor.option('Where is my parcel?').click()
  await expect(visitor.log).toContainText('What is your e-mail address?')
  await page.reload()
  await expect(visitor.panel).toBeVisible()
  await expect(visitor.log).toContainText('What is your e-mail address?')
  await expect(visitor.panel.locator('[aria-live=polite]')).toBeEmpty()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await visitor.type('ada@quick-parcel.example')
  await expect(visitor.log).toContainText('News of your parcel')
  await visitor.page.keyboard.press('Escape')
  await page.reload()
  await expect(visitor.launcher).toBeVisible()
  await expect(visitor.panel).toHaveCount(0)
})

test('with the server away the conversation goes on, on this page and the next', async ({ page }) => {
  const site = await openSite()
  const visitor = new Visitor(page, site)
  await visitor.visit()
  await visitor.open()
  await visitor.option('Where is my parcel?').click()
  await expect(visitor.log).toContainText('What is your e-mail address?')
  await site.lose()
  await visitor.type('ada@quick-parcel.example')
  await expect(visitor.log).toContainText('News of your parcel')
  await page.goto(`${site.host}/?lang=en&other=page`)
  await expect(visitor.log).toContainText('News of your parcel')
  await visitor.option('Start again').click()
  await visitor.type('when are you open')
  await expect(visitor.log).toContainText('Monday')
  expect((await visitor.harm()).errors).toEqual([])
  await site.close()
})

test('an old conversation finishes on the spec that it began with', async ({ visitor, page, site }) => {
  await visitor.visit()
  await visitor.open()
  await visitor.option('Where is my parcel?').click()
  await page.route('**/p/parcel', async (route) => {
    const answer = await route.fetch()
    const other = (await (await page.request.get(`${site.clew}/p/arabic`)).json()) as { specs: Record<string, string> }
    await route.fulfill({ json: { ...((await answer.json()) as object), specs: { en: other.specs.ar } } })
  })
  await page.reload()
  await visitor.type('ada@quick-parcel.example')
  await expect(visitor.log).toContainText('News of your parcel')
  await visitor.option('Start again').click()
  await expect(visitor.option('أين طردي؟')).toBeVisible()
})

test('what was kept and spoiled is forgotten', async ({ visitor, page }) => {
  await visitor.visit()
  for (const spoiled of [
    '1{',
    '1null',
    '0{"hash":"x"}',
    '1{"hash":"../p/parcel?","lines":[],"state":{"answers":[]}}',
  ]) {
    await page.evaluate((kept) => sessionStorage.setItem('clew:parcel', kept), spoiled)
    await page.reload()
    if (spoiled.startsWith('0')) await visitor.launcher.click()
    await expect(visitor.option('Return a parcel')).toBeVisible()
    await page.evaluate(() => window.clew!.reset())
  }
  expect((await visitor.harm()).errors).toEqual([])
})

test('the script twice is one bubble', async ({ visitor, page }) => {
  await visitor.visit({ as: 'twice' })
  await expect(visitor.launcher).toBeVisible()
  await page.evaluate((src) => {
    const again = document.createElement('script')
    Object.assign(again, { type: 'module', src: `${src}/embed.js?again` })
    again.dataset.bot = 'parcel'
    document.body.append(again)
    return new Promise((resolve) => (again.onload = resolve))
  }, visitor.site.clew)
  await expect(visitor.chat).toHaveCount(1)
  await visitor.open()
})

test('two bots on a page stand beside each other and talk apart', async ({ visitor, page }) => {
  await visitor.visit({ as: 'two' })
  const [first, second] = [page.locator('clew-chat').nth(0), page.locator('clew-chat').nth(1)]
  await expect(first.getByRole('button')).toBeVisible()
  await expect(second.getByRole('button')).toBeVisible()
  const [low, high] = [await first.boundingBox(), await second.boundingBox()]
  expect(low!.y - high!.y).toBeGreaterThanOrEqual(64)
  await second.getByRole('button').click()
  await second.getByRole('button', { name: 'Return a parcel' }).click()
  await expect(second.getByRole('log')).toContainText('Drop it at a relay')
  await expect(first.locator('.panel')).toHaveCount(0)
})

test('a page that swaps its body keeps bubble and conversation', async ({ visitor, page }) => {
  await visitor.visit()
  await visitor.open()
  await visitor.option('Where is my parcel?').click()
  await page.evaluate(() => {
    const body = document.createElement('body')
    body.append('Another page')
    document.documentElement.replaceChild(body, document.body)
  })
  await visitor.type('ada@quick-parcel.example')
  await expect(visitor.log).toContainText('News of your parcel')
  expect((await visitor.harm()).errors).toEqual([])
})

test('destroy leaves nothing behind, also while the widget is on its way', async ({ visitor, page }) => {
  await page.addInitScript(() => {
    const open = { listeners: 0, timers: new Set<unknown>() }
    Object.assign(window, { open_: open })
    for (const target of [window, document, window.visualViewport!]) {
      const add = target.addEventListener.bind(target) as EventTarget['addEventListener']
      const remove = target.removeEventListener.bind(target) as EventTarget['removeEventListener']
      target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => (
        open.listeners++,
        add(...args)
      )
      target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => (
        open.listeners--,
        remove(...args)
      )
    }
    const { setTimeout: set, clearTimeout: clear } = window
    Object.assign(window, {
      setTimeout: (run: () => void, after: number) => {
        const timer: unknown = set(() => (open.timers.delete(timer), run()), after)
        open.timers.add(timer)
        return timer
      },
      clearTimeout: (timer: number) => (open.timers.delete(timer), clear(timer)),
    })
  })
  const left = () =>
    page.evaluate(() => {
      const { listeners, timers } = (window as unknown as { open_: { listeners: number; timers: Set<unknown> } }).open_
      return { listeners, timers: timers.size, nodes: document.querySelectorAll('clew-chat').length }
    })
  await visitor.visit()
  await expect(visitor.launcher).toBeVisible()
  const before = { ...(await left()), nodes: 0 }
  await visitor.open()
  await visitor.option('Return a parcel').click()
  await expect(visitor.log).toContainText('Drop it at a relay')
  await page.evaluate(() => window.clew!.destroy())
  await expect.poll(left).toEqual(before)
  expect(await visitor.stored()).toMatchObject({ session: [] })

  await page.reload()
  await expect(visitor.launcher).toBeVisible()
  await page.evaluate(() => {
    window.clew!.open()
    window.clew!.destroy()
  })
  await page.waitForLoadState('networkidle')
  await expect.poll(left).toEqual(before)

  await page.reload()
  let answer = () => {}
  await page.route('**/s/*.json', (route) => (answer = () => void route.continue()))
  await visitor.open()
  await expect(visitor.log.locator('.wait')).toBeVisible()
  await page.evaluate(() => window.clew!.destroy())
  const spec = page.waitForResponse('**/s/*.json')
  answer()
  await (await spec).finished()
  await expect.poll(left).toEqual(before)
  expect(await visitor.stored()).toMatchObject({ session: [] })
  expect((await visitor.harm()).errors).toEqual([])
})

test('inline, the chat stands in the page, begins at once and keeps nothing before an answer', async ({
  visitor,
  page,
}) => {
  await visitor.visit({ as: 'inline' })
  await expect(visitor.option('Return a parcel')).toBeVisible()
  expect(await visitor.stored()).toEqual({ session: [], local: [], cookie: '' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await visitor.option('Return a parcel').click()
  expect((await visitor.stored()).session).toEqual(['clew:parcel'])
  await page.evaluate(() => document.querySelector('clew-chat')!.remove())
  await page.evaluate(() => {
    const again = document.createElement('clew-chat')
    again.setAttribute('bot', 'parcel')
    document.body.append(again)
  })
  await expect(visitor.option('Return a parcel')).toBeVisible()
  expect((await visitor.harm()).errors).toEqual([])
})
