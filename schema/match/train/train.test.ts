import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../compile/words/words.ts'
import { createMatcher } from '../match.ts'
import { linesIn, train, write, type Phrasings } from './train.ts'
import { createTrainer } from './trainer.ts'
import { teach, linesOf, taughtOf } from './lesson.ts'

const matcherOf = (index: unknown, locale = 'fr') =>
  createMatcher({ index: JSON.parse(JSON.stringify(index)) as unknown, locale, words: wordsIn(locale).words })

/** Made-up entries: a verb and a thing each, asked for in several ways. */
function made(count: number, each: number): Phrasings {
  const verbs = [
    'retrouver',
    'annuler',
    'changer',
    'payer',
    'fermer',
    'activer',
    'signaler',
    'reporter',
    'vendre',
    'louer',
  ]
  const things = [
    'colis',
    'abonnement',
    'adresse',
    'facture',
    'compte',
    'carte',
    'panne',
    'visite',
    'voiture',
    'maison',
  ]
  const ways = [
    (verb: string, thing: string) => `comment ${verb} ${thing}`,
    (verb: string, thing: string) => `je voudrais ${verb} mon ${thing} svp`,
    (verb: string, thing: string) => `${verb} ${thing}`,
    (verb: string, thing: string) => `est-ce que je peux ${verb} un ${thing} ici`,
    (verb: string, thing: string) => `${thing} à ${verb} aujourd’hui`,
  ]
  const entries = [...Array(count).keys()].map((at) =>
    [...Array(each).keys()].map((way) =>
      (ways[way % ways.length] as (typeof ways)[number])(
        `${verbs[at % 10]}${'x'.repeat(Math.floor(way / 5))}`,
        `${things[Math.floor(at / 10) % 10]}${Math.floor(at / 100) || ''}`,
      ),
    ),
  )
  return { entries, skills: [] }
}

describe('few phrasings', () => {
  const three = {
    entries: [['Où est mon colis ?'], ['Comment annuler ma commande ?'], ['Quels sont vos horaires ?']],
    skills: [],
  }
  const { match } = matcherOf(train(three, { locale: 'fr' }))
  it.each([
    ['où est mon colis', 0],
    ['ou est le colis', 0],
    ['annuler ma comande', 1],
    ['vos horaires svp', 2],
  ])('three entries of one phrasing each: %j means entry %d', (text, at) => {
    const { certain, candidates } = match({ text })
    expect(certain).not.toBe('no')
    expect(candidates[0]).toMatchObject({ kind: 'entry', at })
  })
  it.each(['quelle est la capitale du Pérou', 'j’ai faim', 'raconte moi une blague', 'ma sœur chante faux'])(
    'three entries of one phrasing each: %j is not answered',
    (text) => expect(match({ text }).certain).not.toBe('sure'),
  )
  it('one entry does not understand everything', () => {
    const alone = matcherOf(train({ entries: [['Où est mon colis ?']], skills: [] }, { locale: 'fr' }))
    expect(alone.match({ text: 'où est mon colis ?' }).certain).toBe('sure')
    expect(alone.match({ text: 'il pleut des cordes' }).certain).toBe('no')
  })
})

describe('training', () => {
  const phrasings = made(30, 5)
  const lines = phrasings.entries.map(linesOf)

  it('makes the same of the same', () => {
    const { learnt, constants } = teach(lines, 'fr')
    const again = teach(lines, 'fr')
    expect(again.learnt).toEqual(learnt)
    expect(again.constants).toEqual(constants)
  })
  it('asked for the same again costs nothing', () => {
    const first = train(phrasings, { locale: 'fr' })
    const began = performance.now()
    expect(train(phrasings, { locale: 'fr', boldness: 1 })).toMatchObject({ a: first.a, c: first.c })
    expect(performance.now() - began).toBeLessThan(50)
  })
  it('the bolder, the readier to answer', () => {
    const order = ['no', 'unsure', 'sure']
    const texts = ['annuler', 'payer le colis demain', 'facture', 'fermer la porte', 'je voudrais changer']
    for (const text of texts) {
      const certain = [0, 0.25, 0.5, 0.75, 1].map((boldness) =>
        order.indexOf(matcherOf(train(phrasings, { locale: 'fr', boldness })).match({ text }).certain),
      )
      expect(certain).toEqual(certain.toSorted((a, b) => a - b))
    }
  })
  it.each([
    ['no entries', []],
    ['entries without words', [[], [''], ['?!']]],
    ['the same phrasing everywhere', [['a b c'], ['a b c'], ['a b c']]],
    ['line breaks', [['a\nb', 'c\0d']]],
  ])('takes %s', (_, entries) =>
    expect(matcherOf(train({ entries, skills: [] })).match({ text: 'a b c' })).toBeDefined(),
  )
  it('takes any phrasings', () => {
    const words = fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), { maxLength: 6 })
    fc.assert(
      fc.property(words, fc.string({ unit: 'binary' }), (entries, text) => {
        const index = train({ entries, skills: [] })
        const { certain, candidates } = matcherOf(index).match({ text })
        expect(certain === 'no').toBe(candidates.length === 0)
        expect([...index.c, ...index.b].every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('training again after an edit', () => {
  const phrasings = made(80, 5)
  const edited = {
    ...phrasings,
    entries: phrasings.entries.map((own, at) => (at === 17 ? [...own, 'où sont passées mes affaires'] : own)),
  }
  it('knows the new phrasing and nearly all else as training from the beginning does', () => {
    const again = createTrainer()
    again(phrasings, { locale: 'fr' })
    const near = matcherOf(again(edited, { locale: 'fr' }))
    const full = matcherOf(train(edited, { locale: 'fr' }))
    expect(near.match({ text: 'ou son passées mes affaires' }).candidates[0]).toMatchObject({ at: 17 })
    const texts = edited.entries.map(([first = '']) => `${first} merci`)
    const same = texts.filter((text) => {
      const [a, b] = [near.match({ text }), full.match({ text })]
      return a.certain === b.certain && a.candidates[0]?.at === b.candidates[0]?.at
    })
    expect(same.length).toBeGreaterThanOrEqual(0.95 * texts.length)
  })
  it('forgets a phrasing that was taken away', () => {
    const again = createTrainer()
    again(edited, { locale: 'fr' })
    const { p } = again(phrasings, { locale: 'fr' })
    expect(p[17]).not.toContain('affaires')
  })
})

describe('very many phrasings', () => {
  it('are taught in part: the first of each item, up to a bound', () => {
    const count = (lines: readonly string[]) =>
      lines.reduce((sum, line) => sum + (line ? line.split('\n').length : 0), 0)
    const few = ['a\nb', '', 'c']
    expect(taughtOf(few)).toBe(few)
    const many = taughtOf(Array.from({ length: 1_000 }, (_, at) => (at === 7 ? '' : `a${at}\n`.repeat(20).trim())))
    expect(many[7]).toBe('')
    expect(new Set(many.map((line) => line.split('\n').length))).toEqual(new Set([1, 6]))
    expect(count(taughtOf(Array.from({ length: 50_000 }, (_, at) => `a${at}\nb`)))).toBe(6_000)
  })
  it('are understood, also those that weren’t taught', () => {
    const all = made(40, 3)
    const lines = linesIn(all).map((line, at) => (at < 38 ? line.split('\n').slice(0, 2).join('\n') : ''))
    const matcher = matcherOf(write(teach(lines, 'fr'), all))
    const right = all.entries.filter(
      (phrasings, at) => matcher.match({ text: `${phrasings[2]} merci` }).candidates[0]?.at === at,
    )
    expect(right.length).toBeGreaterThan(36)
    expect(right).toContain(all.entries[39])
  })
})
