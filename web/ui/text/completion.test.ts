import { expect, test } from 'vitest'
import { completed, completionsFor, openBraces } from './completion.ts'

test.each([
  ['Hello {{', 8, { start: 6, query: '' }],
  ['Hello {{or', 10, { start: 6, query: 'or' }],
  ['Hello {{or}} you', 16, null],
  ['Hello {{or}}', 12, null],
  ['Hello {{or}}', 9, { start: 6, query: 'o' }],
  ['{{a}} {{b', 9, { start: 6, query: 'b' }],
  ['{{a\nb', 5, null],
  ['no', 2, null],
])('%j with the caret at %i', (value, caret, found) => expect(openBraces(value, caret)).toEqual(found))

const all = [
  { id: 'order_number', name: 'Numéro de commande' },
  { id: 'email', name: 'E-mail' },
  { id: 'number', name: 'Number' },
]
test.each([
  ['', ['order_number', 'email', 'number']],
  ['num', ['order_number', 'number']],
  ['commande', ['order_number']],
  ['nümb', ['number', 'order_number']],
  ['x', []],
])('%j offers', (query, ids) => expect(completionsFor(all, query).map(({ id }) => id)).toEqual(ids))

test.each([
  ['Hi {{or', 7, 'Hi {{order_number}}'],
  ['Hi {{or}}!', 7, 'Hi {{order_number}}!'],
  ['Hi {{or you', 7, 'Hi {{order_number}} you'],
])('%j completed', (value, caret, after) => {
  const { end, words } = completed(value, caret, 3, 'order_number')
  expect(value.slice(0, 3) + words + value.slice(end)).toBe(after)
})
