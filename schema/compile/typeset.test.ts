import { expect, test } from 'vitest'
import { wordsOf } from './lower.ts'
import { typeset } from './typeset.ts'

test.each([
  ['Où est-il ?', 'Où est-il\u202F?'],
  ['Attention ! Vite ; ici : non', 'Attention\u202F! Vite\u202F; ici\u00A0: non'],
  ['Vraiment ?! **Oui !** « Bien »', 'Vraiment\u202F?! **Oui\u202F!** «\u00A0Bien\u00A0»'],
  ['Dites « oui ».', 'Dites «\u00A0oui\u00A0».'],
  ['Déjà\u202F!', 'Déjà\u202F!'],
  ['[le lien](https://a.fr/?b=1) :smile: ?x', '[le lien](https://a.fr/?b=1) :smile: ?x'],
])('%j in French', (typed, set) => expect(typeset(typed, 'fr')).toBe(set))

test('other languages stay as they were typed', () => expect(typeset('What ?', 'en')).toBe('What ?'))

test('words that stand in for a missing translation keep the spaces of their own language', () => {
  expect(wordsOf({ fr: 'Où ?' }, 'en', 'fr')).toBe('Où\u202F?')
  expect(wordsOf({ en: 'Where ?' }, 'fr', 'en')).toBe('Where ?')
})
