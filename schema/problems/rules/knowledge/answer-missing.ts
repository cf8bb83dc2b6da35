/** An answer that exists in the bot's first language and not in another: whoever asks in that one is answered in a foreign language. */
import type { Rule } from '../../rule.ts'

export const answerMissing: Rule = {
  entry: ({ answer, title }, facts) => {
    if (facts.words(answer) === '') return []
    return facts.otherLocales
      .filter((locale) => !answer[locale]?.trim())
      .map((locale) => ({ where: { field: 'answer', locale }, data: { entry: facts.words(title), locale } }))
  },
}
