/** Visitors get their answers page by page: in a website's own page, and on the bot's page without JavaScript. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Bot } from '../../schema/bot/bot.ts'
import { exportBot } from '../../schema/bot/json.ts'
import { arabic, shop } from '../../server/guide/testing/shop.case.ts'
import { expect, test } from '../fixtures/clew.ts'
import { EmbeddedGuide, GuidePage, type Step } from '../pages/guide.ts'
import { comeIn } from '../pages/welcome.ts'

const walks: Record<string, Step[]> = {
  'FAQ of a delivery service': [2, 0, 0],
  'Parcel return': [0, 'C204518', 2, 2],
  'Telecom operator': [3, '44000', 0, 1],
}

/** Publishes the templates; their public keys by name. */
async function publish(page: Page, url: string): Promise<[name: string, key: string][]> {
  const list = (await (await page.request.get(`${url}/api/bots`)).json()) as {
    bots: { id: string; name: string; key: string }[]
  }
  const wanted = list.bots.filter(({ name }) => name in walks)
  expect(wanted).toHaveLength(3)
  for (const { id } of wanted)
    expect(await (await page.request.post(`${url}/api/bots/${id}/publish`, { data: { note: '' } })).text()).toContain(
      '"release"',
    )
  return wanted.map(({ name, key }) => [name, key])
}

/** Publishes a bot of one's own; its public key. */
async function bring(page: Page, url: string, bot: Bot): Promise<string> {
  const report = { kind: 'sheet', counts: { exact: 1, adapted: 0, todo: 0 }, items: [] }
  const made = await page.request.post(`${url}/api/imports`, {
    data: { bot: exportBot(bot), files: ['bot.csv'], report },
  })
  const { id, key } = ((await made.json()) as { bot: { id: string; key: string } }).bot
  const told = await page.request.post(`${url}/api/bots/${id}/publish`, { data: { note: '' } })
  expect(await told.text()).toContain('"release"')
  return key
}

/** Targets that a finger misses; links within a sentence are as high as their line. */
const small = (page: Page) =>
  page.locator('button, summary, input:not([type=hidden]), a:not(p a)').evaluateAll((targets) =>
    targets
      .map((target) => ({ label: target.textContent, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.width < 24 || box.height < 24))
      .map(({ label }) => label),
  )

const findings = async (page: Page, part?: string) => {
  const axe = new AxeBuilder({ page })
  const { violations } = await (part ? axe.include(part) : axe).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

for (const [lang, colorScheme] of [
  ['fr', 'light'],
  ['en', 'dark'],
] as const)
  test(`three templates are played to the end, on a website and without JavaScript: ${lang}, ${colorScheme}`, async ({
    clew,
    page,
    browser,
  }) => {
    test.slow()
    await comeIn(page, clew.ownerLink)
    for (const [name, key] of await publish(page, clew.url))
      await test.step(name, async () => {
        const reading = await browser.newContext({ javaScriptEnabled: false })
        const bare = await reading.newPage()
        await bare.goto(`${clew.url}/p/${key}/guide.html?l=${lang}`)
        await new GuidePage(bare).play(walks[name]!)
        expect(await reading.cookies()).toEqual([])
        await reading.close()

        const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
        const looked = await context.newPage()
        await looked.goto(`${clew.url}/p/${key}/guide.html?l=${lang}`)
        await new GuidePage(looked).play(walks[name]!, async () => expect.soft(await findings(looked)).toEqual([]))

        const website = await context.newPage()
        const errors: string[] = []
        website.on('pageerror', (error) => errors.push(String(error)))
        await website.goto(`${clew.url}/try/${key}?locale=${lang}`)
        await website.locator('main').evaluate((main, key) => {
          const guide = document.createElement('clew-guide')
          guide.setAttribute('bot', key)
          main.append(guide)
        }, key)
        await new EmbeddedGuide(website).play(walks[name]!, async () =>
          expect.soft(await findings(website, 'clew-guide')).toEqual([]),
        )
        expect(errors).toEqual([])
        await context.close()
      })
  })

test('axe finds nothing on pages of any kind, in Arabic neither; every target is at least 24 pixels', async ({
  clew,
  page,
  browser,
}) => {
  await comeIn(page, clew.ownerLink)
  const keys = await Promise.all([shop, arabic].map((bot) => bring(page, clew.url, bot)))
  const pages = [
    '',
    '&a=extras',
    '&a=rate-us',
    '&a=date',
    '&a=pictures',
    '&a=something-else',
    '&a=systems',
    '&a=!human',
    '&a=gone',
  ]
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } })
    const reader = await context.newPage()
    for (const address of [
      ...pages.map((answers) => `${keys[0]}/guide.html?l=en${answers}`),
      `${keys[1]}/guide.html`,
      `${keys[1]}/guide.html?a=!human`,
      'nothing/guide.html',
    ]) {
      await reader.goto(`${clew.url}/p/${address}`)
      expect.soft([address, await findings(reader)]).toEqual([address, []])
      expect.soft([address, await small(reader)]).toEqual([address, []])
      expect.soft(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
    await context.close()
  }
})

test('an answer that was listed is found by its address, and a search leads to one', async ({
  clew,
  page,
  browser,
}) => {
  await comeIn(page, clew.ownerLink)
  const [[, key] = []] = (await publish(page, clew.url)).filter(([name]) => name.startsWith('FAQ'))
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 256 } })
  const reader = await context.newPage()
  await reader.goto(`${clew.url}/p/${key}/guide.html?l=en`)
  expect(await reader.locator('details a').count()).toBeGreaterThan(28)
  const guide = new GuidePage(reader)
  await guide.type('wheres my parcel')
  await expect(guide.heading).toHaveText('Where is my parcel?')
  await expect(reader).toHaveURL(/guide\.html\?l=en&a=_where-is-my-parcel$/)
  await reader.getByRole('link', { name: 'Previous' }).click()
  await expect(reader).toHaveURL(/guide\.html\?l=en$/)
  const box = await reader.locator('body').boundingBox()
  expect(box!.width).toBeLessThanOrEqual(320)
  await reader.goto(`${clew.url}/p/nothing/guide.html`)
  await expect(guide.heading).toHaveText('There is no guide here')
  await context.close()
})
