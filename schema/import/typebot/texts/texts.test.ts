import { describe, expect, it } from 'vitest'
import { parseText, plainText } from '../../../text/text.ts'
import { Variables } from '../plan/variables.ts'
import { readSource } from '../reading/read.ts'
import { fileOf, say, typebotOf } from '../testing/files.ts'
import { richText } from './rich.ts'

const source = readSource(fileOf(typebotOf({ name: 'Bot', groups: { A: [say('{{Name}}')] }, values: { Name: 'Ann' } })))
if ('refused' in source) throw new Error(source.refused)
const variables = new Variables([source])

const leaf = (text: string, ...styles: string[]) => ({
  text,
  ...Object.fromEntries(styles.map((style) => [style, true])),
})
const link = (url: string, text: string) => ({ type: 'a', url, children: [leaf(text)] })
const made = (...lines: object[][]) =>
  richText({ richText: lines.map((children) => ({ type: 'p', children })) }, variables)

describe('rich text', () => {
  const rows: [name: string, lines: object[][], markdown: string][] = [
    ['words', [[leaf('Hello, you.')]], 'Hello, you.'],
    ['lines', [[leaf('one')], [leaf('two')]], 'one\ntwo'],
    ['a blank line', [[leaf('one')], [leaf('')], [leaf('two')]], 'one\n\ntwo'],
    ['bold', [[leaf('a '), leaf('b', 'bold'), leaf(' c')]], 'a **b** c'],
    ['bold with spaces around it', [[leaf('a'), leaf(' b ', 'bold'), leaf('c')]], 'a **b** c'],
    ['bold in two pieces', [[leaf('a', 'bold'), leaf('b', 'bold')]], '**ab**'],
    ['italic', [[leaf('a '), leaf('b', 'italic')]], 'a _b_'],
    ['italic within a word', [[leaf('a'), leaf('b', 'italic')]], 'ab'],
    ['both', [[leaf('a', 'bold', 'italic')]], '_**a**_'],
    ['a variable', [[leaf('Hi {{Name}}!')]], 'Hi {{name}}!'],
    ['a bold variable, which may be empty', [[leaf('Hi {{Name}}', 'bold')]], '**Hi** {{name}}'],
    ['a link', [[link('https://a.fr/x', 'there')]], '[there](https://a.fr/x)'],
    ['a link with brackets', [[link('https://a.fr/(x)', 'there')]], '[there](https://a.fr/\\(x\\))'],
    ['a link without its beginning', [[link('a.fr', 'there')]], '[there](https://a.fr)'],
    ['a link to a script', [[link('javascript:x', 'there')]], 'there'],
    ['what looks like markup', [[leaf('2*3*4 [x](y) _z_ \\n')]], '2\\*3\\*4 \\[x\\](y) \\_z\\_ \\\\n'],
    ['a name with a low line', [[leaf('order_number')]], 'order_number'],
    ['what looks like a list', [[leaf('- a')], [leaf('1. b')], [leaf('• c')]], '\\- a\n1\\. b\n\\• c'],
  ]
  it.each(rows)('%s', (_, lines, markdown) => expect(made(...lines).markdown).toBe(markdown))

  it.each(['* a *', '_a_ __b__', '[a](https://b.fr)', '1) x', '- - -', '\\*', 'a\\', '**', '`a` ~b~ <b> #c > d | e'])(
    '%j comes through as it is',
    (text) => expect(plainText(parseText(made([leaf(text)]).markdown))).toBe(text),
  )

  it('plain words and HTML of older versions are read', () => {
    expect(richText({ plainText: 'a\n*b*', html: '' }, variables).markdown).toBe('a\n\\*b\\*')
    expect(richText({ html: '<div>a &amp; <b>b</b></div><div>c&nbsp;d</div>' }, variables).markdown).toBe(
      'a & b\nc\u00a0d',
    )
  })
})
