/** What is wrong with variables, values and calls, in French. */
import type { ProblemWords } from '../words.ts'

export const values = {
  'call-address-not-web': {
    what: '« {link} » n’est pas une adresse que l’on peut interroger.',
    todo: 'Utilisez une adresse qui commence par https://.',
  },
  'call-without-address': {
    what: 'Cet appel n’a pas d’adresse : personne n’est interrogé.',
    todo: 'Écrivez l’adresse du système.',
  },
  'example-unreadable': {
    what: 'L’exemple de réponse n’est pas du JSON complet.',
    todo: 'Collez toute la réponse du système, accolades comprises.',
  },
  'field-of-no-record': {
    what: '« {variable} » contient {type} : il n’y a pas de « {field} » dedans.',
    todo: 'Nommez la variable seule, ou faites-en une fiche.',
  },
  'field-unknown': {
    what: '« {variable} » n’a pas de champ « {field} ».',
    todo: 'Corrigez son nom (il y a : {known}), ou gardez aussi ce champ là d’où vient la valeur.',
  },
  'mapped-name-never-used': {
    what: '« {name} » est gardé de la réponse et ne sert jamais.',
    todo: 'Servez-vous-en, ou ne le gardez pas.',
  },
  'operation-without-meaning': {
    what: '« {variable} » contient {type} : {operation}.',
    todo: 'Donnez-lui plutôt une nouvelle valeur.',
  },
  'result-of-another-type': {
    what: 'Dans l’exemple, {path} vaut {value} : « {variable} » contient {type} et reste vide.',
    todo: 'Gardez une autre partie de la réponse, ou changez le type de la variable.',
  },
  'result-path-missing': {
    what: 'Il n’y a pas de « {path} » dans l’exemple de réponse.',
    todo: 'Corrigez le chemin, ou collez une réponse qui le contient.',
  },
  'unknown-variable': { what: 'La variable « {variable} » n’existe pas.', todo: 'Créez-la, ou corrigez son nom.' },
  'value-unreadable': {
    what: '{value} ne peut pas être donné à « {variable} », qui contient {type}.',
    todo: 'Écrivez-le ainsi : {example}.',
  },
  'variable-never-set': {
    what: 'La variable « {variable} » ne reçoit jamais de valeur.',
    todo: 'Demandez-la, remplissez-la, ou donnez-lui une valeur de départ.',
  },
  'variable-never-used': { what: 'La variable « {variable} » ne sert jamais.', todo: 'Utilisez-la, ou supprimez-la.' },
  'variable-not-chosen': {
    what: 'Aucune variable n’est choisie ici.',
    todo: 'Choisissez-en une, ou supprimez la ligne.',
  },
  'variable-of-another-type': {
    what: 'La variable « {variable} » contient {type}, pas {value}.',
    todo: 'Changez la valeur, ou le type de la variable.',
  },
} satisfies Partial<ProblemWords>
