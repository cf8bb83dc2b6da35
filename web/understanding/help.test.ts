import { expect, test } from 'vitest'
import { aBot } from '../../schema/testing/build.ts'
import { askedOf } from './asked.ts'
import { help } from './help.ts'

const bot = aBot('fr', 'en')
  .entry(
    'late',
    { fr: 'Mon colis est en retard', en: 'My parcel is late' },
    { fr: 'Désolé.', en: 'Sorry.' },
    {
      fr: 'Où est mon colis ?\nJe n’ai pas reçu ma commande\ncolis pas arrivé',
      en: 'Where is my parcel?\nI have not received my order',
    },
  )
  .entry(
    'return',
    { fr: 'Retourner un article', en: 'Return an item' },
    { fr: 'Ainsi.', en: 'Like this.' },
    {
      fr: 'Comment renvoyer un produit ?\nJe veux rendre mes chaussures',
      en: 'How do I send something back?',
    },
  )
  .entry(
    'swap',
    { fr: 'Échanger un article', en: 'Swap an item' },
    { fr: 'Ainsi.', en: 'Like this.' },
    {
      fr: 'Comment échanger un produit ?\nJe veux rendre mes chaussure',
      en: 'How do I swap something?',
    },
  )
  .main((flow) => flow.start('ask').question('ask', 'Oui ?'))
  .skill(
    'unlock',
    { phrasings: { fr: 'débloquer ma session\nsession verrouillée', en: 'unlock my session' } },
    (flow) => flow.start('done').returns('done'),
  )
  .build()
const french = askedOf(bot, 'fr')

test.each([
  ['fr', 'ou est mon colis', 'sure', 'late'],
  ['fr', 'session verrouillée', 'sure', 'unlock'],
  ['en', 'Where is my parcel?', 'sure', 'late'],
])('in %s, %j is %s: %s', (locale, sentence, certain, first) => {
  const understood = help.understand(askedOf(bot, locale), sentence)
  expect([understood.certain, understood.ranking[0]?.item.id]).toEqual([certain, first])
})

test.each(['quelle heure est-il à Tokyo', ''])('%j is not understood', (sentence) =>
  expect(help.understand(french, sentence).certain).toBe('no'),
)

test('the nearest phrasing is told as the visitor would read it, and whether it is the sentence', () => {
  const [first] = help.understand(french, 'ou est mon coli').ranking
  expect(first).toMatchObject({ item: { kind: 'entry', id: 'late' }, nearest: 'Où est mon colis\u202f?', same: false })
  const [again] = help.understand(french, 'ou est MON colis').ranking
  expect(again).toMatchObject({ item: { id: 'late' }, same: true, certainty: 1 })
})

test('one more phrasing is understood at once', () => {
  const sentence = 'mon paquet s’est volatilisé'
  expect(help.understand(french, sentence).certain).not.toBe('sure')
  const taught = structuredClone(bot)
  const [late] = taught.entries
  if (late) late.phrasings.fr += `\n${sentence}`
  const { certain, ranking } = help.understand(askedOf(taught, 'fr'), sentence)
  expect([certain, ranking[0]?.item.id]).toEqual(['sure', 'late'])
})

test('what lies around an entry', () => {
  const { tried, right, confusions, neighbours, collisions } = help.lookAround(french, { kind: 'entry', id: 'swap' })
  expect(tried).toBe(3)
  expect(right).toBe(3 - confusions.length)
  expect(neighbours[0]?.item).toEqual({ kind: 'entry', id: 'return' })
  expect(collisions[0]).toMatchObject({
    item: { kind: 'entry', id: 'return' },
    own: 'Je veux rendre mes chaussure',
    other: 'Je veux rendre mes chaussures',
  })
})

test('nothing lies around what has no words or is gone', () => {
  expect(help.lookAround(french, { kind: 'entry', id: 'gone' })).toMatchObject({ tried: 0, neighbours: [] })
})

test('all phrasings are checked, with what they are taken for', () => {
  const { tried, right, confusions } = help.checkAll(french)
  expect(tried).toBe(12)
  expect(right).toBe(tried - confusions.length)
  expect(confusions.find(({ phrasing }) => phrasing === 'Je veux rendre mes chaussures')).toMatchObject({
    item: { kind: 'entry', id: 'return' },
    taken: { kind: 'entry', id: 'swap' },
  })
})

test('the slider is tried at each of its positions', () => {
  const effects = help.tryBoldness(french)
  expect(effects).toHaveLength(11)
  expect(effects.at(-1)?.answered).toBeGreaterThanOrEqual(effects[0]?.answered ?? 1)
})
