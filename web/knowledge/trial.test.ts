import { expect, test } from 'vitest'
import { aBot } from '../../schema/testing/build.ts'
import { understanding } from './trial.ts'

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
  .main((flow) => flow.start('ask').question('ask', 'Oui ?'))
  .skill(
    'unlock',
    { phrasings: { fr: 'débloquer ma session\nsession verrouillée', en: 'unlock my session' } },
    (flow) => flow.start('done').returns('done'),
  )
  .build()

test.each([
  ['fr', 'ou est mon colis', 'sure', 'late'],
  ['fr', 'je veux rendre mes chaussures', 'sure', 'return'],
  ['fr', 'session verrouillée', 'sure', 'unlock'],
  ['en', 'Where is my parcel?', 'sure', 'late'],
  ['fr', 'quelle heure est-il à Tokyo', 'no', undefined],
  ['fr', '', 'no', undefined],
  ['xx', 'colis', 'no', undefined],
])('in %s, %j is %s: %s', (locale, sentence, certain, first) => {
  const understood = understanding(bot, locale)(sentence)
  expect([understood.certain, understood.ranking[0]?.id]).toEqual([certain, first])
})

test('one more phrasing is understood at once', () => {
  const sentence = 'mon paquet s’est volatilisé'
  expect(understanding(bot, 'fr')(sentence).certain).not.toBe('sure')
  const taught = structuredClone(bot)
  const [late] = taught.entries
  if (late) late.phrasings.fr += `\n${sentence}`
  expect(understanding(taught, 'fr')(sentence)).toMatchObject({ certain: 'sure', ranking: [{ id: 'late' }] })
})
