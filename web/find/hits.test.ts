import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankStep } from '../../schema/kinds/kinds.ts'
import { aBot } from '../../schema/testing/build.ts'
import { anyBot } from '../../schema/testing/generate.ts'
import { around, hitsIn, rangesIn } from './hits.ts'

const found = (text: string, words: string, how: { exact?: boolean; whole?: boolean } = {}) =>
  rangesIn(text, { words, exact: false, whole: false, ...how }).map(([from, to]) => text.slice(from, to))

describe('words in a text', () => {
  it.each<[string, string, { exact?: boolean; whole?: boolean }, string[]]>([
    ['Votre colis est arrivé. Un colis !', 'colis', {}, ['colis', 'colis']],
    ['Déjà reçu, DEJA livré', 'deja', {}, ['Déjà', 'DEJA']],
    ['Déjà reçu, DEJA livré', 'DEJA', { exact: true }, ['DEJA']],
    ['e\u0301tat', 'état', {}, ['e\u0301tat']],
    ["l’adresse et l'accueil", "l'a", {}, ['l’a', "l'a"]],
    ['12\u00a0€', '12 €', {}, ['12\u00a0€']],
    ['un colis, des coliss', 'colis', { whole: true }, ['colis']],
    ['aaa', 'aa', {}, ['aa']],
    ['😀 ok 😀', '😀', {}, ['😀', '😀']],
    ['İstanbul', 'istanbul', {}, ['İstanbul']],
    ['nothing', '', {}, []],
    ['(a+b)*', 'a+b', {}, ['a+b']],
  ])('%j holds %j %j', (text, words, how, expected) => expect(found(text, words, how)).toEqual(expected))

  it('is where it says, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (before, words) => {
        const ranges = rangesIn(before + words, { words, exact: true, whole: false })
        for (const [from, to] of ranges) expect((before + words).slice(from, to)).toBe(words)
        expect(ranges.length).toBeGreaterThan(0)
      }),
    )
  })

  it('lie one behind the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 2 }), (text, words) => {
        let last = 0
        for (const [from, to] of rangesIn(text, { words, exact: false, whole: false })) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
      }),
    )
  })
})

describe('words in a bot', () => {
  const bot = aBot('en')
    .main((flow) =>
      flow
        .start('a')
        .choice('a', 'Where is the parcel?', [
          ['My parcel is late', 'b'],
          ['Something else', 'b'],
        ])
        .message('b', 'We look for it.\nYour parcel comes on Monday, we promise.'),
    )
    .build()
  bot.flows[0]!.steps.push({ ...blankStep('note', 'n'), text: 'Ask about the parcel weight' })

  it('are found in steps, options and notes, each with its address', () => {
    const hits = hitsIn(bot, { words: 'parcel', exact: false, whole: false, locales: ['en'] })
    expect(hits.map(({ address, field, locale }) => [address, field, locale])).toEqual([
      [{ in: 'step', flow: 'main', id: 'a' }, 'text', 'en'],
      [{ in: 'step', flow: 'main', id: 'a', items: [['options', expect.any(String)]] }, 'label', 'en'],
      [{ in: 'step', flow: 'main', id: 'b' }, 'text', 'en'],
      [{ in: 'step', flow: 'main', id: 'n' }, 'text', undefined],
    ])
    expect(around(hits[2]!)).toEqual({ before: 'Your ', found: 'parcel', after: ' comes on Monday, we promise.' })
  })

  it('are not looked for in a language that was not asked for', () => {
    expect(hitsIn(bot, { words: 'late', exact: false, whole: false, locales: ['fr'] })).toEqual([])
  })

  it('stand where the bot has them', () => {
    fc.assert(
      fc.property(anyBot, (any) => {
        for (const hit of hitsIn(any, { words: 'e', exact: false, whole: false, locales: any.locales }))
          expect(hit.words.slice(hit.from, hit.to).toLowerCase().normalize('NFD')[0]).toBe('e')
      }),
      { numRuns: 30 },
    )
  })
})
