/** Every template is played to an end in every shape of the widget, word for word as it was found beforehand. */
import { templates } from '../../server/demo/templates.ts'
import { expect, test } from './visitor.ts'
import { wayThrough } from './wander.ts'

const shapes = {
  bubble: { log: '.log', options: '.log li > button:not([aria-disabled])', confirm: '.confirm:not([aria-disabled])' },
  inline: { log: '.log', options: '.log li > button:not([aria-disabled])', confirm: '.confirm:not([aria-disabled])' },
  guide: { log: '.content', options: '.content .options li > button', confirm: '.content .confirm' },
} as const

// Lines and items stand apart by elements there, by marks here.
const flat = (words: string) => words.replace(/[\s•]+|^\d+\./gm, '')

for (const [number, { id, bot }] of templates.entries())
  for (const [at, as] of (Object.keys(shapes) as (keyof typeof shapes)[]).entries())
    // Each template in both languages, each shape in both too.
    test(`${id}, as ${as}`, async ({ visitor, page }) => {
      const locale = (number + at) % 2 ? 'fr' : 'en'
      const { turns, outcome } = wayThrough(bot, locale)
      const root = page.locator(as === 'guide' ? 'clew-guide' : 'clew-chat')
      const { log, options, confirm } = shapes[as]
      await page.clock.setFixedTime(new Date('2026-11-28T14:00:00'))
      await page.addInitScript(() =>
        document.addEventListener('clew:outcome', (event) =>
          Object.assign(window, { outcome: (event as CustomEvent<{ outcome: string }>).detail.outcome }),
        ),
      )
      await visitor.visit({ bot: `template-${id}`, as, lang: locale })
      if (as === 'bubble') await visitor.open()
      await expect(root.locator(log)).toContainText(/\S/)
      for (const { did, said } of turns) {
        if (typeof did === 'string') {
          await root.locator('textarea').fill(did)
          await root.locator('textarea').press('Enter')
        } else {
          for (const place of did) await root.locator(options).nth(place).click()
          if (did.length > 1 || (await root.locator(confirm).count()) > 0) await root.locator(confirm).last().click()
        }
        await expect
          .poll(async () => flat((await root.locator(log).textContent()) ?? ''))
          .toContain(flat(said.slice(said.lastIndexOf('\n') + 1)).slice(-60))
      }
      expect(await page.evaluate(() => (window as { outcome?: string }).outcome)).toBe(outcome)
      expect(await visitor.harm()).toMatchObject({ errors: [], policy: [] })
    })
