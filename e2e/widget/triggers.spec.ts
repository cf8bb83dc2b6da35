import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Visitor } from './visitor.ts'

const teaser = ({ chat }: Visitor) => chat.locator('.teaser')
const words = 'Did your parcel arrive?'

test('a teaser stands beside the launcher, is told once, opens the chat, and nothing is stored', async ({
  visitor,
  page,
}) => {
  await visitor.visit({ bot: 'on-stay', csp: 'types' })
  await expect(teaser(visitor)).toHaveText(/Did your parcel arrive\?/)
  await expect(teaser(visitor)).toHaveRole('status')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  expect(await visitor.stored()).toEqual({ session: [], local: [], cookie: '' })
  await visitor.chat.getByRole('button', { name: words }).click()
  await expect(visitor.log).toContainText('What can I do for you?')
  await expect(teaser(visitor)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(visitor.panel).toBeHidden()
  await expect(teaser(visitor)).toHaveCount(0)
  expect(await visitor.harm()).toMatchObject({ errors: [], policy: [], shift: 0 })
})

test('closed it comes again on the next page, refused it never does', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'on-stay' })
  await visitor.chat.getByRole('button', { name: 'Close' }).click()
  await expect(teaser(visitor)).toHaveCount(0)
  await page.reload()
  await visitor.chat.getByRole('button', { name: 'Don’t show again' }).click()
  await expect(teaser(visitor)).toHaveCount(0)
  expect((await visitor.stored()).local).toEqual(['clew:t:on-stay'])
  await page.reload()
  await expect(visitor.launcher).toBeVisible()
  await visitor.open()
  await expect(visitor.log).toContainText('What can I do for you?')
  await expect(teaser(visitor)).toHaveCount(0)
})

test('it is said in the language of the page', async ({ visitor }) => {
  await visitor.visit({ bot: 'on-stay', lang: 'fr' })
  await expect(teaser(visitor)).toContainText('Votre colis est-il arrivé ?')
  await expect(visitor.chat.getByRole('button', { name: 'Ne plus afficher' })).toBeVisible()
})

test('it waits for the page to be scrolled', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'on-scroll' })
  await expect(visitor.launcher).toBeVisible()
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('div'), { style: 'height:5000px' })),
  )
  await page.mouse.wheel(0, 500)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await expect(teaser(visitor)).toHaveCount(0)
  await page.mouse.wheel(0, 4_000)
  await expect(teaser(visitor)).toContainText(words)
})

test('it waits for the pointer to leave by the top', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'on-leaving' })
  await expect(visitor.launcher).toBeVisible()
  const leave = (clientY: number) =>
    page.evaluate(
      (clientY) => document.dispatchEvent(new MouseEvent('mouseout', { clientY, relatedTarget: null })),
      clientY,
    )
  await leave(400)
  await expect(teaser(visitor)).toHaveCount(0)
  await leave(-1)
  await expect(teaser(visitor)).toContainText(words)
})

test('it waits for something to be seen, which may come late', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'on-seen' })
  await expect(visitor.launcher).toBeVisible()
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('p'), { id: 'late', textContent: 'Thanks' })),
  )
  await expect(teaser(visitor)).toContainText(words)
})

test('the page calls it by name, and the bot hears which one it was', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'on-called' })
  await expect(visitor.launcher).toBeVisible()
  await page.evaluate(() => window.clew!.trigger('other'))
  await expect(teaser(visitor)).toHaveCount(0)
  await expect
    .poll(async () => {
      await page.evaluate(() => window.clew!.trigger('paid'))
      return teaser(visitor).count()
    })
    .toBe(1)
  await page.evaluate(() => window.clew!.destroy())
  await expect(page.locator('clew-chat')).toHaveCount(0)
})

test('a website that changes its page without leaving it comes to the page of a trigger', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'on-orders' })
  await expect(visitor.launcher).toBeVisible()
  await page.evaluate(() => history.pushState({}, '', '/orders/12'))
  await expect(teaser(visitor)).toContainText(words)
  await page.evaluate(() => history.pushState({}, '', '/basket'))
  await expect(teaser(visitor)).toHaveCount(0)
})

test('visits and what was said are remembered with consent only', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'on-once' })
  await expect(teaser(visitor)).toContainText(words)
  await page.reload()
  await expect(teaser(visitor)).toContainText(words)
  expect((await visitor.stored()).local).toEqual([])
  await visitor.visit({ bot: 'on-once', more: 'data-consent' })
  await expect(teaser(visitor)).toContainText(words)
  await page.reload()
  await visitor.open()
  await expect(visitor.log).toContainText('What can I do for you?')
  await expect(teaser(visitor)).toHaveCount(0)
  expect((await visitor.stored()).local).toEqual(['clew:t:on-once'])
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in a teaser, ${colorScheme}`, async ({ visitor, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await visitor.visit({ bot: 'on-stay', lang: 'fr' })
    await expect(teaser(visitor)).toContainText('Votre colis')
    const { violations } = await new AxeBuilder({ page }).include('clew-chat').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
