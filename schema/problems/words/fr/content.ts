/** What is wrong with words, pictures, questions and the knowledge, in French. */
import type { ProblemWords } from '../words.ts'

export const content = {
  'answer-missing': {
    what: '« {entry} » n’a pas de réponse en {language}.',
    todo: 'Traduisez la réponse ; d’ici là, les visiteurs la lisent dans la première langue.',
  },
  'band-never-reached': {
    what: 'Aucune note ne mène à la suite « {band} ».',
    todo: 'Retirez-la, ou changez jusqu’où elle va.',
  },
  'bands-out-of-order': {
    what: 'La suite « {band} » ne va pas plus haut que celle d’avant.',
    todo: 'Rangez-les des notes les plus basses aux plus hautes.',
  },
  'card-without-title': { what: 'La carte {number} n’a pas de titre.', todo: 'Écrivez ce qu’elle présente.' },
  'choice-without-options': { what: 'Ce choix n’a aucune option à proposer.', todo: 'Ajoutez au moins une option.' },
  'empty-text': { what: 'Cette étape n’a pas encore de texte.', todo: 'Écrivez ce que le bot dit ici.' },
  'entries-alike': {
    what: '« {phrasing} » figure aussi dans une autre réponse.',
    todo: 'Gardez cette formulation au bon endroit et retirez-la de l’autre.',
  },
  'entry-phrasings-collide': {
    what: '« {phrasing} » dit presque la même chose que « {other} » dans « {entry} ».',
    todo: 'Gardez l’une des deux, ou dites ce qui les distingue.',
  },
  'entry-without-answer': { what: '« {entry} » n’a pas de réponse.', todo: 'Écrivez-la, ou supprimez cette question.' },
  'entry-without-title': {
    what: 'Cette réponse n’a pas de titre.',
    todo: 'Donnez-lui pour titre la question à laquelle elle répond.',
  },
  'input-bound-unreadable': {
    what: 'La limite {value} ne peut pas être lue : elle n’arrête personne.',
    todo: 'Écrivez-la ainsi : {example}.',
  },
  'input-bounds-contradict': {
    what: 'Rien n’est à la fois d’au moins {least} et d’au plus {most} : toute réponse est refusée.',
    todo: 'Corrigez l’une des deux limites.',
  },
  'input-without-variable': {
    what: 'Ce que les visiteurs écrivent ici n’est pas gardé.',
    todo: 'Choisissez la variable qui le garde.',
  },
  'items-not-a-list': {
    what: '« {variable} » contient {type}, pas une liste : il n’y a pas d’éléments à proposer.',
    todo: 'Choisissez une liste, ou changez le type de la variable.',
  },
  'items-without-label': {
    what: 'Les options tirées de « {list} » auraient toutes le même texte : il ne nomme pas l’élément.',
    todo: 'Écrivez un texte qui le nomme, par exemple {label}.',
  },
  'items-without-variable': {
    what: 'Aucune variable ne prend les éléments de « {list} ».',
    todo: 'Choisissez-en une : c’est elle qui les nomme dans les textes.',
  },
  'link-not-safe': {
    what: 'Le lien « {link} » ne fonctionnera pas.',
    todo: 'Utilisez une adresse qui commence par https://, mailto: ou tel:.',
  },
  'link-not-secure': {
    what: 'Le lien « {link} » n’est pas protégé : d’autres peuvent lire et modifier en chemin ce qu’il ouvre.',
    todo: 'Utilisez l’adresse qui commence par https://.',
  },
  'link-without-address': {
    what: 'Le bouton « {label} » n’ouvre rien.',
    todo: 'Écrivez l’adresse qu’il ouvre, ou supprimez-le.',
  },
  'link-without-words': {
    what: 'Le bouton vers « {link} » n’a pas de texte : les visiteurs lisent l’adresse.',
    todo: 'Écrivez ce qui y figure.',
  },
  'missing-translation': {
    what: 'Il manque ce texte en {language}.',
    todo: 'Traduisez-le ; d’ici là, les visiteurs lisent la première langue.',
  },
  'option-always-shown': {
    what: 'Les tests de l’option « {option} » sont toujours vrais : ils ne la cachent jamais.',
    todo: 'Changez-les, ou retirez-les.',
  },
  'option-never-shown': {
    what: 'L’option « {option} » n’est jamais montrée : ses tests se contredisent.',
    todo: 'Changez ses tests, ou supprimez-la.',
  },
  'option-without-words': { what: 'L’option {number} n’a pas de texte.', todo: 'Écrivez ce qui figure sur le bouton.' },
  'pattern-not-safe': {
    what: 'La forme « {pattern} » ne peut pas être utilisée.',
    todo: 'Utilisez lettres, chiffres, [A-Z], \\d, ?, +, *, {2} et des groupes ; ne répétez pas ce qui se répète déjà.',
  },
  'picture-not-secure': {
    what: 'L’image « {link} » ne s’affichera pas.',
    todo: 'Utilisez une adresse qui commence par https://.',
  },
  'picture-without-alternative': {
    what: 'Rien ne dit ce que montre cette image à ceux qui ne la voient pas.',
    todo: 'Décrivez-la en quelques mots.',
  },
  'question-without-entries': {
    what: 'Cette question ouverte n’a aucune connaissance où puiser.',
    todo: 'Ajoutez des réponses aux connaissances.',
  },
  'review-date-passed': {
    what: '« {entry} » devait être relue avant le {date}.',
    todo: 'Relisez la réponse, puis choisissez un autre jour.',
  },
  'review-date-unreadable': {
    what: '« {entry} » est à relire avant {value}, qui n’est pas une date.',
    todo: 'Choisissez un jour, ou aucun.',
  },
  'same-option-twice': {
    what: 'L’option « {option} » figure deux fois.',
    todo: 'Donnez un texte différent à chaque option.',
  },
  'several-impossible': {
    what: 'Il faut choisir au moins {least} options, et on ne peut en choisir que {possible}.',
    todo: 'Demandez-en moins.',
  },
  'text-too-long': {
    what: 'Ce texte est long pour une bulle ({length} caractères ; {most} se lisent bien).',
    todo: 'Raccourcissez-le, ou répartissez-le en plusieurs messages.',
  },
} satisfies Partial<ProblemWords>
