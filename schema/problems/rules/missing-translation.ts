/** Words that exist in the bot's first language and not in another. */
import type { Rule } from '../problem.ts'

export const missingTranslation: Rule = (facts) => {
  const [, ...others] = facts.bot.locales
  return facts.written.flatMap(({ where, text }) =>
    others
      .filter((locale) => text && facts.words(text) !== '' && !text[locale]?.trim())
      .map((locale) => ({ where: { ...where, locale }, data: { locale } })),
  )
}
