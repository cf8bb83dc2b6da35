/** Bots for the tests of the guide. */
import { initialValues, type Text } from '../../../schema/bot/fields.ts'
import { kinds } from '../../../schema/kinds/kinds.ts'
import { aBot } from '../../../schema/testing/build.ts'

const option = (id: string, en: string, image = '') => ({
  ...initialValues(kinds.choice.fields.options.of),
  id,
  label: { en, fr: en },
  image,
  alternative: (image ? { en: `A picture of ${en}`, fr: `Une image : ${en}` } : {}) as Text,
})
/** What words may hold. */
export const trap = '<script>alert(1)</script>'

/** Asks in every way. */
export const shop = aBot('en', 'fr')
  .settings({
    title: { en: 'Quick Parcel', fr: 'Colis Éclair' },
    welcome: { en: 'I am the **assistant** of Quick Parcel.', fr: 'Je suis l’**assistant** de Colis Éclair.' },
    human: { en: 'Our team answers from 9 to 6.', fr: 'Notre équipe répond de 9 h à 18 h.' },
    contact: 'mailto:help@quick-parcel.example',
    accent: '#f5c518',
    origins: 'https://shop.example',
  })
  .variable('mail')
  .variable('day', { type: 'date' })
  .variable('extras', { type: 'list' })
  .variable('score', { type: 'number' })
  .main((flow) =>
    flow
      .start('need')
      .choice('need', { en: 'What can I do for you?', fr: 'Que puis-je faire ?' }, [
        [{ en: 'Where is my parcel?', fr: 'Où est mon colis ?' }, 'mail'],
        [{ en: 'Return a parcel', fr: 'Renvoyer un colis' }, 'returns'],
        [{ en: 'Something else', fr: 'Autre chose' }, 'open'],
        [{ en: 'Extras', fr: 'Options' }, 'extras'],
        [{ en: 'Rate us', fr: 'Noter' }, 'stars'],
        [{ en: 'Systems', fr: 'Systèmes' }, 'call'],
        [{ en: 'Date', fr: 'Date' }, 'day'],
        [{ en: 'Pictures', fr: 'Images' }, 'pictures'],
        [{ en: trap, fr: trap }, 'trap'],
      ])
      .input('mail', { en: 'Your e-mail address?', fr: 'Votre adresse e-mail ?' }, 'email', {
        variable: 'mail',
        next: 'found',
      })
      .message('found', { en: 'News went to **{{mail}}**.', fr: 'C’est parti à **{{mail}}**.' }, 'done')
      .message(
        'returns',
        { en: 'Three steps:\n\n1. Print the [label](https://parcel.example/label)\n2. Close the box', fr: 'Étapes' },
        'helped',
      )
      .choice('helped', { en: 'Did that help?', fr: 'Cela vous aide ?' }, [
        [{ en: 'Yes', fr: 'Oui' }, 'done'],
        [{ en: 'No', fr: 'Non' }, 'human'],
      ])
      .question('open', { en: 'Tell me in your own words.', fr: 'Dites-le.' }, { answered: 'done', missed: 'human' })
      .choice('extras', { en: 'Which extras?', fr: 'Lesquelles ?' }, [], {
        options: [option('bike', 'A bike'), option('meal', 'A meal'), option('cabin', 'A cabin')],
        several: true,
        least: 1,
        most: 2,
        variable: 'extras',
        next: 'noted',
      })
      .message('noted', { en: 'Noted: {{extras}}.', fr: 'Noté.' }, 'done')
      .step(
        'rating',
        'stars',
        {
          text: { en: 'Your stay?', fr: 'Votre séjour ?' },
          scale: 'stars',
          variable: 'score',
          comment: { en: 'Why?', fr: 'Pourquoi ?' },
          commentVariable: 'mail',
        },
        { next: 'done' },
      )
      .step('call', 'call', { name: 'stock', address: 'https://stock.example' }, { next: 'done', failed: 'human' })
      .step(
        'handover',
        'human',
        { text: { en: 'I look for a colleague.', fr: 'Je cherche.' } },
        { done: 'done', closed: 'done', nobody: 'sorry' },
      )
      .message('sorry', { en: 'Nobody is there now.', fr: 'Personne.' }, 'done')
      .input('day', { en: 'Which day?', fr: 'Quel jour ?' }, 'date', { variable: 'day', optional: true, next: 'done' })
      .choice('pictures', { en: 'Where to?', fr: 'Où ?' }, [], {
        options: [option('sea', 'The sea', 'https://pictures.example/sea.jpg'), option('town', 'A town')],
        other: 'done',
      })
      .message('trap', { en: `${trap} & "quotes"`, fr: trap }, 'done')
      .end('done'),
  )
  .entry(
    'hours',
    { en: 'Opening hours', fr: 'Horaires' },
    { en: 'Open from Monday to Saturday.', fr: 'Du lundi au samedi.' },
    {
      en: 'when are you open\nopening times\nare you open on monday',
      fr: 'quand êtes-vous ouverts\nheures d’ouverture',
    },
  )
  .entry(
    'price',
    { en: 'Price of a parcel', fr: 'Prix d’un envoi' },
    { en: 'From 4.90 euros.', fr: 'Dès 4,90 €.' },
    { en: 'how much does it cost\nprices\nwhat is the price', fr: 'combien ça coûte\ntarifs' },
  )
  .build()
export const arabic = aBot('ar')
  .settings({ title: 'مساعد الطرود', welcome: 'مرحبًا! أنا مساعد آلي.' })
  .main((flow) =>
    flow
      .start('ask')
      .choice('ask', 'كيف يمكنني مساعدتك؟', [
        ['أين طردي؟', 'yes'],
        ['إرجاع طرد', 'yes'],
      ])
      .message('yes', 'شكرًا لك.', 'done')
      .end('done'),
  )
  .build()
