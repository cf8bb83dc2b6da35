/** What things are called in the sentences of problems where the author gave them no name. */

interface Names {
  /** Exits that are the same in every step of their kind. */
  exits: Record<string, string>
  /** What an author's exit without words is called before its number, by the kind of its step. */
  numbered: Record<string, string>
  exit: string
  types: Record<string, string>
  inputs: Record<string, string>
  /** What can be written for a value of each type. */
  examples: Record<string, string>
  /** Why something can't be added or taken away. */
  operations: Record<string, string>
  /** What samples name. */
  missing: Record<string, string>
  /** Steps without words, by their kind, and how conversations end. */
  codes: Record<string, string>
  mainFlow: string
  unnamedFlow: string
  untitledEntry: string
  nothing: string
  whole: string
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
      empty: 'nothing to choose',
      closed: 'closed',
      nobody: 'nobody there',
    },
    numbered: { choice: 'Option', condition: 'Row', skill: 'Outcome', split: 'Branch', rating: 'Exit' },
    exit: 'Exit',
    types: {
      text: 'a text',
      number: 'a number',
      yesno: 'yes or no',
      date: 'a date',
      list: 'a list',
      record: 'a record',
    },
    inputs: {
      text: 'a text',
      number: 'a number',
      email: 'an e-mail address',
      phone: 'a phone number',
      date: 'a date',
      time: 'a time of day',
      reference: 'a reference',
      score: 'a score',
      several: 'several options',
    },
    examples: {
      text: 'a text',
      number: '12, or {{score}} + 1',
      date: '2026-03-01, or {{today}} + 3 days',
      days: '3 days, or 1 month',
      yesno: 'yes, or no',
      list: 'red; green; blue',
      record: 'another record, like {{order}}, or one field at a time',
    },
    operations: { add: 'nothing can be added to that', remove: 'nothing can be taken from that' },
    missing: {
      step: 'a step that is gone',
      'cut off': 'a step that no line leads to any more',
      variable: 'a variable that is gone',
      exit: 'an exit that is gone',
    },
    codes: {
      start: 'Start',
      message: 'Message',
      choice: 'Choice',
      input: 'Ask for a value',
      rating: 'Ask for a rating',
      question: 'Open question',
      condition: 'Condition',
      split: 'Split',
      set: 'Set variables',
      call: 'Call a system',
      jump: 'Jump',
      skill: 'Skill',
      wait: 'Pause',
      handover: 'Hand over to a person',
      end: 'End',
      resolved: 'resolved',
      transferred: 'transferred',
      abandoned: 'abandoned',
      ended: 'ended',
    },
    mainFlow: 'main',
    unnamedFlow: 'unnamed skill',
    untitledEntry: 'Untitled answer',
    nothing: 'nothing',
    whole: 'the whole reply',
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
      empty: 'rien à choisir',
      closed: 'fermé',
      nobody: 'personne',
    },
    numbered: { choice: 'Option', condition: 'Ligne', skill: 'Issue', split: 'Branche', rating: 'Suite' },
    exit: 'Sortie',
    types: {
      text: 'un texte',
      number: 'un nombre',
      yesno: 'oui ou non',
      date: 'une date',
      list: 'une liste',
      record: 'une fiche',
    },
    inputs: {
      text: 'un texte',
      number: 'un nombre',
      email: 'une adresse e-mail',
      phone: 'un numéro de téléphone',
      date: 'une date',
      time: 'une heure',
      reference: 'une référence',
      score: 'une note',
      several: 'plusieurs options',
    },
    examples: {
      text: 'un texte',
      number: '12, ou {{score}} + 1',
      date: '2026-03-01, ou {{today}} + 3 jours',
      days: '3 jours, ou 1 mois',
      yesno: 'oui, ou non',
      list: 'rouge; vert; bleu',
      record: 'une autre fiche, comme {{commande}}, ou un champ à la fois',
    },
    operations: { add: 'on ne peut rien y ajouter', remove: 'on ne peut rien en retirer' },
    missing: {
      step: 'une étape qui n’existe plus',
      'cut off': 'une étape à laquelle plus aucun lien ne mène',
      variable: 'une variable qui n’existe plus',
      exit: 'une sortie qui n’existe plus',
    },
    codes: {
      start: 'Départ',
      message: 'Message',
      choice: 'Choix',
      input: 'Demander une valeur',
      rating: 'Demander un avis',
      question: 'Question ouverte',
      condition: 'Condition',
      split: 'Répartition',
      set: 'Remplir des variables',
      call: 'Appel à un système',
      jump: 'Renvoi',
      skill: 'Compétence',
      wait: 'Pause',
      handover: 'Passer à un conseiller',
      end: 'Fin',
      resolved: 'résolue',
      transferred: 'transférée',
      abandoned: 'abandonnée',
      ended: 'terminée',
    },
    mainFlow: 'principal',
    unnamedFlow: 'compétence sans nom',
    untitledEntry: 'Réponse sans titre',
    nothing: 'rien',
    whole: 'toute la réponse',
    quoted: (words) => `«\u00a0${words}\u00a0»`,
  },
}
