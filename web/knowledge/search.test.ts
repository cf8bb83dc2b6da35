import { expect, test } from 'vitest'
import type { Entry } from '../../schema/bot/bot.ts'
import { categoriesOf, phrasingCount, searchEntries, titleOf } from './search.ts'

const entry = (id: string, title: string, answer: string, category = '', phrasings = ''): Entry => ({
  id,
  title: { fr: title },
  phrasings: { fr: phrasings },
  answer: { fr: answer },
  category,
  reviewBy: '',
})
const entries = [
  entry(
    'late',
    'Mon colis est en retard',
    'Il arrive sous 48 h.',
    'Livraison',
    'Où est mon colis ?\n\nretard livraison',
  ),
  entry('return', 'Comment retourner un article ?', 'Gardez le colis d’origine.', 'Retours'),
  entry('hours', 'Horaires', 'De 9 h à 18 h.', ' Contact '),
]
const found = (query: string, category = '') => searchEntries(entries, query, category).map(({ id }) => id)

test.each([
  ['', '', ['late', 'return', 'hours']],
  ['colis', '', ['late', 'return']],
  ['COLIS', '', ['late', 'return']],
  ['ou est', '', ['late']],
  ['horaïres', '', ['hours']],
  ['colis', 'Retours', ['return']],
  ['', 'Contact', ['hours']],
  ['colis origine', '', ['return']],
  ['zzz', '', []],
])('%j in %j', (query, category, ids) => expect(found(query, category)).toEqual(ids))

test('categories, each once', () => expect(categoriesOf(entries)).toEqual(['Contact', 'Livraison', 'Retours']))
test('empty lines are no phrasings', () => expect(phrasingCount(entries[0] as Entry, 'fr')).toBe(2))
test('a title in another language is better than none', () => {
  expect(titleOf(entries[2] as Entry, 'en')).toBe('Horaires')
  expect(titleOf({ ...(entries[2] as Entry), title: {} }, 'en')).toBe('')
})
