/** The names that people give to columns, in French and English. */
import { fold } from '../../../text/fold.ts'
import type { Column, Role } from './columns.ts'
import { localeNamed } from './languages.ts'

/** Asked in this order: `questions similaires` are phrasings, `date de la réponse` is none. */
const names: [Role, RegExp][] = [
  [
    'until',
    /^(?:valable|valide|validite|valid|expire\w*|expiry|perime\w*|echeance|until|jusqu au|fin de validite)\b|\b(?:jusqu au?|expir\w+|validite|valid until|a revoir|a relire|review(?: by| date| on)?|revision|relecture|date limite|date de fin|end date|peremption)\b/,
  ],
  ['language', /^(?:langues?|language|lang|locale|idiome)$|^(?:code )?(?:langue|language|locale)(?: code)?$/],
  [
    'phrasing',
    /\b(?:re)?formulations?\b|\bvariant(?:e?s?|es?)\b|\bvariations?\b|\bphrasings?\b|\butterances?\b|\bsynonym\w*\b|\balternati\w+\b|\b(?:autres?|other) (?:questions?|phrases?|facons?|ways)\b|\bquestions? (?:similaires?|proches?|alternatives?|associees?)\b|\b(?:similar|related|alternative) questions?\b|\btraining phrases?\b|\bphrases?\b|\bexpressions?\b|\balias(?:es)?\b|^exemples?$|^examples?$|\bexemples? de (?:questions?|phrases?)\b|\b(?:example|sample) (?:questions?|phrases?)\b|\bparaphras\w+\b/,
  ],
  [
    'key',
    /^(?:id|identifiant|identifier|code|cle|key|ref|reference|numero|num|no|n|nr|uid|intent|intention|intent name)$|^(?:id|code|ref|numero|n) (?:de la |du |of )?(?:question|faq|intent|entree|fiche)$/,
  ],
  ['answer', /\b(?:reponses?|answers?|responses?|reply|replies|solutions?)\b|^(?:contenu|content|r|a|texte|text)$/],
  [
    'question',
    /\b(?:questions?|demandes?|intitules?)\b|^(?:titres?|titles?|libelles?|q|faq|query|queries|sujet de la demande)$/,
  ],
  [
    'category',
    /\b(?:categor\w+|themes?|thematiques?|topics?|rubriques?|domaines?|domains?|familles?|chapitres?|chapters?)\b|^(?:sections?|sujets?|subjects?|types?|tags?|groupes?|groups?)$/,
  ],
]

/** Longer cells are words, not names. */
const LONGEST = 60

/** What a column named so holds; undefined for a name that says nothing. */
export function headerOf(header: string): Pick<Column, 'role' | 'locale'> | undefined {
  if (header.length > LONGEST || /[?!]\s*$/.test(header)) return undefined
  const words = fold(header.replace(/_/g, ' ')).replace(/ \d+$/, '').split(' ')
  const whole = roleOf(words)
  // `Question (EN)`, `question_fr`, `Réponse en anglais`, `EN – Question`
  const ends: [string | undefined, string[]][] = [
    [words.at(-1), words.slice(0, -1)],
    [words[0], words.slice(1)],
    [words.slice(-2).join(' '), words.slice(0, -2)],
  ]
  for (const [named = '', rest] of ends) {
    const locale = localeNamed(named)
    const role = rest.length > 0 ? roleOf(rest.at(-1) === 'en' ? rest.slice(0, -1) : rest) : undefined
    if (locale && role && role !== 'language') return { role, locale }
  }
  return whole && { role: whole, locale: '' }
}

function roleOf(words: readonly string[]): Role | undefined {
  const name = words.join(' ')
  return names.find(([, pattern]) => pattern.test(name))?.[0]
}
