import type { HostOptions } from './hostPage.ts'
import { expect, test } from './visitor.ts'

const pages: HostOptions[] = []
for (const csp of ['none', 'nonce', 'types'] as const)
  for (const css of ['calm', 'hostile'] as const)
    for (const scripts of ['clean', 'polluted'] as const) pages.push({ csp, css, scripts })

for (const options of pages)
  test(`talks and harms nobody: policy ${options.csp}, ${options.css} styles, ${options.scripts} scripts`, async ({
    visitor,
    site,
  }) => {
    await visitor.visit(options)
    await expect(visitor.launcher).toBeVisible()
    expect(await visitor.launcher.boundingBox()).toMatchObject({ width: 56, height: 56 })
    expect(await visitor.stored()).toEqual({ session: [], local: [], cookie: '' })
    expect(site.asked).toEqual(['/embed.js', '/p/parcel'])

    await visitor.open()
    expect(await visitor.panel.boundingBox()).toMatchObject({ width: 400, height: 612 })
    await visitor.option('Where is my parcel?').click()
    await visitor.type('ada@quick-parcel.example')
    await expect(visitor.log).toContainText('News of your parcel')
    await visitor.type('how much is it')
    await expect(visitor.log).toContainText('From 4.90 euros.')
    expect(site.asked.filter((path) => !path.startsWith('/v1/')).length).toBe(5 + Number(await chunks(site.asked)))

    await visitor.page.reload()
    await expect(visitor.log).toContainText('From 4.90 euros.')
    const { errors, shift, policy } = await visitor.harm()
    expect({ errors, shift, policy }).toEqual({ errors: [], shift: 0, policy: [] })
  })

/** Parts of the widget that came after its entry. */
const chunks = async (asked: string[]) => asked.filter((path) => path.startsWith('/w/')).length - 2

test('a page whose policy names no connection keeps its peace and gets the polite sentence', async ({
  visitor,
  page,
}) => {
  await page.route(`${visitor.site.host}/**`, async (route) => {
    const answer = await route.fetch()
    const headers = { ...answer.headers(), 'content-security-policy': `default-src 'none'; script-src 'nonce-n0nce'` }
    await route.fulfill({ response: answer, headers })
  })
  await visitor.visit({ more: 'data-contact="mailto:help@shop.example"' })
  await visitor.launcher.click()
  await expect(visitor.launcher).toContainText('This chat is unavailable. help@shop.example')
  expect((await visitor.harm()).errors).toEqual([])
})

test('a sandboxed frame that may store nothing still talks', async ({ visitor, page }) => {
  await page.route(`${visitor.site.host}/**`, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), 'content-security-policy': 'sandbox allow-scripts' },
    })
  })
  await visitor.visit()
  await visitor.open()
  await visitor.option('Return a parcel').click()
  await expect(visitor.log).toContainText('Drop it at a relay')
  expect((await visitor.harm()).errors).toEqual([])
})
