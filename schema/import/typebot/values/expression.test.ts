import { expect, it } from 'vitest'
import { pathOf } from '../blocks/call.ts'
import { readExpression, type Expression } from './expression.ts'

const rows: [source: string, read: Expression][] = [
  ['', { is: 'nothing' }],
  ['null', { is: 'nothing' }],
  ['42', { is: 'number', number: '42' }],
  ['-1.5', { is: 'number', number: '-1.5' }],
  ['007', { is: 'words', words: '007' }],
  ['{{A b}}', { is: 'copy', name: 'A b' }],
  ['{{A}} + 5', { is: 'sum', sum: '{{A}} + 5', sure: true }],
  ['({{A}} + {{B}}) * 2', { is: 'sum', sum: '({{A}} + {{B}}) * 2', sure: true }],
  ['{{A}} + {{B}}', { is: 'sum', sum: '{{A}} + {{B}}', sure: false }],
  ['{{A}} + ', { is: 'words', words: '{{A}} + ' }],
  ['Hello {{A}}, how are you?', { is: 'words', words: 'Hello {{A}}, how are you?' }],
  ['Item(s) and/or more', { is: 'words', words: 'Item(s) and/or more' }],
  ['https://a.fr/{{A}}?b=c', { is: 'words', words: 'https://a.fr/{{A}}?b=c' }],
  ['Dear {{A}}. Welcome! {{B}}? Yes: {{C}}.com', { is: 'words', words: 'Dear {{A}}. Welcome! {{B}}? Yes: {{C}}.com' }],
  ['{{A}}.length', { is: 'code' }],
  ['{{A}}.name', { is: 'code' }],
  ['"Hello " + {{A}}', { is: 'words', words: 'Hello {{A}}' }],
  ["'It\\'s ' + {{A}} + '!'", { is: 'words', words: "It's {{A}}!" }],
  ['`Hi ${{{A}}}`', { is: 'words', words: 'Hi {{A}}' }],
  ['return ["a", "b", 3]', { is: 'list', items: ['a', 'b', '3'] }],
  ['["a", {"b": 1}]', { is: 'words', words: '["a", {"b": 1}]' }],
  ['{{A}}.toUpperCase()', { is: 'code' }],
  ['{{A}}[0]', { is: 'code' }],
  ['{{A}} > 5 ? "x" : "y"', { is: 'code' }],
  ['Math.round({{A}})', { is: 'code' }],
  ['const x = 1; return x', { is: 'code' }],
  ['new Date().toISOString()', { is: 'code' }],
  ['window.location.href', { is: 'code' }],
  ['{{A}} + {{= 1 + 1 =}}', { is: 'code' }],
]
it.each(rows)('%j', (source, read) => expect(readExpression(source, false)).toEqual(read))

it.each([
  ['data', ''],
  ['data.order.status', 'order.status'],
  ['data.items[0].name', 'items.1.name'],
  ['data["a b"].c', 'a b.c'],
  ['data.items.length', 'items.count'],
  ['statusCode', undefined],
  ['data.map(x => x.a)', undefined],
  ['data..x', undefined],
  ['data[x]', undefined],
])('the path %j', (source, path) => expect(pathOf(source)).toBe(path))
