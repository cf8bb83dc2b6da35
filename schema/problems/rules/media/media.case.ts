import type { Given } from '../../../testing/draw.ts'
import { bot, type Row } from '../row.case.ts'

const shows = (media: Given<'message'>) => bot().main((f) => f.start('m').message('m', 'Look', 'e', media).end('e'))
const card = { id: 'k', title: { en: 'A' }, text: {}, image: '', alternative: {}, label: {}, address: '' }
const link = (address: string, label = 'Open') => shows({ links: [{ id: 'l', label: { en: label }, address }] })
const option = (image: string, alternative: string) =>
  bot().main((f) =>
    f.start('c').step('choice', 'c', {
      text: { en: 'Which?' },
      options: [
        {
          id: 'o',
          label: { en: 'A' },
          phrasings: {},
          image,
          alternative: { en: alternative },
          value: '',
          when: 'all',
          tests: [],
        },
      ],
    }),
  )

export const mediaRows: Row[] = [
  [
    'picture-without-alternative',
    'in a message',
    shows({ image: 'https://a.fr/b.png' }),
    shows({ image: 'https://a.fr/b.png', alternative: { en: 'A box' } }),
  ],
  [
    'picture-without-alternative',
    'on a card',
    shows({ cards: [{ ...card, image: 'https://a.fr/b.png' }] }),
    shows({ cards: [{ ...card, alternative: { en: ' ' } }] }),
  ],
  [
    'picture-without-alternative',
    'of an option',
    option('https://a.fr/b.png', ''),
    option('https://a.fr/b.png', 'A box'),
  ],
  [
    'picture-not-secure',
    'in a message',
    shows({ image: 'http://a.fr/b.png' }),
    shows({ image: 'https://a.fr/{{size}}/b.png' }),
  ],
  ['picture-not-secure', 'a script', shows({ image: 'javascript:x' }), shows({ image: '{{picture}}' })],
  ['picture-not-secure', 'without its beginning', shows({ cards: [{ ...card, image: 'a.fr/b.png' }] }), shows({})],
  ['picture-not-secure', 'of an option', option('data:image/png;base64,', 'A'), option('https://a.fr/b', 'A')],
  ['link-not-secure', 'a button', link('http://a.fr/b'), link('tel:+33123456789')],
  ['link-not-secure', 'a video', shows({ video: 'http://a.fr' }), shows({ video: 'https://a.fr' })],
  ['link-not-safe', 'a button that runs a script', link('javascript:alert(1)'), link('tel:+33123456789')],
  ['link-not-safe', 'a button without the beginning', link('a.fr/b'), link('{{address}}')],
  ['link-not-safe', 'a video', shows({ video: '//a.fr' }), shows({ video: 'https://a.fr/{{film}}?t=1' })],
  [
    'link-not-safe',
    'a card',
    shows({ cards: [{ ...card, label: { en: 'Book' }, address: 'java\tscript:x' }] }),
    shows({ cards: [{ ...card, label: { en: 'Book' }, address: 'http://a.fr' }] }),
  ],
  ['link-without-address', 'a button', link(' '), link('https://a.fr')],
  [
    'link-without-address',
    'a card with words for a button',
    shows({ cards: [{ ...card, label: { en: 'Book' } }] }),
    shows({ cards: [card] }),
  ],
  ['link-without-words', 'a button', link('https://a.fr', ''), link('https://a.fr')],
  [
    'link-without-words',
    'a card',
    shows({ cards: [{ ...card, address: 'https://a.fr' }] }),
    shows({ cards: [{ ...card, address: 'https://a.fr', label: { en: 'Book' } }] }),
  ],
  ['card-without-title', 'a card', shows({ cards: [{ ...card, title: {} }] }), shows({ cards: [card] })],
]
