import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { EmbeddedGuide } from '../pages/guide.ts'
import { expect, test } from './visitor.ts'

const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).include('clew-guide').analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ])

for (const scripts of ['clean', 'polluted'] as const)
  test(`a guide is answered page by page and harms nobody: ${scripts} scripts`, async ({ visitor, page, site }) => {
    const guide = new EmbeddedGuide(page)
    await visitor.visit({ as: 'guide', csp: 'types', scripts })
    await expect(guide.heading).toHaveText('What can I do for you?')
    expect(await visitor.stored()).toEqual({ session: [], local: [], cookie: '' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    expect(site.asked.filter((path) => path.includes('guide-'))).toHaveLength(1)
    await guide.option('Where is my parcel?').click()
    await expect(guide.heading).toHaveText('What is your e-mail address?')
    await expect(guide.heading).toBeFocused()
    await expect(guide.box).toHaveAttribute('inputmode', 'email')
    await expect(guide.box).toHaveAttribute('autocomplete', 'email')
    await expect(guide.box).toHaveAttribute('aria-label', 'What is your e-mail address?')
    await guide.type('nonsense')
    await expect(guide.root.getByRole('alert')).toContainText('isn’t an e-mail address')
    await expect(guide.heading).toHaveText('What is your e-mail address?')
    await expect(guide.box).toBeFocused()
    await guide.type('ada@quick-parcel.example')
    await expect(guide.heading).toHaveText('Thank you. News of your parcel went to ada@quick-parcel.example.')
    await expect(guide.trail.locator('li')).toHaveCount(2)
    await expect(guide.end).toBeVisible()

    await page.reload()
    await expect(guide.heading).toContainText('ada@quick-parcel.example')
    const { errors, shift, policy } = await visitor.harm()
    expect({ errors, shift, policy }).toEqual({ errors: [], shift: 0, policy: [] })
  })

test('a chat pays nothing for guides', async ({ visitor, site }) => {
  await visitor.visit()
  await visitor.open()
  await expect(visitor.option('Return a parcel')).toBeVisible()
  expect(site.asked.filter((path) => path.includes('guide'))).toEqual([])
})

test('earlier answers are gone back to and changed; the page’s scripts drive it and hear of it', async ({
  visitor,
  page,
}) => {
  const guide = new EmbeddedGuide(page)
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const name of ['ready', 'message', 'answer', 'outcome', 'handover'])
      document.addEventListener(`clew:${name}`, () => heard.push(name))
  })
  await visitor.visit({ as: 'guide' })
  await guide.option('Return a parcel').click()
  await expect(guide.heading).toHaveText('Return a parcel')
  await expect(guide.content).toContainText('Drop it at a relay')
  await guide.trail.getByRole('button', { name: 'Change Return a parcel' }).click()
  await expect(guide.heading).toHaveText('What can I do for you?')
  await expect(guide.heading).toBeFocused()
  await expect(guide.trail).toBeHidden()
  await page.evaluate(() => window.clew!.send('when are you open'))
  await expect(guide.heading).toHaveText('Opening hours')
  await expect(guide.root.locator('h4', { hasText: 'What can I do for you?' })).toBeVisible()
  await guide.root.getByRole('button', { name: 'Previous' }).click()
  await expect(guide.heading).toHaveText('What can I do for you?')
  await guide.root.getByRole('button', { name: 'Talk to a human' }).click()
  await expect(guide.content).toContainText('Our team answers from 9 to 6.')
  await expect(guide.content.getByRole('link', { name: 'help@quick-parcel.example' })).toBeVisible()
  await page.evaluate(() => window.clew!.reset())
  await expect(guide.content).not.toContainText('Our team')
  await guide.option('Return a parcel').click()
  await guide.end.click()
  await expect(guide.heading).toHaveText('What can I do for you?')
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard).toEqual(expect.arrayContaining(['ready', 'message', 'answer', 'outcome', 'handover']))
  await page.evaluate(() => window.clew!.destroy())
  await expect(guide.root).toHaveCount(0)
  expect((await visitor.harm()).errors).toEqual([])
})

for (const [bot, lang] of [
  ['parcel', 'en'],
  ['parcel', 'fr'],
  ['arabic', 'ar'],
  ['wordy', 'en'],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in a guide: ${bot} in ${lang}, ${colorScheme}`, async ({ visitor, page }) => {
      const guide = new EmbeddedGuide(page)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await visitor.visit({ as: 'guide', bot, lang })
      await expect(guide.options.first()).toBeVisible()
      expect(await findings(page)).toEqual([])
      await guide.press(1)
      await expect(guide.end).toBeVisible()
      expect(await findings(page)).toEqual([])
    })

test('axe finds nothing in media, several options, scores and dates; every target is at least 24 pixels', async ({
  visitor,
  page,
}) => {
  const guide = new EmbeddedGuide(page)
  const small = () =>
    guide.root.evaluate((host) =>
      [...host.shadowRoot!.querySelectorAll('button, summary, textarea, .chip')]
        .filter((target) => (target as HTMLElement).offsetParent)
        .map((target) => ({ label: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ label }) => label),
    )
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const place of [0, 1, 2, 3, 4]) {
    await visitor.visit({ as: 'guide', bot: 'rich' })
    await expect(guide.options.first()).toBeVisible()
    await guide.press(place)
    await expect(guide.trail).toBeVisible()
    expect(await findings(page)).toEqual([])
    expect(await small()).toEqual([])
    await page.evaluate(() => window.clew!.destroy())
  }
})

test('at 400 % zoom it scrolls one way only, and printed it is whole', async ({ visitor, page }) => {
  const guide = new EmbeddedGuide(page)
  await page.setViewportSize({ width: 320, height: 256 })
  await visitor.visit({ as: 'guide', bot: 'wordy' })
  await expect(guide.options.first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(
    await guide.root.locator('.guide').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth),
  ).toBe(true)
  await page.emulateMedia({ media: 'print' })
  const [whole, shown] = await guide.root.evaluate((host) => [
    host.shadowRoot!.querySelector('.columns')!.getBoundingClientRect().bottom,
    host.getBoundingClientRect().bottom,
  ])
  expect(shown).toBeGreaterThanOrEqual(whole!)
})
