import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberVariables } from '../../expressions/template.ts'
import { parseText, plainText } from '../../text/text.ts'
import { answerIn, lineIn } from './meant.ts'

const knows = (variable: string) => variable === 'city'

describe('answerIn', () => {
  it.each<[string, string, string?]>([
    ['Bonjour. Votre colis - en route - arrive (demain).', 'Bonjour. Votre colis - en route - arrive (demain).'],
    ['snake_case et 2 * 3', 'snake_case et 2 * 3'],
    ['*obligatoire*', '\\*obligatoire\\*'],
    ['_souligné_ [1]', '\\_souligné\\_ \\[1\\]'],
    ['C:\\*', 'C:\\\\\\*'],
    ['*un\ndeux*', '\\*un\ndeux\\*'],
    ['**Important** : *lisez*', '**Important** : \\*lisez\\*'],
    ['[le site](https://a.fr/b)', '[le site](https://a.fr/b)'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](data:text)', '\\[x\\](data:text)'],
    ['Voir https://a.fr/b_c.', 'Voir [https://a.fr/b\\_c](https://a.fr/b_c).'],
    ['Le site', '[Le site](https://a.fr/)', 'https://a.fr/'],
    ['- un\n- deux', '- un\n- deux'],
    ['• un\n• deux', '• un\n• deux'],
    ['1. un\n2) deux', '1. un\n2) deux'],
    ['15. avenue Foch', '15\\. avenue Foch'],
    ['1. un\npuis\n2. deux', '1. un\npuis\n2\\. deux'],
    ['À {{city}}', 'À {{city}}'],
    ['À {{ville}}', 'À {\\{ville}}'],
    ['{{constructor}}', '{\\{constructor}}'],
  ])('%j → %j', (cell, words, link = '') => expect(answerIn(cell, link, knows).words).toBe(words))

  it.each([
    ['À {{ville}}', ['braces']],
    ['À {{city}}', []],
    ['<p>Oui</p>', ['tags']],
    ['a < b > c', []],
  ])('remarks on %j: %j', (cell, remarks) => expect(answerIn(cell, '', knows).remarks).toEqual(remarks))

  it('shows what the cell shows', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '\n',
      ' ',
      'a',
      'é',
      '- ',
      '1. ',
      '2. ',
      '{{',
      '}}',
      '{',
      'https://a.fr',
      '.',
      '{{x}}',
      '](https://b.fr)',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (raw) => {
          const cell = raw.trim()
          const written = numberVariables(answerIn(cell, '', () => false).words, () => -1)
          // Marks of lists, of bold words and of links become what they stand for.
          const bare = (words: string) => words.replace(/[^\p{L}\p{N}{}]|https:\/\/[ab]\.fr/gu, '')
          expect(bare(plainText(parseText(written)))).toBe(bare(cell))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

it.each([
  ['Où  est\tmon colis ?', 'Où est mon colis ?'],
  ['*Où*', '*Où*'],
  ['À {{city}} ?', 'À {{city}} ?'],
  ['À {{ville}} ?', 'À { {ville}} ?'],
])('lineIn(%j)', (words, line) => expect(lineIn(words, knows).words).toBe(line))
