/** What things are called in the sentences of problems where the author gave them no name. */

interface Names {
  /** Exits that are the same in every step of their kind. */
  exits: Record<string, string>
  /** What an author's exit without words is called before its number, by the kind of its step. */
  numbered: Record<string, string>
  exit: string
  types: Record<string, string>
  inputs: Record<string, string>
  mainFlow: string
  unnamedFlow: string
  untitledEntry: string
  nothing: string
  quoted(words: string): string
}

export const names: Record<'fr' | 'en', Names> = {
  en: {
    exits: {
      next: 'next',
      other: 'anything else',
      failed: 'no valid answer',
      answered: 'answered',
      missed: 'not understood',
      else: 'otherwise',
      done: 'done',
    },
    numbered: { choice: 'Option', condition: 'Row', skill: 'Outcome' },
    exit: 'Exit',
    types: { text: 'a text', number: 'a number', yesno: 'yes or no', date: 'a date', list: 'a list' },
    inputs: {
      text: 'a text',
      number: 'a number',
      email: 'an e-mail address',
      phone: 'a phone number',
      date: 'a date',
      time: 'a time of day',
      reference: 'a reference',
    },
    mainFlow: 'main',
    unnamedFlow: 'unnamed skill',
    untitledEntry: 'Untitled answer',
    nothing: 'nothing',
    quoted: (words) => `“${words}”`,
  },
  fr: {
    exits: {
      next: 'ensuite',
      other: 'toute autre réponse',
      failed: 'pas de réponse valable',
      answered: 'réponse trouvée',
      missed: 'pas compris',
      else: 'sinon',
      done: 'terminé',
    },
    numbered: { choice: 'Option', condition: 'Ligne', skill: 'Issue' },
    exit: 'Sortie',
    types: { text: 'un texte', number: 'un nombre', yesno: 'oui ou non', date: 'une date', list: 'une liste' },
    inputs: {
      text: 'un texte',
      number: 'un nombre',
      email: 'une adresse e-mail',
      phone: 'un numéro de téléphone',
      date: 'une date',
      time: 'une heure',
      reference: 'une référence',
    },
    mainFlow: 'principal',
    unnamedFlow: 'compétence sans nom',
    untitledEntry: 'Réponse sans titre',
    nothing: 'rien',
    quoted: (words) => `«\u00a0${words}\u00a0»`,
  },
}
