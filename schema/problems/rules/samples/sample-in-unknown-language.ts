/** A sample in a language that the bot no longer has is played in another one. */
import type { Rule } from '../../rule.ts'

export const sampleInUnknownLanguage: Rule = {
  sample: ({ name, locale }, facts) =>
    locale === '' || facts.locales.includes(locale) ? [] : [{ data: { sample: name, locale } }],
}
