import { expect, test } from 'vitest'
import { chipEnd, piecesOf, withChips } from './chips.ts'

const nameOf = (id: string) => ({ name: 'First name', flights: 'Flights' })[id] ?? id

test.each([
  ['Hello', ['Hello']],
  ['', ['']],
  ['Hello {{name}}!', ['Hello ', ['First name'], '!']],
  ['{{ name }}', [['First name']]],
  ['{{flights.1.price}} €', [['Flights › 1 › price'], ' €']],
  ['{{unknown}} {{}} {{name', [['unknown'], ' {{}} {{name']],
])('%j', (words, pieces) => {
  const shown = piecesOf(withChips(words, nameOf))
  expect(shown.map(({ words, chip }) => (chip ? [words] : words))).toEqual(pieces)
})

test('the ends of a chip are as wide as they are drawn, no other letter is one', () => {
  expect([...withChips('{{name}}', nameOf)].filter((letter) => chipEnd(letter) !== undefined)).toHaveLength(2)
  expect(chipEnd('a')).toBeUndefined()
})
