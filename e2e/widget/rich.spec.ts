import type { Page } from '@playwright/test'
import { PICTURES, VIDEO } from './richBot.ts'
import { expect, test } from './visitor.ts'

/** Answers for the pictures' website and counts what is asked of others. */
async function pictures(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url())
    const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#7a9"/></svg>`
    return route.request().url().startsWith(PICTURES)
      ? route.fulfill({ contentType: 'image/svg+xml', body })
      : route.abort()
  })
  return asked
}

test('pictures, a video, links and cards are shown; the video’s site hears nothing before a click', async ({
  visitor,
  page,
}) => {
  const asked = await pictures(page)
  await visitor.visit({ bot: 'rich' })
  await visitor.open()
  await visitor.option('Media').click()
  await expect(visitor.log.getByRole('img', { name: 'Boats in a port' })).toBeVisible()
  const video = visitor.log.getByRole('link', { name: 'A film of the sea (new tab)' })
  await expect(video).toHaveAttribute('href', VIDEO)
  await expect(video).toHaveAttribute('rel', /noopener/)
  await expect(visitor.log.getByRole('link', { name: 'Timetable' })).toHaveAttribute(
    'href',
    'https://ferries.example/Nantes',
  )
  await expect(visitor.log.getByText('Trap')).toHaveCount(0)
  const cards = visitor.log.getByRole('list', { name: 'Cards: 3' })
  await expect(cards.getByRole('listitem')).toHaveText([
    /^LisbonHills, trams and \*\*light\*\*.Book/,
    /^Oslo.*Book/,
    /^Naples/,
  ])
  await expect(cards.getByRole('link')).toHaveCount(2)
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  expect(asked.filter((url) => !url.startsWith(PICTURES))).toEqual([])
  expect((await visitor.harm()).errors).toEqual([])
})

test('where the page allows no pictures their alternatives stand for them', async ({ visitor }) => {
  await visitor.visit({ bot: 'rich', csp: 'types' })
  await visitor.open()
  await visitor.option('Pictures').click()
  await expect(visitor.log.getByRole('img', { name: 'A drawing of sea' })).toBeVisible()
  await visitor.log.getByRole('button', { name: 'The sea' }).click()
  await expect(visitor.log.getByRole('button', { name: /The sea.*chosen/ })).toBeVisible()
  const { errors, policy } = await visitor.harm()
  expect(errors).toEqual([])
  expect(policy.filter((one) => !one.startsWith('img-src'))).toEqual([])
})

test('several options are toggled and confirmed, within their bounds', async ({ visitor }) => {
  await visitor.visit({ bot: 'rich' })
  await visitor.open()
  await visitor.option('Extras').click()
  await expect(visitor.log).toContainText('Choose up to 2.')
  const [bike, cabin, meal, confirm] = ['A bike', 'A cabin', 'A meal', 'Confirm'].map((name) => visitor.option(name))
  await expect(bike!).toHaveAttribute('aria-pressed', 'false')
  await expect(confirm!).toHaveAttribute('aria-disabled', 'true')
  await bike!.focus()
  await visitor.page.keyboard.press('Space')
  await expect(bike!).toHaveAttribute('aria-pressed', 'true')
  await expect(confirm!).not.toHaveAttribute('aria-disabled')
  await cabin!.click()
  await meal!.click()
  await expect(confirm!).toHaveAttribute('aria-disabled', 'true')
  await confirm!.click({ force: true })
  await cabin!.click()
  await confirm!.click()
  await expect(visitor.log).toContainText('Noted: A bike, A meal.')
  await expect(visitor.log.getByRole('button', { name: 'A bike (chosen)' })).toHaveAttribute('aria-disabled', 'true')
  await expect(visitor.option('A cabin')).not.toHaveAttribute('aria-pressed')
})

for (const [lang, menu, four, nine, up, thanks] of [
  ['en', 'Scores', '4 out of 5', '9 out of 10', 'Thumbs up', 'Thank you for 1.'],
  ['fr', 'Notes', '4 sur 5', '9 sur 10', 'Pouce levé', 'Merci pour 1.'],
] as const)
  test(`scores are buttons in one row with names that can be heard: ${lang}`, async ({ visitor, page }) => {
    await visitor.visit({ bot: 'rich', lang })
    await visitor.open()
    await visitor.option(menu).click()
    await visitor.option(four).click()
    await expect(visitor.log.getByRole('button', { name: nine })).toBeVisible()
    await page.setViewportSize({ width: 320, height: 600 })
    const row = await visitor.log
      .locator('.ten button')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ top, width, height }) => [top, width >= 24, height >= 24]),
      )
    expect(row).toEqual(Array(11).fill([row[0]?.[0], true, true]))
    await visitor.option(nine).click()
    await visitor.option(up).click()
    await expect(visitor.log).toContainText(thanks)
  })

test('among many options a visitor searches, by words without accents too', async ({ visitor }) => {
  await visitor.visit({ bot: 'rich', lang: 'fr' })
  await visitor.open()
  await visitor.option('Pays').click()
  const search = visitor.log.getByRole('searchbox', { name: 'Chercher parmi les choix' })
  const shown = visitor.log.locator('.search + ul > li:visible')
  await expect(shown).toHaveCount(13)
  await search.fill('gre')
  await expect(shown).toHaveText(['Grèce'])
  await search.fill('')
  await expect(shown).toHaveCount(13)
  await search.fill('NOR')
  await visitor.option('Norvège').click()
  await expect(visitor.log).toContainText('En route pour Norvège.')
})

test('a date is picked or typed; the picker goes when something else is asked', async ({ visitor }) => {
  await visitor.visit({ bot: 'rich', lang: 'fr' })
  await visitor.open()
  await visitor.option('Date').click()
  const picker = visitor.panel.getByLabel('Date ou heure')
  await expect(picker).toHaveAttribute('type', 'date')
  await picker.fill('2026-03-05')
  await expect(visitor.box).toHaveValue('2026-03-05')
  await visitor.box.press('Enter')
  await expect(visitor.log).toContainText('Alors le 5 mars 2026.')
  await expect(picker).toBeHidden()
  await visitor.option('Modifier 2026-03-05').click()
  await visitor.type('06/04/2026')
  await expect(visitor.log).toContainText('Alors le 6 avril 2026.')
})

test('a pause holds back what follows, until it is over or the visitor does something', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'rich' })
  await page.clock.install()
  await visitor.open()
  await visitor.option('Pause').click()
  await expect(visitor.log).toContainText('Let me think.')
  await page.clock.runFor(4_000)
  await expect(visitor.log).not.toContainText('I thought.')
  await page.clock.runFor(1_500)
  await expect(visitor.log).toContainText('I thought.')
  await visitor.log.getByRole('button', { name: 'Pause' }).last().click()
  await expect(visitor.log.getByText('Let me think.')).toHaveCount(2)
  await visitor.type('city')
  await expect(visitor.log.getByText('I thought.')).toHaveCount(2)
  await visitor.log.getByRole('button', { name: 'Pause' }).last().click()
  await expect(visitor.log.getByText('Let me think.')).toHaveCount(3)
  await page.reload()
  await expect(visitor.log.getByText('I thought.')).toHaveCount(3)
  expect((await visitor.harm()).errors).toEqual([])
})

test('an earlier answer is changed, by keyboard too, and those after it come again', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'rich' })
  await visitor.open()
  await visitor.option('Extras').click()
  await visitor.option('A bike').click()
  await visitor.option('Confirm').click()
  await expect(visitor.log).toContainText('Your name?')
  await visitor.type('Ada')
  await expect(visitor.option('Start again')).toBeVisible()
  await visitor.option('Change A bike').focus()
  await page.keyboard.press('Enter')
  await expect(visitor.log).not.toContainText('Noted')
  await expect(visitor.option('A bike')).toBeFocused()
  await visitor.option('A meal').click()
  await visitor.option('Confirm').click()
  await expect(visitor.log).toContainText('Noted: A meal.')
  await expect(visitor.option('Change Ada')).toBeVisible()
  await expect(visitor.option('Start again')).toBeVisible()
})

test('a call that nobody answers and a handover to nobody never stop a conversation', async ({ visitor, site }) => {
  await visitor.visit({ bot: 'rich' })
  await visitor.open()
  await visitor.option('Systems').click()
  await expect(visitor.log).toContainText('I look for a colleague.')
  await expect(visitor.log).toContainText('Nobody is there now.')
  expect(site.asked.filter((path) => /calls|handovers/.test(path))).toEqual([])
})

test('values of the page count at once, also in a conversation that goes on elsewhere', async ({ visitor, page }) => {
  await visitor.visit({ bot: 'rich' })
  await visitor.open()
  await visitor.option('City').click()
  await expect(visitor.log).toContainText('You are in Nantes.')
  await page.evaluate(() => window.clew!.set({ city: 'Brest', extras: [1, { a: null }], strange: () => 1 }))
  await visitor.log.getByRole('button', { name: 'City' }).last().click()
  await expect(visitor.log).toContainText('You are in Brest.')
  await page.reload()
  await expect(visitor.log).toContainText('You are in Brest.')
  await page.evaluate(() => window.clew!.set({ city: 'Lyon' }))
  await visitor.log.getByRole('button', { name: 'City' }).last().click()
  await expect(visitor.log).toContainText('You are in Lyon.')
  expect((await visitor.harm()).errors).toEqual([])
})
