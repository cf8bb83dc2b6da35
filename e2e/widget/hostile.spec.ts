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
    expect(await visitor.size(visitor.launcher)).toEqual([56, 56])
    expect(await visitor.stored()).toEqual({ session: [], local: [], cookie: '' })
    expect(site.asked).toEqual(['/embed.js', '/p/parcel'])

    await visitor.open()
    expect(await visitor.size(visitor.panel)).toEqual([400, 612])
    expect(await visitor.size(visitor.launcher)).toEqual([56, 56])
    await visitor.option('Where is my parcel?').click()
    await visitor.type('ada@quick-parcel.example')
    await expect(visitor.log).toContainText('News of your parcel')
    await visitor.type('how much is it')
    await expect(visitor.log).toContainText('From 4.90 euros.')
    expect(site.asked.slice(2).filter((path) => !/^\/(w\/0123|s)\/[\w-]+\.js(on)?$|^\/v1\/events$/.test(path))).toEqual(
      [],
    )

    await visitor.page.reload()
    await expect(visitor.log).toContainText('From 4.90 euros.')
    const { errors, shift, policy } = await visitor.harm()
    expect({ errors, shift, policy }).toEqual({ errors: [], shift: 0, policy: [] })
  })

test('a page whose policy names no connection keeps its peace and gets the polite sentence', async ({ visitor }) => {
  await visitor.visit({ csp: 'alone', more: 'data-contact="mailto:help@shop.example"' })
  await visitor.launcher.click()
  await expect(visitor.launcher).toContainText('Chat unavailable. help@shop.example')
  expect((await visitor.harm()).errors).toEqual([])
})

test('a sandboxed frame that may store nothing still talks', async ({ visitor }) => {
  await visitor.visit({ csp: 'sandbox' })
  await visitor.open()
  await visitor.option('Return a parcel').click()
  await expect(visitor.log).toContainText('Drop it at a relay')
  expect((await visitor.harm()).errors).toEqual([])
})
