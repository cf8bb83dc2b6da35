/** What is wrong and what to do about it, in French; `{…}` names the problem's data. */
import type { ProblemWords } from './words.ts'

export const fr: ProblemWords = {
  'answer-missing': {
    what: '« {entry} » n’a pas de réponse en {language}.',
    todo: 'Traduisez la réponse ; d’ici là, les visiteurs la lisent dans la première langue.',
  },
  'choice-without-options': {
    what: 'Ce choix n’a aucune option à proposer.',
    todo: 'Ajoutez au moins une option.',
  },
  'condition-row-never-reached': {
    what: 'La ligne {number} de cette condition n’est jamais atteinte : la ligne {other} passe avant et est vraie chaque fois qu’elle l’est.',
    todo: 'Remontez-la, changez son test, ou supprimez-la.',
  },
  'dead-end': {
    what: 'Rien ne continue après cette étape : la conversation s’arrête sans fin.',
    todo: 'Reliez-la à l’étape suivante, ou à une fin.',
  },
  'empty-text': { what: 'Cette étape n’a pas encore de texte.', todo: 'Écrivez ce que le bot dit ici.' },
  'entries-alike': {
    what: '« {phrasing} » figure aussi dans une autre réponse.',
    todo: 'Gardez cette formulation au bon endroit et retirez-la de l’autre.',
  },
  'entry-phrasings-collide': {
    what: '« {phrasing} » dit presque la même chose que « {other} » dans « {entry} ».',
    todo: 'Gardez l’une des deux, ou dites ce qui les distingue.',
  },
  'entry-without-answer': {
    what: '« {entry} » n’a pas de réponse.',
    todo: 'Écrivez-la, ou supprimez cette question.',
  },
  'entry-without-title': {
    what: 'Cette réponse n’a pas de titre.',
    todo: 'Donnez-lui pour titre la question à laquelle elle répond.',
  },
  'exit-without-target': {
    what: 'La sortie « {exit} » ne mène nulle part : la conversation s’arrête là.',
    todo: 'Reliez-la à l’étape suivante, ou à une fin.',
  },
  'flow-without-start': {
    what: 'Le parcours « {flow} » n’a pas de départ.',
    todo: 'Ajoutez un départ et reliez-le à la première étape.',
  },
  'human-step-missing': {
    what: 'L’étape qui mène à un humain n’existe plus.',
    todo: 'Choisissez-en une autre dans les réglages.',
  },
  'input-without-variable': {
    what: 'Ce que les visiteurs écrivent ici n’est pas gardé.',
    todo: 'Choisissez la variable qui le garde.',
  },
  'jump-to-other-flow': {
    what: 'Ce renvoi quitte son parcours pour un autre et n’en revient pas.',
    todo: 'Passez par une compétence, ou renvoyez à une étape de ce parcours.',
  },
  'jump-without-target': { what: 'Ce renvoi ne mène nulle part.', todo: 'Choisissez l’étape où continuer.' },
  'link-not-safe': {
    what: 'Le lien « {link} » ne fonctionnera pas.',
    todo: 'Utilisez une adresse qui commence par https://, http://, mailto: ou tel:.',
  },
  'loop-without-question': {
    what: 'Ces étapes tournent en rond sans rien demander.',
    todo: 'Placez une question dans la boucle, ou faites-la sortir.',
  },
  'missing-translation': {
    what: 'Il manque ce texte en {language}.',
    todo: 'Traduisez-le ; d’ici là, les visiteurs lisent la première langue.',
  },
  'no-way-to-human': {
    what: 'Personne ne répond aux visiteurs qui demandent un humain.',
    todo: 'Indiquez dans les réglages qui ils peuvent joindre, ou où.',
  },
  'option-without-words': { what: 'L’option {number} n’a pas de texte.', todo: 'Écrivez ce qui figure sur le bouton.' },
  'outcome-unknown': {
    what: 'Cette fin donne une issue que la compétence n’a plus.',
    todo: 'Choisissez l’une des issues de la compétence.',
  },
  'pattern-not-safe': {
    what: 'La forme « {pattern} » ne peut pas être utilisée.',
    todo: 'Utilisez lettres, chiffres, [A-Z], \\d, ?, {2} et au plus trois + ou * ; ne répétez pas de groupe.',
  },
  'question-without-entries': {
    what: 'Cette question ouverte n’a aucune connaissance où puiser.',
    todo: 'Ajoutez des réponses aux connaissances.',
  },
  'row-without-test': {
    what: 'Une ligne de cette condition ne teste rien et n’est jamais vraie.',
    todo: 'Ajoutez un test, ou supprimez la ligne.',
  },
  'same-option-twice': {
    what: 'L’option « {option} » figure deux fois.',
    todo: 'Donnez un texte différent à chaque option.',
  },
  'sample-fails': {
    what: 'L’exemple « {sample} » se passe autrement (ligne {line}) : attendu « {expected} », obtenu « {actual} ».',
    todo: 'Corrigez le parcours, ou l’exemple si c’est ce qui est voulu désormais.',
  },
  'sample-in-unknown-language': {
    what: 'L’exemple « {sample} » est en {language}, que ce bot ne parle pas.',
    todo: 'Choisissez-lui une autre langue, ou ajoutez celle-ci au bot.',
  },
  'sample-unreadable': {
    what: 'L’exemple « {sample} » ne peut pas être joué (ligne {line}).',
    todo: 'Corrigez cette ligne.',
  },
  'several-starts': {
    what: 'Ce parcours a un autre départ ; celui-ci ne sert jamais.',
    todo: 'Supprimez l’un des deux.',
  },
  'skill-calls-itself': {
    what: 'La compétence « {flow} » finit par s’appeler elle-même.',
    todo: 'Retirez l’un des appels.',
  },
  'skill-never-called': {
    what: 'La compétence « {flow} » ne sert jamais.',
    todo: 'Passez-y par une étape, écrivez ce que disent les visiteurs qui en ont besoin, ou supprimez-la.',
  },
  'skill-without-flow': { what: 'Aucune compétence n’est choisie ici.', todo: 'Choisissez celle par où passer.' },
  'text-too-long': {
    what: 'Ce texte est long pour une bulle ({length} caractères ; {most} se lisent bien).',
    todo: 'Raccourcissez-le, ou répartissez-le en plusieurs messages.',
  },
  'unknown-variable': { what: 'La variable « {variable} » n’existe pas.', todo: 'Créez-la, ou corrigez son nom.' },
  'unreachable-step': { what: 'Aucun lien ne mène à cette étape.', todo: 'Reliez-la, ou supprimez-la.' },
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
}
