import { describe, expect, it } from 'vitest'
import { createExplain } from './explain.ts'
import { collisionsIn, neighboursOf } from './neighbours.ts'
import { effectOf, selfTest } from './selftest.ts'

const phrasings = {
  entries: [
    ['Où est mon colis ?', 'je n’ai pas reçu ma commande', 'suivre ma livraison', 'quand sera livrée ma commande'],
    [
      'Comment retourner un article ?',
      'je veux renvoyer un produit',
      'faire un retour',
      'je veux renvoyer mon produit',
    ],
    [
      'Comment échanger un article ?',
      'je veux échanger un produit',
      'faire un échange',
      'je veux renvoyer un produits',
    ],
  ],
  skills: [['Prendre rendez-vous', 'réserver un créneau', 'prendre un rendez-vous']],
}
const settings = { locale: 'fr' }

describe('the author’s help', () => {
  it('knows the neighbours of an entry', () => {
    const [first] = neighboursOf({ kind: 'entry', at: 1 }, phrasings, settings)
    expect(first).toMatchObject({ item: { kind: 'entry', at: 2 } })
    expect(first?.nearest.likeness).toBeGreaterThan(0.7)
    expect(neighboursOf({ kind: 'skill', at: 0 }, phrasings, settings, 1)).toHaveLength(1)
  })
  it('finds phrasings of two entries that say nearly the same, once', () => {
    const [first, ...more] = collisionsIn(phrasings, settings)
    expect(first).toMatchObject({ own: 'je veux renvoyer un produit', other: 'je veux renvoyer un produits' })
    expect(more.some(({ own, other }) => own === first?.other && other === first.own)).toBe(false)
  })
  it('explains how a sentence is understood', () => {
    const explain = createExplain(phrasings, settings)
    const { certain, certainty, read, ranking, words } = explain('svp ou est mon coli')
    expect(certain).toBe('sure')
    expect(certainty).toBeGreaterThan(0.75)
    expect(read).toBe('svp ou est mon colis')
    expect(ranking[0]).toMatchObject({ item: { kind: 'entry', at: 0 }, nearest: { phrasing: 'ou est mon colis' } })
    const counted = (word: string) => words.find((other) => other.word === word)?.counted ?? 0
    expect(counted('colis')).toBeGreaterThan(counted('svp'))
  })
  it('explains what is not understood', () => {
    const explain = createExplain(phrasings, settings)
    expect(explain('raconte-moi une blague')).toMatchObject({ certain: 'no' })
    expect(explain('')).toMatchObject({ certain: 'no' })
    expect(explain('Prendre rendez-vous')).toMatchObject({ certain: 'sure', certainty: 1 })
  })
  it('tries every phrasing of items that have several', () => {
    const { tried, right, confusions } = selfTest(phrasings, settings)
    expect(tried).toBe(15)
    expect(right).toBeGreaterThan(5)
    expect(confusions.map(({ phrasing }) => phrasing)).toContain('je veux renvoyer un produit')
  })
  it('tells what the slider does: the bolder, the more is answered', () => {
    const effect = effectOf(phrasings, settings)
    const positions = [0, 0.25, 0.5, 0.75, 1].map(effect)
    for (const key of ['answered', 'wrong', 'foreign'] as const)
      expect(positions.map((at) => at[key])).toEqual(positions.map((at) => at[key]).toSorted((a, b) => a - b))
    for (const { answered, wrong, proposed, helped, questions } of positions) {
      expect(answered + proposed).toBeLessThanOrEqual(1)
      expect(wrong).toBeLessThanOrEqual(answered)
      expect(helped).toBeLessThanOrEqual(1)
      expect(questions).toBe(15)
    }
  })
  it('has nothing to say about nothing', () => {
    const none = { entries: [], skills: [] }
    expect(collisionsIn(none)).toEqual([])
    expect(selfTest(none)).toEqual({ tried: 0, right: 0, confusions: [] })
    expect(effectOf(none)(0.5)).toMatchObject({ answered: 0, questions: 0 })
    expect(createExplain(none)('hello')).toMatchObject({ certain: 'no', ranking: [] })
  })
})
