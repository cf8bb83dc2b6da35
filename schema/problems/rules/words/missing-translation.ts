/** Words that exist in the bot's first language and not in another. An entry's answer has a rule of its own. */
import { NOTHING, type Rule } from '../../rule.ts'

export const missingTranslation: Rule = {
  text: ({ text, where }, facts) => {
    if (!text || facts.otherLocales.length === 0 || where.field === 'answer' || facts.words(text) === '') return NOTHING
    return facts.otherLocales
      .filter((locale) => !text[locale]?.trim())
      .map((locale) => ({ where: { locale }, data: { locale } }))
  },
}
