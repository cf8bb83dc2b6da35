/** Several people on one bot at once, each in a browser of their own. */
import type { Browser, Page } from '@playwright/test'
import type { Clew } from '../fixtures/clew.ts'
import { Editor } from './editor.ts'
import { comeIn } from './welcome.ts'

const names = ['Basile Roy', 'Chloé Petit']

async function invite(page: Page, browser: Browser, role: string, name: string): Promise<Page> {
  const { url } = await page.evaluate(async (wanted) => {
    const answer = await fetch('/api/invitations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: wanted }),
    })
    return (await answer.json()) as { url: string }
  }, role)
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 720 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const other = await context.newPage()
  const email = `${name.split(' ')[1]?.toLowerCase() ?? role}@example.org`
  await comeIn(other, url, { name, email, password: 'another way out of it' })
  return other
}

/** The owner, Olive Martin, and as many others as there are roles: Basile Roy, then Chloé Petit. They meet on a template, or on what the owner `opens`. */
export async function together<const R extends readonly string[]>(
  clew: Clew,
  page: Page,
  browser: Browser,
  roles: R,
  opens: (first: Editor) => Promise<void> = (first) => first.openBot('FAQ of a delivery service'),
): Promise<[Editor, ...{ [K in keyof R]: Editor }]> {
  await comeIn(page, clew.ownerLink)
  const first = new Editor(page)
  await opens(first)
  const others: Editor[] = []
  for (const [at, role] of roles.entries()) {
    const other = new Editor(await invite(page, browser, role, names[at] ?? role))
    await other.page.goto(page.url())
    await other.ready()
    others.push(other)
  }
  return [first, ...others] as unknown as [Editor, ...{ [K in keyof R]: Editor }]
}
