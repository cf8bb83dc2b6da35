import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '../compile/words/words.ts'
import { createMatcher } from './match.ts'
import { train } from './train/train.ts'

const entries = [
  ['Où est mon colis ?', 'je n’ai pas reçu ma commande', 'suivre ma livraison', 'quand sera livrée ma commande'],
  ['Comment retourner un article ?', 'je veux renvoyer un produit', 'faire un retour', 'délai pour renvoyer'],
  ['Mot de passe oublié', 'je n’arrive plus à me connecter', 'réinitialiser mon mot de passe'],
]
const skills = [['Prendre rendez-vous', 'réserver un créneau']]
const { words } = wordsIn('fr')
const readable = (index: unknown) => ({ index, locale: 'fr', words })
const matcher = createMatcher(readable(JSON.parse(JSON.stringify(train({ entries, skills })))))

describe('matching the knowledge', () => {
  const sure: [string, 'entry' | 'skill', number][] = [
    ['ou est mon colis', 'entry', 0],
    ['OÙ EST MON COLIS ?!', 'entry', 0],
    ['j’ai pas recu ma comande', 'entry', 0],
    ['je voudrais renvoyer un produit', 'entry', 1],
    ['mot de passe oubliééé', 'entry', 2],
    ['je veux prendre rendez vous', 'skill', 0],
  ]
  it.each(sure)('%j means %s %d', (text, kind, at) =>
    expect(matcher.match({ text })).toMatchObject({ certain: 'sure', candidates: [{ kind, at }] }),
  )
  it.each(['quelle est la capitale du Pérou', 'il fait beau', '', '???', '💥'])('%j means nothing', (text) =>
    expect(matcher.match({ text }).certain).toBe('no'),
  )
  it('proposes where two entries are as near', () => {
    const { certain, candidates } = matcher.match({ text: 'renvoyer le colis' })
    expect(certain).toBe('unsure')
    expect(candidates.length).toBeGreaterThan(1)
  })
  it('is readier to answer when it is bold', () => {
    const asked = 'le colis'
    const certain = (boldness: number) =>
      createMatcher(readable(train({ entries, skills }, { boldness }))).match({ text: asked }).certain
    const order = ['no', 'unsure', 'sure']
    expect(order.indexOf(certain(1))).toBeGreaterThanOrEqual(order.indexOf(certain(0)))
  })
})

describe('matching what is proposed', () => {
  const options = (count: number) => [
    ...entries.map(([title = '']) => title).slice(0, count),
    'Rien de tout cela',
    'Oui',
  ]
  it.each([
    [1, 'ouais', 0],
    [1, 'non', 1],
    [2, 'non merci', undefined],
    [2, 'pas du tout', 2],
    [2, 'd’accord', 3],
    [2, 'le dernier', 1],
    [1, 'oui', 2],
  ] as const)('with %d of them %j means %j', (proposed, text, at) => {
    const { certain, candidates } = matcher.match({ text, options: options(proposed), proposed })
    expect(certain === 'sure' ? candidates[0]?.at : undefined).toBe(at)
  })
})

describe('matching options', () => {
  const options = ['L’imprimante', 'Mot de passe oublié', 'Session verrouillée', 'Oui, ouvert', 'Non']
  const rows: [string, number][] = [
    ['imprimante', 0],
    ['c’est mon imprimante', 0],
    ['imprimente', 0],
    ['2', 1],
    ['la deuxième', 1],
    ['the second one', 1],
    ['option 3', 2],
    ['le dernier', 4],
    ['session', 2],
    ['ma session est verrouillée', 2],
    ['ouais', 3],
    ['oui', 3],
    ['nope', 4],
    ['non merci', 4],
    ['mot de passe oublié', 1],
  ]
  it.each(rows)('%j means option %d', (text, at) =>
    expect(matcher.match({ text, options })).toMatchObject({ certain: 'sure', candidates: [{ kind: 'option', at }] }),
  )
  it('still finds an entry', () =>
    expect(matcher.match({ text: 'comment retourner un article', options })).toMatchObject({
      candidates: [{ kind: 'entry', at: 1 }],
    }))
  it('knows emoji', () =>
    expect(matcher.match({ text: '👎', options: ['👍', '👎'] })).toMatchObject({
      certain: 'sure',
      candidates: [{ kind: 'option', at: 1 }],
    }))
  it('has no sixth of five', () => expect(matcher.match({ text: '6', options }).certain).toBe('no'))
})

describe('bad input', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (text, options) => {
        const { certain, candidates } = matcher.match({ text, options })
        expect(certain === 'no').toBe(candidates.length === 0)
      }),
    )
  })
  it.each(['a', 'ab ', 'colis ', '\u0301', '🙂', ' ', 'é', '\ud800'])('takes a million characters of %j', (piece) => {
    expect(
      matcher.match({ text: piece.repeat(1_000_000 / piece.length), options: [piece.repeat(10_000)] }),
    ).toBeDefined()
  })
  it.each([null, undefined, 3, {}, { v: 99 }, []])('reads the index %j as empty', (index) =>
    expect(createMatcher(readable(index)).match({ text: 'hello', options: ['Hello'] })).toMatchObject({
      certain: 'sure',
    }),
  )
})
