/** The words that only a guide says. */
import type { Words } from '../panel/words.ts'

const en = {
  answered: 'Your answers',
  previous: 'Previous',
  write: 'Your answer',
  ask: 'Ask in your own words',
  askElse: 'Something else? Ask in your own words',
}

const fr: typeof en = {
  answered: 'Vos réponses',
  previous: 'Précédent',
  write: 'Votre réponse',
  ask: 'Demandez avec vos mots',
  askElse: 'Autre chose ? Demandez avec vos mots',
}

const ar: typeof en = {
  answered: 'إجاباتك',
  previous: 'السابق',
  write: 'جوابك',
  ask: 'اسأل بكلماتك',
  askElse: 'شيء آخر؟ اسأل بكلماتك',
}

/** In the language of the panel. */
export const wordsIn = ({ language }: Pick<Words, 'language'>) => ({ fr, ar })[language] ?? en
