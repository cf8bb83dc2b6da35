/** The words of an exported drawing that are not the bot's own. */
import type { TestOperator } from '../../bot/tests.ts'
import type { Outcome } from '../../spec/spec.ts'

export interface DrawingWords {
  start: string
  end: string
  outcomes: Record<Outcome, string>
  condition: string
  split: string
  set: string
  call: string
  skill: string
  handover: string
  rating: string
  question: string
  input: string
  wait: string
  jump: string
  /** An option for each item of a list. */
  items: string
  and: string
  or: string
  /** The exits that every step of a kind has. */
  exits: Record<string, string>
  operators: Record<TestOperator, string>
}

const en: DrawingWords = {
  start: 'Start',
  end: 'End',
  outcomes: { resolved: 'resolved', transferred: 'transferred', abandoned: 'abandoned', ended: 'ended' },
  condition: 'Which holds?',
  split: 'Split',
  set: 'Set',
  call: 'Ask a system',
  skill: 'Skill',
  handover: 'Hand over to a person',
  rating: 'Rating',
  question: 'Open question',
  input: 'Input',
  wait: 'Pause',
  jump: 'Go to',
  items: 'each of',
  and: 'and',
  or: 'or',
  exits: {
    next: 'next',
    other: 'anything else',
    else: 'otherwise',
    failed: 'failed',
    answered: 'answered',
    missed: 'not understood',
    empty: 'no items',
    closed: 'closed',
    nobody: 'nobody there',
    done: 'done',
  },
  operators: {
    is: '=',
    'is not': '≠',
    contains: 'contains',
    starts: 'starts with',
    ends: 'ends with',
    above: '>',
    below: '<',
    'at least': '≥',
    'at most': '≤',
    between: 'between',
    before: 'before',
    after: 'after',
    'is one of': 'is one of',
    matches: 'matches',
    'is empty': 'is empty',
    'is not empty': 'is not empty',
  },
}

const fr: DrawingWords = {
  start: 'Début',
  end: 'Fin',
  outcomes: { resolved: 'résolu', transferred: 'transféré', abandoned: 'abandonné', ended: 'terminé' },
  condition: 'Selon le cas',
  split: 'Répartition',
  set: 'Donner une valeur',
  call: 'Interroger un système',
  skill: 'Compétence',
  handover: 'Passer à une personne',
  rating: 'Note',
  question: 'Question ouverte',
  input: 'Saisie',
  wait: 'Pause',
  jump: 'Aller à',
  items: 'chaque élément de',
  and: 'et',
  or: 'ou',
  exits: {
    next: 'ensuite',
    other: 'autre réponse',
    else: 'sinon',
    failed: 'échec',
    answered: 'répondu',
    missed: 'pas compris',
    empty: 'liste vide',
    closed: 'fermé',
    nobody: 'personne',
    done: 'terminé',
  },
  operators: {
    is: '=',
    'is not': '≠',
    contains: 'contient',
    starts: 'commence par',
    ends: 'finit par',
    above: '>',
    below: '<',
    'at least': '≥',
    'at most': '≤',
    between: 'entre',
    before: 'avant',
    after: 'après',
    'is one of': 'est un de',
    matches: 'correspond à',
    'is empty': 'est vide',
    'is not empty': 'n’est pas vide',
  },
}

export const drawingWords = (locale: string): DrawingWords => (locale.startsWith('fr') ? fr : en)
