/** Small bots for visitors of hostile pages. */
import { aBot } from '../../schema/testing/build.ts'
import { templates } from '../../server/demo/templates.ts'
import { rich } from './richBot.ts'
import { triggerFields, type Bot, type Trigger } from '../../schema/bot/bot.ts'
import { initialValues } from '../../schema/bot/fields.ts'

const parcel = aBot('en', 'fr')
  .settings({
    title: { en: 'Quick Parcel', fr: 'Colis Éclair' },
    welcome: {
      en: 'Hello! I am the automated assistant of **Quick Parcel**.',
      fr: 'Bonjour ! Je suis l’assistant automatique de **Colis Éclair**.',
    },
    human: { en: 'Our team answers from 9 to 6.', fr: 'Notre équipe répond de 9 h à 18 h.' },
    contact: 'mailto:help@quick-parcel.example',
    accent: '#4f46e5',
  })
  .variable('email')
  .main((flow) =>
    flow
      .start('need')
      .choice('need', { en: 'What can I do for you?', fr: 'Que puis-je faire pour vous ?' }, [
        [{ en: 'Where is my parcel?', fr: 'Où est mon colis ?' }, 'mail'],
        [{ en: 'Return a parcel', fr: 'Renvoyer un colis' }, 'returns'],
        [{ en: 'Something else', fr: 'Autre chose' }, 'open'],
      ])
      .input('mail', { en: 'What is your e-mail address?', fr: 'Quelle est votre adresse e-mail ?' }, 'email', {
        variable: 'email',
        next: 'found',
      })
      .message(
        'found',
        {
          en: 'Thank you. News of your parcel went to **{{email}}**.',
          fr: 'Merci. Des nouvelles de votre colis sont parties à **{{email}}**.',
        },
        'done',
      )
      .message(
        'returns',
        {
          en: 'Three steps:\n\n1. Print the [label](https://quick-parcel.example/label)\n2. Close the box\n3. Drop it at a relay',
          fr: 'Trois étapes :\n\n1. Imprimez l’[étiquette](https://quick-parcel.example/label)\n2. Fermez le carton\n3. Déposez-le en point relais',
        },
        'done',
      )
      .question(
        'open',
        { en: 'Tell me in your own words.', fr: 'Dites-le-moi avec vos mots.' },
        { answered: 'done', missed: 'done' },
      )
      .end('done'),
  )
  .entry(
    'hours',
    { en: 'Opening hours', fr: 'Horaires' },
    { en: 'We are open from Monday to Saturday.', fr: 'Nous sommes ouverts du lundi au samedi.' },
    { en: 'when are you open\nopening times', fr: 'quand êtes-vous ouverts\nheures d’ouverture' },
  )
  .entry(
    'price',
    { en: 'Price of a parcel', fr: 'Prix d’un envoi' },
    { en: 'From 4.90 euros.', fr: 'À partir de 4,90 €.' },
    { en: 'how much does it cost\nprices', fr: 'combien ça coûte\ntarifs' },
  )
  .build()

const long =
  'A long sentence that goes on about parcels, boxes, labels and the people who carry them through rain and snow. '

/** Long words, many options, links, lists. */
const wordy = aBot('en')
  .settings({
    title: 'The assistant with a name that nobody could ever fit into one line',
    welcome: long.repeat(8),
    accent: '#f5c518',
  })
  .main((flow) =>
    flow
      .start('say')
      .message(
        'say',
        `Read **this** first:\n\n- ${long}\n- Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft\n- [our terms](https://quick-parcel.example/terms)`,
        'many',
      )
      .choice(
        'many',
        'Which one?',
        Array.from(
          { length: 14 },
          (_, at) =>
            [`Option ${at + 1}${at % 4 === 3 ? ' with a rather long label that has to wrap on a phone' : ''}`] as [
              string,
            ],
        ),
      ),
  )
  .build()

const arabic = aBot('ar')
  .settings({ title: 'مساعد الطرود', welcome: 'مرحبًا! أنا مساعد آلي.' })
  .main((flow) =>
    flow
      .start('ask')
      .choice('ask', 'كيف يمكنني مساعدتك؟', [
        ['أين طردي؟', 'yes'],
        ['إرجاع طرد', 'yes'],
      ])
      .message('yes', 'شكرًا لك، سنخبرك قريبًا.', 'done')
      .end('done'),
  )
  .build()

/** A bot with one trigger: its key is `on-` and what sets it off. */
const triggered = (more: Partial<Trigger>): Bot => ({
  ...parcel,
  settings: {
    ...parcel.settings,
    triggers: [
      {
        ...initialValues(triggerFields),
        id: 't1',
        text: { en: 'Did your parcel arrive?', fr: 'Votre colis est-il arrivé ?' },
        delay: 0,
        signal: 'paid',
        ...more,
      },
    ],
  },
})

export const bots: Record<string, Bot> = {
  parcel,
  other: { ...parcel, name: 'Other' },
  wordy,
  arabic,
  rich,
  'on-stay': triggered({}),
  'on-scroll': triggered({ event: 'scroll' }),
  'on-leaving': triggered({ event: 'leaving' }),
  'on-seen': triggered({ event: 'seen', element: '#late' }),
  'on-called': triggered({ event: 'called' }),
  'on-orders': triggered({ pages: '/orders/*' }),
  'on-return': triggered({ visit: 'returning' }),
  'on-once': triggered({ every: 'once' }),
  ...Object.fromEntries(templates.map(({ id, bot }) => [`template-${id}`, bot])),
}
