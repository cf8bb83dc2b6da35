import { bot, fine, type Row } from '../row.case.ts'

const says = (words: string) => bot().main((f) => f.start('m').message('m', words, 'e').end('e'))

export const wordRows: Row[] = [
  ['empty-text', 'a message without words', says(' '), fine()],
  ['link-not-safe', 'a script as a link', says('[a](java\\script:x)'), says('[a](https://a.fr/{{x}})')],
  ['link-not-safe', 'a script with brackets', says('See [a](javascript:alert(1)).'), says('[a](https://a.fr/\\(x\\))')],
  ['link-not-safe', 'an address with a space', says('[a](https://a.fr/a b)'), says('[a]({{address}})')],
  ['link-not-safe', 'an empty address', says('[a]()'), says('\\[a\\](b) and [b] (c)')],
  ['link-not-safe', 'a contact that is no address', fine().settings({ contact: 'javascript:x' }), fine()],
  [
    'link-not-secure',
    'a link',
    says('See [a](HTTP://a.fr).'),
    says('[a](https://a.fr) [b](mailto:b@a.fr) http://a.fr'),
  ],
  ['link-not-secure', 'one that names a variable', says('[a](http://a.fr/{{page}})'), says('[a]({{address}})')],
  [
    'link-not-secure',
    'an address outside',
    says('[a](http://192.168.1.fr)'),
    says('[a](http://192.168.1.1) [b](http://box/a)'),
  ],
  ['link-not-secure', 'the contact', fine().settings({ contact: 'http://a.fr' }), fine()],
  [
    'missing-translation',
    'words in one of two languages',
    bot('en', 'fr').main((f) => f.start('m').message('m', 'Hello')),
    bot('en', 'fr').main((f) => f.start('m').message('m', { en: 'Hello', fr: 'Bonjour' })),
  ],
  [
    'missing-translation',
    'a phrasing, but not an answer, which has a rule of its own',
    bot('en', 'fr').entry('e1', { en: 'Hours', fr: 'Horaires' }, { en: 'Nine', fr: 'Neuf' }, { en: 'When?' }),
    bot('en', 'fr').entry('e1', { en: 'Hours', fr: 'Horaires' }, { en: 'Nine' }),
  ],
  [
    'text-too-long',
    'a message like a page',
    says('word '.repeat(121)),
    says(`[${'word '.repeat(119)}](https://a.fr/${'a'.repeat(100)})`),
  ],
  [
    'text-too-long',
    'an answer like a page',
    fine().entry('e1', 'Hours', 'word '.repeat(130)),
    fine().entry('e1', 'Hours', 'Nine', 'word '.repeat(130)),
  ],
  [
    'empty-text',
    'a rating, but not a picture',
    bot().main((f) => f.start('r').rating('r', '', 'stars')),
    bot().main((f) => f.start('m').message('m', '', '', { image: 'https://a.fr/b.png' })),
  ],
]
