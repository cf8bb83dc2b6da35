import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/clew.ts'
import { comeIn } from '../pages/welcome.ts'

async function findings(page: Page): Promise<string[]> {
  // Colours are judged when nothing fades any more.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  )
  // What is in frames is the widget on websites, which has tests of its own.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  )
}

const looks = [
  { language: 'en', theme: 'light' },
  { language: 'fr', theme: 'dark' },
] as const

for (const { language, theme } of looks)
  test(`axe finds nothing on any screen (${language}, ${theme})`, async ({ clew, page }) => {
    test.setTimeout(180_000)
    await page.goto(clew.ownerLink)
    await expect(page.locator('button[type=submit]')).toBeVisible()
    const check = async (screen: string) => expect.soft(await findings(page), screen).toEqual([])
    await check('welcome')
    await comeIn(page, clew.ownerLink)
    await page.evaluate(async (wanted) => {
      await fetch('/api/me', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ locale: wanted }),
      })
      localStorage.setItem('PARAGLIDE_LOCALE', wanted)
    }, language)
    await page.emulateMedia({ colorScheme: theme })

    const { bots } = (await (await page.request.get(`${clew.url}/api/bots`)).json()) as {
      bots: { id: string; name: string }[]
    }
    const bot = bots[0]!.id
    for (const path of [
      '/',
      '/members',
      '/account',
      '/nowhere',
      '/import',
      `/bots/${bot}/releases`,
      `/bots/${bot}/history`,
      `/bots/${bot}/site`,
      `/bots/${bot}/design`,
      `/bots/${bot}/imports`,
    ]) {
      await page.goto(clew.url + path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await check(path)
    }

    await page.goto(`${clew.url}/bots/${bot}`)
    await expect(page.locator('.svelte-flow__node').first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await check('editor: settings')
    await page
      .locator('.svelte-flow__node')
      .nth(1)
      .click({ position: { x: 60, y: 12 } })
    await check('editor: a step')
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await check(`editor: ${await tab.innerText()}`)
    }
    await page.getByRole('tab', { name: language === 'fr' ? 'Aperçu' : 'Preview' }).click()
    for (const verb of language === 'fr'
      ? ['Voir comme les visiteurs', 'Choisir où commencer', 'Faire essayer le brouillon']
      : ['See it as visitors do', 'Choose where to begin', 'Let others try the draft']) {
      await page.getByRole('button', { name: verb }).click()
      await expect(page.getByRole('dialog', { name: verb })).toBeVisible()
      await check(`preview: ${verb}`)
      if (verb !== 'Faire essayer le brouillon' && verb !== 'Let others try the draft')
        await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: language === 'fr' ? 'Créer un lien' : 'Make a link' }).click()
    await expect(page.getByRole('dialog').getByRole('listitem')).toBeVisible()
    await check('preview: a link for testers')
    const link = await page.getByRole('dialog').getByRole('textbox').inputValue()
    await page.keyboard.press('Escape')
    const tester = await page.context().newPage()
    await tester.emulateMedia({ colorScheme: theme })
    for (const address of [link, `${clew.url}/try/${'x'.repeat(32)}`]) {
      await tester.goto(address)
      await expect(tester.getByRole('heading', { level: 1 })).toBeVisible()
      await tester.waitForLoadState('networkidle')
      expect.soft(await findings(tester), `tester: ${address}`).toEqual([])
    }
    await tester.close()
    await page.keyboard.press('ControlOrMeta+Alt+m')
    await expect(page.locator('textarea:focus')).toBeVisible()
    await page.keyboard.type('@')
    await check('editor: a comment is written')
    await page.keyboard.type('nobody')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByRole('article')).toBeVisible()
    await check('editor: a comment')
    await page.keyboard.press('Escape')
    const knowledge = language === 'fr' ? /^Connaissances/ : /^Knowledge/
    await page.getByRole('button', { name: knowledge }).click()
    await page.getByRole('main').getByRole('listitem').getByRole('button').first().click()
    await expect(page.getByRole('heading', { name: language === 'fr' ? /proches$/ : 'Nearest answers' })).toBeVisible()
    await check('knowledge: an answer')
    const words = language === 'fr' ? 'svp ou est mon coli' : 'pls where is my parcl'
    await page.getByRole('textbox', { name: language === 'fr' ? 'Essayer une phrase' : 'Try a sentence' }).fill(words)
    await expect(page.getByRole('heading', { name: /compté|counted/ })).toBeVisible()
    await check('knowledge: a sentence')
    await page.getByRole('button', { name: language === 'fr' ? 'Vérifier les formulations' : /^Check all/ }).click()
    await expect(page.getByText(/^\d+ (of|formulations sur) \d+/)).toBeVisible()
    await check('knowledge: all phrasings')
    await page.getByRole('button', { name: language === 'fr' ? 'Mettre en ligne' : 'Publish', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('publish')
  })
