/** More words than a bubble holds without being scrolled. */
import { parseText, plainText } from '../../../text/text.ts'
import { NOTHING, type Rule } from '../../rule.ts'

/** Characters, without markup. */
const LONGEST = 600
/** Fields that visitors read in a bubble. */
const BUBBLES = new Set(['text', 'comment', 'wrong', 'answer', 'welcome', 'human'])

export const textTooLong: Rule = {
  text: ({ text = {}, where }, facts) => {
    if (!BUBBLES.has(where.field ?? '') || !Object.values(text).some((words) => words.length > LONGEST)) return NOTHING
    return facts.locales
      .map((locale) => ({ locale, length: bareLength(text[locale] ?? '') }))
      .filter(({ length }) => length > LONGEST)
      .map(({ locale, length }) => ({ where: { locale }, data: { length: String(length), most: String(LONGEST) } }))
  },
}

const bareLength = (words: string) => (words.length > LONGEST ? [...plainText(parseText(words))].length : words.length)
