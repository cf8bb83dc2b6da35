import { describe, expect, it } from 'vitest'
import { guessColumns } from './columns.ts'
import { headerOf } from './headers.ts'
import { localeNamed } from './languages.ts'

describe('headerOf', () => {
  it.each<[string, string]>([
    ['Question', 'question'],
    ['QUESTIONS', 'question'],
    ['Intitulé de la question', 'question'],
    ['Question posée par le client', 'question'],
    ['Titre', 'question'],
    ['Question (EN)', 'question en'],
    ['question_fr', 'question fr'],
    ['EN – Question', 'question en'],
    ['Question / anglais', 'question en'],
    ['Réponse', 'answer'],
    ['reponses', 'answer'],
    ['Answer', 'answer'],
    ['Réponse à donner', 'answer'],
    ['Réponse en anglais', 'answer en'],
    ['Answer pt-BR', 'answer pt-BR'],
    ['Formulations', 'phrasing'],
    ['Autres formulations', 'phrasing'],
    ['Variantes', 'phrasing'],
    ['Phrasings', 'phrasing'],
    ['Exemples', 'phrasing'],
    ['Exemple de question 2', 'phrasing'],
    ['Questions similaires', 'phrasing'],
    ['Training phrases', 'phrasing'],
    ['Variante FR 3', 'phrasing fr'],
    ['Catégorie', 'category'],
    ['Thème', 'category'],
    ['Theme', 'category'],
    ['Rubrique', 'category'],
    ['Langue', 'language'],
    ['Language', 'language'],
    ['Valide jusqu’au', 'until'],
    ['Valid until', 'until'],
    ['Expire le', 'until'],
    ['Expire', 'until'],
    ['À relire avant le', 'until'],
    ['Review by', 'until'],
    ['Date d’expiration', 'until'],
    ['ID', 'key'],
    ['N°', 'key'],
    ['Référence', 'key'],
    ['Commentaire', ''],
    ['Auteur', ''],
    ['__proto__', ''],
    ['constructor', ''],
    ['Où est mon colis ?', ''],
    ['', ''],
  ])('%j → %s', (header, expected) => {
    const { role, locale } = headerOf(header) ?? { role: '', locale: '' }
    expect(locale ? `${role} ${locale}` : role).toBe(expected)
  })
})

describe('localeNamed', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['Français', 'fr'],
    ['french', 'fr'],
    ['fr-FR', 'fr'],
    ['en_US', 'en'],
    ['en-GB', 'en-GB'],
    ['pt br', 'pt-BR'],
    ['Anglais', 'en'],
    ['deutsch', 'de'],
    ['klingon', ''],
    ['__proto__', ''],
    ['constructor', ''],
    ['', ''],
  ])('%j → %j', (name, locale) => expect(localeNamed(name)).toBe(locale))
})

describe('guessColumns', () => {
  it.each<[string, string[][], number, string]>([
    [
      'named',
      [
        ['Question', 'Réponse', 'Remarque'],
        ['a', 'b', 'c'],
      ],
      1,
      'question answer ignored',
    ],
    [
      'named below a title',
      [['Notre FAQ'], ['Thème', 'Question', 'Réponse'], ['a', 'b', 'c']],
      2,
      'category question answer',
    ],
    [
      'in two languages',
      [['Question FR', 'Réponse FR', 'Question EN', 'Réponse EN']],
      1,
      'question fr answer fr question en answer en',
    ],
    ['several of questions', [['Question 1', 'Question 2', 'Réponse']], 1, 'question phrasing answer'],
    ['several of answers', [['Question', 'Réponse', 'Réponse longue']], 1, 'question answer ignored'],
    [
      'the answer without a name',
      [
        ['Question', ''],
        ['Où ?', 'Ici.'],
        ['Quand ?', 'Demain.'],
      ],
      1,
      'question answer',
    ],
    [
      'without names',
      [
        ['Livraison', 'Où est mon colis ?', 'Votre colis est en route, suivez-le.', '01/03/2026'],
        ['Livraison', 'Quand serai-je livré ?', 'Sous trois jours ouvrés.', '02/03/2026'],
        ['Livraison', 'Qui livre ?', 'Nos partenaires livrent chez vous.', '03/03/2026'],
      ],
      0,
      'category question answer until',
    ],
    [
      'without names or question marks',
      [
        ['horaires', 'De 9 h à 18 h du lundi au samedi.'],
        ['adresse', '12, rue des Lilas.'],
      ],
      0,
      'question answer',
    ],
    [
      'with languages but no names',
      [
        ['fr', 'Où ?', 'Ici, là.'],
        ['en', 'Where?', 'Over here.'],
      ],
      0,
      'language question answer',
    ],
    [
      'with other ways of asking',
      [
        ['Où ?', 'Ici, à cette adresse.', 'À quel endroit ?'],
        ['Quand ?', 'Demain dans la journée.', 'À quelle heure ?'],
      ],
      0,
      'question answer phrasing',
    ],
    ['one column', [['Où ?'], ['Quand ?']], 0, 'question'],
    [
      'numbers alone',
      [
        ['Où ?', 'Ici, là.', '75001'],
        ['Quand ?', 'Demain.', '75002'],
      ],
      0,
      'question answer ignored',
    ],
  ])('%s', (_, rows, headerRow, expected) => {
    const guess = guessColumns({ name: 's', rows: rows.map((cells, at) => ({ number: at + 1, cells })) })
    expect(guess.headerRow).toBe(headerRow)
    expect(guess.columns.map(({ role, locale }) => (locale ? `${role} ${locale}` : role)).join(' ')).toBe(expected)
  })
})
