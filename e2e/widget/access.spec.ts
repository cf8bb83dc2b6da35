import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './visitor.ts'

for (const [bot, lang] of [
  ['parcel', 'en'],
  ['parcel', 'fr'],
  ['arabic', 'ar'],
  ['wordy', 'en'],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing: ${bot} in ${lang}, ${colorScheme}`, async ({ visitor, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await visitor.visit({ bot, lang })
      await expect(visitor.launcher).toBeVisible()
      const findings = async () =>
        (await new AxeBuilder({ page }).include('clew-chat').analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ html }) => html),
        ])
      expect(await findings()).toEqual([])
      await visitor.open()
      await expect(visitor.log.locator('li > button').first()).toBeVisible()
      expect(await findings()).toEqual([])
      await visitor.log.locator('li > button').nth(1).click()
      await expect(visitor.log.locator('.after')).toBeVisible()
      await visitor.panel.locator('summary').click()
      await expect(visitor.panel.locator('.menu button').nth(2)).toBeVisible()
      expect(await findings()).toEqual([])
    })

for (const lang of ['en', 'fr', 'ar'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in media, pictures, several options, scores and dates: ${lang}, ${colorScheme}`, async ({
      visitor,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await visitor.visit({ bot: 'rich', lang })
      await visitor.open()
      const findings = async () =>
        (await new AxeBuilder({ page }).include('clew-chat').analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ html }) => html),
        ])
      const press = (at: number) =>
        visitor.log.locator('ul:last-of-type > li > button:not([aria-disabled])').nth(at).click()
      await press(0)
      await expect(visitor.log.locator('.cards')).toBeVisible()
      expect(await findings()).toEqual([])
      await press(2)
      await press(0)
      await expect(visitor.log.locator('[aria-pressed=true]')).toBeVisible()
      expect(await findings()).toEqual([])
      await visitor.panel
        .getByRole('button', { name: /^(Start again|Recommencer|البدء من جديد)$/ })
        .or(visitor.panel.locator('summary'))
        .first()
        .click()
      await visitor.panel.locator('.menu button').first().click()
      await press(1)
      expect(await findings()).toEqual([])
      await press(3)
      await page.evaluate(() => window.clew!.reset())
      await press(3)
      expect(await findings()).toEqual([])
      await press(2)
      await expect(visitor.log.locator('.ten')).toBeVisible()
      expect(await findings()).toEqual([])
      await press(10)
      await expect(visitor.log.locator('.thumbs')).toBeVisible()
      expect(await findings()).toEqual([])
      await page.evaluate(() => window.clew!.reset())
      await press(4)
      await expect(visitor.panel.locator('input')).toBeVisible()
      expect(await findings()).toEqual([])
    })

test('by keyboard alone: opened, answered, corrected, closed', async ({ visitor, page }) => {
  const { keyboard } = page
  const focused = () => page.evaluate(() => document.querySelector('clew-chat')!.shadowRoot!.activeElement?.textContent)
  await visitor.visit()
  await expect(visitor.launcher).toBeVisible()
  await page.getByRole('link', { name: 'A link' }).focus()
  await keyboard.press('Tab')
  await expect(visitor.launcher).toBeFocused()
  await keyboard.press('Enter')
  await expect(visitor.option('Where is my parcel?')).toBeFocused()
  await keyboard.press('Tab')
  expect(await focused()).toBe('Return a parcel')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await expect(visitor.log).toContainText('What is your e-mail address?')
  for (let tabs = 0; tabs < 6 && !(await visitor.box.evaluate((box) => box.matches(':focus'))); tabs++)
    await keyboard.press('Tab')
  await expect(visitor.box).toBeFocused()
  await keyboard.type('first line')
  await keyboard.press('Shift+Enter')
  await expect(visitor.box).toHaveValue('first line\n')
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('ada@quick-parcel.example')
  await keyboard.press('Enter')
  await expect(visitor.log).toContainText('News of your parcel')
  await expect(visitor.box).toBeFocused()
  await keyboard.press('Escape')
  await expect(visitor.panel).toBeHidden()
  await expect(visitor.launcher).toBeFocused()
})

test('each message of the bot is announced once, in a region of its own', async ({ visitor, page }) => {
  await visitor.visit()
  await page.clock.install()
  await visitor.open()
  const region = visitor.panel.locator('[aria-live=polite]')
  await region.evaluate((element) => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const note = () => element.textContent && heard.push(element.textContent)
    note()
    new MutationObserver(note).observe(element, { childList: true })
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await expect(visitor.option('Return a parcel')).toBeVisible()
  await page.clock.runFor(5000)
  await visitor.option('Where is my parcel?').click()
  await page.clock.runFor(5000)
  expect(await heard()).toEqual([
    'Hello! I am the automated assistant of Quick Parcel.',
    'What can I do for you?Choices: Where is my parcel?, Return a parcel, Something else',
    'What is your e-mail address?',
  ])
  await expect(region).toBeEmpty()
  await expect(visitor.log).toHaveAttribute('aria-live', 'off')
})

test('every target is at least 24 pixels, on a desktop and at 400 % zoom', async ({ visitor, page }) => {
  const small = () =>
    visitor.panel.evaluate((panel) =>
      [...panel.querySelectorAll('button, summary, textarea')]
        .filter((target) => (target as HTMLElement).offsetParent)
        .map((target) => ({ label: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ label }) => label),
    )
  await visitor.visit({ bot: 'wordy' })
  await visitor.open()
  await expect(visitor.option('Option 14')).toBeAttached()
  expect(await small()).toEqual([])
  await page.setViewportSize({ width: 320, height: 256 })
  expect(await small()).toEqual([])
  expect(await visitor.panel.evaluate((panel) => panel.scrollWidth <= panel.clientWidth)).toBe(true)
  expect(await visitor.log.evaluate((log) => [log.scrollWidth <= log.clientWidth, log.clientHeight > 90])).toEqual([
    true,
    true,
  ])
})

test('with the spacing that some readers need nothing is cut off', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'wordy' })
  await visitor.open()
  await expect(visitor.option('Option 14')).toBeAttached()
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    )
    document.querySelector('clew-chat')!.shadowRoot!.adoptedStyleSheets.push(spacing)
  })
  const cut = await visitor.log.evaluate((log) =>
    [log, ...log.querySelectorAll('.bubble, button')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent),
  )
  expect(cut).toEqual([])
})

test('printed, the conversation is whole and the launcher isn’t there', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'wordy' })
  await visitor.open()
  await expect(visitor.option('Option 14')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  const [log, whole] = await visitor.log.evaluate(({ clientHeight, scrollHeight }) => [clientHeight, scrollHeight])
  expect(log).toBe(whole)
  await expect(visitor.box).toBeHidden()
  await expect(visitor.launcher).toBeHidden()
})

test('in forced colours what can be pressed, and what was chosen, has an outline', async ({ visitor, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await visitor.visit()
  await visitor.open()
  await visitor.option('Return a parcel').click()
  const outlines = await visitor.log.evaluate((log) =>
    [...log.querySelectorAll('li > button')].map((option) => {
      const { borderTopWidth, borderTopStyle, outlineWidth } = getComputedStyle(option)
      return [borderTopStyle, borderTopWidth, option.classList.contains('chosen') ? outlineWidth : '']
    }),
  )
  expect(outlines.every(([style, width]) => style === 'solid' && width === '1px')).toBe(true)
  expect(outlines.map(([, , outline]) => outline)).toContain('2px')
})

test('on a phone the panel is a modal dialog that keeps the focus and leaves the keyboard alone', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  const { Visitor } = await import('./visitor.ts')
  const visitor = new Visitor(page, site)
  await visitor.visit()
  await visitor.launcher.tap()
  await expect(visitor.option('Where is my parcel?')).toBeFocused()
  await expect(visitor.panel).toHaveAttribute('aria-modal', 'true')
  expect(await visitor.size(visitor.panel)).toEqual([390, 844])
  for (let tabs = 0; tabs < 12; tabs++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CLEW-CHAT')
  }
  await visitor.option('Where is my parcel?').tap()
  await expect(visitor.log).toContainText('What is your e-mail address?')
  await expect(visitor.box).not.toBeFocused()
  await visitor.panel.getByRole('button', { name: 'Close the chat' }).tap()
  await page.reload()
  await expect(visitor.launcher).toBeVisible()
  await expect(visitor.panel).toHaveCount(0)
  await context.close()
})
