import { bot, fine, type Row } from '../row.case.ts'

/** To be read again by a day. */
const dated = (reviewBy: string) => fine().entry('e1', 'Hours', 'Nine', '', { reviewBy })

const inTwo = () => bot('fr', 'en').main((f) => f.start('m').message('m', { fr: 'Bonjour', en: 'Hello' }, 'e').end('e'))

export const knowledgeRows: Row[] = [
  [
    'answer-missing',
    'an answer in one of two languages',
    inTwo().entry('e1', { fr: 'Horaires', en: 'Hours' }, { fr: 'Neuf heures' }),
    inTwo().entry('e1', { fr: 'Horaires', en: 'Hours' }, { fr: 'Neuf heures', en: 'Nine' }),
  ],
  [
    'entries-alike',
    'one phrasing in two entries',
    fine().entry('e1', 'Hours', 'Nine', 'When are you open?').entry('e2', 'Sunday', 'No', 'when are you OPEN'),
    fine().entry('e1', 'Hours', 'Nine', 'When?').entry('e2', 'Sunday', 'No', 'On Sunday?'),
  ],
  [
    'entries-alike',
    'a title that is a phrasing elsewhere',
    fine().entry('e1', 'Hours', 'Nine', 'When?\nOpen').entry('e2', 'Sunday', 'No', 'hours'),
    fine().entry('e1', 'Hours', 'Nine', 'Hours'),
  ],
  [
    'entry-phrasings-collide',
    'the same words in another order',
    fine()
      .entry('e1', 'Delivery', 'Soon', 'When will my parcel be delivered?')
      .entry('e2', 'Parcel', 'Now', 'My parcels, when will they be delivered'),
    fine().entry('e1', 'Delivery', 'Soon', 'When is my parcel?').entry('e2', 'Parcel', 'Now', 'Where is my parcel?'),
  ],
  [
    'entry-phrasings-collide',
    'in French',
    bot('fr')
      .main((f) => f.start('e').end('e'))
      .entry('e1', 'Annulation', 'Oui', 'Je voudrais annuler ma commande')
      .entry('e2', 'Commandes', 'Non', 'Annuler une commande ?'),
    bot('fr')
      .main((f) => f.start('e').end('e'))
      .entry('e1', 'Annulation', 'Oui', 'Je veux annuler ma commande')
      .entry('e2', 'Commandes', 'Non', 'Je veux pas annuler ma commande'),
  ],
  ['entry-without-answer', 'an empty answer', fine().entry('e1', 'Hours', ''), fine().entry('e1', 'Hours', 'Nine')],
  ['entry-without-title', 'an empty title', fine().entry('e1', '', 'Nine'), fine().entry('e1', 'Hours', 'Nine')],
  [
    'question-without-entries',
    'no knowledge',
    bot().main((f) => f.start('q').question('q', 'What?')),
    bot()
      .entry('e1', 'Hours', 'Nine')
      .main((f) => f.start('q').question('q', 'What?')),
  ],
  ['review-date-passed', 'yesterday', dated('2026-02-28'), dated('2026-03-01'), { today: '2026-03-01' }],
  ['review-date-passed', 'a day that is none', dated('2026-02-28'), dated('2026-02-30'), { today: '2026-03-01' }],
  ['review-date-unreadable', 'words', dated('soon'), dated('')],
  ['review-date-unreadable', 'a day written otherwise', dated('1/3/2026'), dated('2026-03-01')],
]
