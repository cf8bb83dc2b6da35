import type { Page } from '@playwright/test'
import { expect, test, type Visitor } from './visitor.ts'

for (const [bot, what] of [
  ['missing', 'an unknown bot'],
  ['broken', 'a server error'],
  ['html', 'a page instead of JSON'],
  ['cut', 'JSON that stops'],
  ['empty', 'a manifest of nothing'],
  ['hang', 'no answer at all'],
  ['strange', 'a manifest of an unknown version'],
  ['noscript', 'a widget that is gone'],
] as const)
  test(`${what}: a launcher, a polite sentence, the contact, no error on the page`, async ({ visitor }) => {
    await visitor.visit({ bot, lang: 'fr', more: 'data-contact="tel:+33123456789"' })
    await expect(visitor.launcher).toBeVisible()
    await visitor.launcher.click()
    await expect(visitor.launcher).toContainText('Chat indisponible. +33123456789')
    expect((await visitor.harm()).errors).toEqual([])
  })

test('a conversation that cannot be fetched says so, offers another try, and goes on when it works', async ({
  visitor,
  page,
}) => {
  let broken = true
  await page.route('**/s/*.json', (route) =>
    broken ? route.fulfill({ status: 503, body: 'later' }) : route.continue(),
  )
  await visitor.visit({ more: 'data-contact="mailto:help@shop.example"' })
  await visitor.open()
  await expect(visitor.log).toContainText('Sorry, this chat can’t be reached right now.')
  await expect(visitor.log.getByRole('link', { name: 'help@shop.example' })).toBeVisible()
  await visitor.type('hello?')
  broken = false
  await visitor.option('Try again').click()
  await expect(visitor.option('Return a parcel')).toBeVisible()
  expect((await visitor.harm()).errors).toEqual([])
})

test('an unlisted website gets the polite sentence', async ({ visitor }) => {
  await visitor.visit({ bot: 'elsewhere' })
  await visitor.open()
  await expect(visitor.log).toContainText('Sorry, this chat can’t be reached right now.')
})

/** Changes the state that the tab kept of a conversation that waits for an e-mail address. */
async function spoil({ visitor, page }: { visitor: Visitor; page: Page }, parts: string[]) {
  await visitor.visit()
  await visitor.open()
  await visitor.option('Where is my parcel?').click()
  await page.evaluate((parts) => {
    const kept = JSON.parse(sessionStorage.getItem('clew:parcel')!.slice(1)) as { state: Record<string, unknown> }
    for (const part of parts) kept.state[part] = null
    sessionStorage.setItem('clew:parcel', '1' + JSON.stringify(kept))
  }, parts)
  await page.reload()
}

test('a kept conversation that no longer fits its spec begins anew', async ({ visitor, page }) => {
  await spoil({ visitor, page }, ['values'])
  await expect(visitor.option('Return a parcel')).toBeVisible()
  expect((await visitor.harm()).errors).toEqual([])
})

test('a conversation that breaks is given up, not stuck', async ({ visitor, page }) => {
  await spoil({ visitor, page }, ['callers', 'proposed'])
  await visitor.type('ada@quick-parcel.example')
  await expect(visitor.log).toContainText('Sorry, this chat can’t be reached right now.')
  await visitor.option('Try again').click()
  await expect(visitor.option('Return a parcel')).toBeVisible()
  expect((await visitor.harm()).errors).toEqual([])
})

test('events that cannot be sent disturb nobody', async ({ visitor, page }) => {
  await page.route('**/v1/events', (route) => route.abort())
  await visitor.visit()
  await visitor.open()
  await visitor.option('Return a parcel').click()
  await expect(visitor.log).toContainText('Drop it at a relay')
  await visitor.page.evaluate(() => dispatchEvent(new Event('pagehide')))
  expect((await visitor.harm()).errors).toEqual([])
})
