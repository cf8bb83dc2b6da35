/** A bot that shows and asks everything that a chat can show and ask. */
import { initialValues, type Text } from '../../schema/bot/fields.ts'
import { kinds } from '../../schema/kinds/kinds.ts'
import { aBot } from '../../schema/testing/build.ts'

export const PICTURES = 'https://pictures.example'
export const VIDEO = 'https://videos.example/watch'

const { options } = kinds.choice.fields
const { cards, links } = kinds.message.fields
const option = (id: string, en: string, fr: string, picture = '') => ({
  ...initialValues(options.of),
  id,
  label: { en, fr },
  image: picture && `${PICTURES}/${picture}.svg`,
  alternative: (picture ? { en: `A drawing of ${picture}`, fr: `Un dessin : ${picture}` } : {}) as Text,
})
const card = (id: string, [en, fr]: [string, string], [aboutEn, aboutFr]: [string, string], address = '') => ({
  ...initialValues(cards.of),
  id,
  title: { en, fr },
  text: { en: aboutEn, fr: aboutFr },
  image: `${PICTURES}/${id}.svg`,
  alternative: { en: `${en} from the air`, fr: `${fr} vue du ciel` },
  label: { en: 'Book', fr: 'Réserver' },
  address,
})

const COUNTRIES = [
  ['Algeria', 'Algérie'],
  ['Austria', 'Autriche'],
  ['Belgium', 'Belgique'],
  ['Denmark', 'Danemark'],
  ['Finland', 'Finlande'],
  ['Germany', 'Allemagne'],
  ['Greece', 'Grèce'],
  ['Ireland', 'Irlande'],
  ['Italy', 'Italie'],
  ['Norway', 'Norvège'],
  ['Portugal', 'Portugal'],
  ['Spain', 'Espagne'],
  ['Sweden', 'Suède'],
] as const

export const rich = aBot('en', 'fr', 'ar')
  .settings({
    title: { en: 'Travel desk', fr: 'Agence de voyages' },
    welcome: { en: 'Hello! I am the automated assistant.', fr: 'Bonjour ! Je suis l’assistant automatique.' },
    accent: '#0f766e',
    contact: 'tel:+33123456789',
  })
  .variable('city', { fromPage: true, initial: 'Nantes' })
  .variable('extras', { type: 'list' })
  .variable('day', { type: 'date' })
  .variable('score', { type: 'number' })
  .main((flow) =>
    flow
      .start('menu')
      .choice('menu', { en: 'What would you like to see?', fr: 'Que voulez-vous voir ?' }, [
        [{ en: 'Media', fr: 'Médias' }, 'media'],
        [{ en: 'Pictures', fr: 'Images' }, 'pictures'],
        [{ en: 'Extras', fr: 'Options' }, 'extras'],
        [{ en: 'Scores', fr: 'Notes' }, 'stars'],
        [{ en: 'Date', fr: 'Date' }, 'day'],
        [{ en: 'Pause', fr: 'Pause' }, 'first'],
        [{ en: 'Systems', fr: 'Systèmes' }, 'call'],
        [{ en: 'City', fr: 'Ville' }, 'city'],
        [{ en: 'Countries', fr: 'Pays' }, 'country'],
      ])
      .choice(
        'country',
        { en: 'Where to?', fr: 'Pour quel pays ?' },
        COUNTRIES.map(([en, fr]) => [{ en, fr }, 'away']),
        { variable: 'city' },
      )
      .message('away', { en: 'Off to {{city}}.', fr: 'En route pour {{city}}.' })
      .step(
        'message',
        'media',
        {
          text: { en: 'Our **ports**, in one picture:', fr: 'Nos **ports**, en une image :' },
          image: `${PICTURES}/port.svg`,
          alternative: { en: 'Boats in a port', fr: 'Des bateaux au port' },
          video: VIDEO,
          videoTitle: { en: 'A film of the sea', fr: 'Un film de la mer' },
          links: [
            {
              ...initialValues(links.of),
              id: 'l1',
              label: { en: 'Timetable', fr: 'Horaires' },
              address: 'https://ferries.example/{{city}}',
            },
            {
              ...initialValues(links.of),
              id: 'l2',
              label: { en: 'Trap', fr: 'Piège' },
              address: 'javascript:alert(1)',
            },
          ],
          cards: [
            card(
              'lisbon',
              ['Lisbon', 'Lisbonne'],
              ['Hills, trams and **light**.', 'Des collines, des trams et de la **lumière**.'],
              'https://book.example/lisbon',
            ),
            card(
              'oslo',
              ['Oslo', 'Oslo'],
              ['Fjords and long evenings.', 'Des fjords et de longues soirées.'],
              'https://book.example/oslo',
            ),
            card('naples', ['Naples', 'Naples'], ['Loud, warm, delicious.', 'Bruyante, chaude, délicieuse.']),
          ],
        },
        { next: 'menu' },
      )
      .choice('pictures', { en: 'Where to?', fr: 'Où partir ?' }, [], {
        options: [
          option('sea', 'The sea', 'La mer', 'sea'),
          option('hills', 'The hills', 'La montagne', 'hills'),
          option('town', 'A town', 'Une ville', 'town'),
          option('none', 'Anywhere', 'N’importe où'),
        ],
        other: 'menu',
      })
      .choice('extras', { en: 'Which extras?', fr: 'Quelles options ?' }, [], {
        options: [
          option('bike', 'A bike', 'Un vélo'),
          option('cabin', 'A cabin', 'Une cabine'),
          option('meal', 'A meal', 'Un repas'),
        ],
        several: true,
        least: 1,
        most: 2,
        variable: 'extras',
        next: 'noted',
      })
      .message('noted', { en: 'Noted: {{extras}}.', fr: 'C’est noté : {{extras}}.' }, 'name')
      .input('name', { en: 'Your name?', fr: 'Votre nom ?' }, 'text', { next: 'done' })
      .step(
        'rating',
        'stars',
        { text: { en: 'Your stay?', fr: 'Votre séjour ?' }, scale: 'stars', variable: 'score' },
        { next: 'ten' },
      )
      .step(
        'rating',
        'ten',
        { text: { en: 'Would you recommend us?', fr: 'Nous recommanderiez-vous ?' }, scale: 'ten', variable: 'score' },
        { next: 'thumbs' },
      )
      .step(
        'rating',
        'thumbs',
        { text: { en: 'And this chat?', fr: 'Et cette discussion ?' }, scale: 'thumbs', variable: 'score' },
        { next: 'thanks' },
      )
      .message('thanks', { en: 'Thank you for {{score}}.', fr: 'Merci pour {{score}}.' }, 'done')
      .input('day', { en: 'Which day?', fr: 'Quel jour ?' }, 'date', { variable: 'day', next: 'gone' })
      .message('gone', { en: 'On {{day}}, then.', fr: 'Alors le {{day}}.' }, 'done')
      .message('first', { en: 'Let me think.', fr: 'Je réfléchis.' }, 'pause')
      .step('wait', 'pause', { seconds: 5 }, { next: 'second' })
      .message('second', { en: 'I thought.', fr: 'J’ai réfléchi.' }, 'menu')
      .step('call', 'call', { name: 'stock', address: 'https://stock.example' }, { next: 'done', failed: 'human' })
      .step(
        'handover',
        'human',
        { text: { en: 'I look for a colleague.', fr: 'Je cherche un collègue.' } },
        { done: 'done', closed: 'done', nobody: 'sorry' },
      )
      .message('sorry', { en: 'Nobody is there now.', fr: 'Personne n’est là.' }, 'menu')
      .message('city', { en: 'You are in {{city}}.', fr: 'Vous êtes à {{city}}.' }, 'menu')
      .end('done'),
  )
  .build()
