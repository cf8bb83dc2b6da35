/** What is wrong with lines, conditions, skills and samples, in French. */
import type { ProblemWords } from '../words.ts'

export const drawing = {
  'condition-row-never-reached': {
    what: 'La ligne {number} de cette condition n’est jamais atteinte : la ligne {other} passe avant et est vraie chaque fois qu’elle l’est.',
    todo: 'Remontez-la, changez son test, ou supprimez-la.',
  },
  'dead-end': {
    what: 'Rien ne continue après cette étape : la conversation s’arrête sans fin.',
    todo: 'Reliez-la à l’étape suivante, ou à une fin.',
  },
  'exit-without-target': {
    what: 'La sortie « {exit} » ne mène nulle part : la conversation s’arrête là.',
    todo: 'Reliez-la à l’étape suivante, ou à une fin.',
  },
  'flow-without-start': {
    what: 'Le parcours « {flow} » n’a pas de départ.',
    todo: 'Ajoutez un départ et reliez-le à la première étape.',
  },
  'handover-without-way-on': {
    what: 'Quand la sortie « {exit} » est prise, la conversation s’arrête là.',
    todo: 'Reliez-la : dites quand quelqu’un sera là, ou proposez de rappeler.',
  },
  'human-step-missing': {
    what: 'L’étape qui mène à un humain n’existe plus.',
    todo: 'Choisissez-en une autre dans les réglages.',
  },
  'jump-to-other-flow': {
    what: 'Ce renvoi quitte son parcours pour un autre et n’en revient pas.',
    todo: 'Passez par une compétence, ou renvoyez à une étape de ce parcours.',
  },
  'jump-without-target': { what: 'Ce renvoi ne mène nulle part.', todo: 'Choisissez l’étape où continuer.' },
  'loop-without-question': {
    what: 'Ces étapes tournent en rond sans rien demander.',
    todo: 'Placez une question dans la boucle, ou faites-la sortir.',
  },
  'no-way-to-human': {
    what: 'Personne ne répond aux visiteurs qui demandent un humain.',
    todo: 'Indiquez dans les réglages qui ils peuvent joindre, ou où.',
  },
  'trigger-name-unheard': {
    what: 'Une accroche dit au bot qu’elle était « {name} », et rien ne le retient.',
    todo: 'Créez une variable « trigger » que la page peut remplir, ou effacez ce nom.',
  },
  'trigger-never-speaks': {
    what: 'Une accroche n’apparaît jamais.',
    todo: 'Remplissez ses mots, ce qui la déclenche, et ses heures comme 09:00.',
  },
  'outcome-unknown': {
    what: 'Cette fin donne une issue que la compétence n’a plus.',
    todo: 'Choisissez l’une des issues de la compétence.',
  },
  'row-never-true': {
    what: 'La ligne {number} de cette condition n’est jamais vraie : ses tests se contredisent.',
    todo: 'Changez ses tests, ou supprimez-la.',
  },
  'row-without-test': {
    what: 'Une ligne de cette condition ne teste rien et n’est jamais vraie.',
    todo: 'Ajoutez un test, ou supprimez la ligne.',
  },
  'sample-fails': {
    what: 'L’exemple « {sample} » se passe autrement (ligne {line}) : attendu « {expected} », obtenu « {actual} ».',
    todo: 'Corrigez le parcours, ou l’exemple si c’est ce qui est voulu désormais.',
  },
  'sample-in-unknown-language': {
    what: 'L’exemple « {sample} » est en {language}, que ce bot ne parle pas.',
    todo: 'Choisissez-lui une autre langue, ou ajoutez celle-ci au bot.',
  },
  'sample-no-longer-applies': {
    what: 'L’exemple « {sample} » nomme {missing} (ligne {line}) : « {name} ».',
    todo: 'Corrigez cette ligne, ou retirez-la.',
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
  'skill-input-not-given': {
    what: 'La compétence « {flow} » a besoin de « {variable} », que rien ne lui donne.',
    todo: 'Donnez-lui une valeur ici.',
  },
  'skill-input-unknown': {
    what: 'La compétence « {flow} » ne prend pas « {variable} ».',
    todo: 'Retirez-la, ou ajoutez-la à ce dont la compétence a besoin.',
  },
  'skill-may-call-itself': {
    what: 'La compétence « {flow} » peut finir par s’appeler elle-même ; la conversation s’arrête si cela se répète trop.',
    todo: 'Revenez plutôt à son début par un renvoi.',
  },
  'skill-never-called': {
    what: 'La compétence « {flow} » ne sert jamais.',
    todo: 'Passez-y par une étape, écrivez ce que disent les visiteurs qui en ont besoin, ou supprimez-la.',
  },
  'skill-output-never-set': {
    what: 'La compétence « {flow} » ne donne jamais de valeur à « {variable} ».',
    todo: 'Gardez une autre de ses variables, ou remplissez celle-ci dans la compétence.',
  },
  'skill-without-flow': { what: 'Aucune compétence n’est choisie ici.', todo: 'Choisissez celle par où passer.' },
  'split-without-branches': {
    what: 'Ce partage n’a aucune branche : personne ne va plus loin.',
    todo: 'Ajoutez deux branches.',
  },
  'split-without-shares': {
    what: 'Toutes les branches de ce partage ont une part de 0 : tout le monde prend la dernière.',
    todo: 'Donnez une part à chacune.',
  },
  'test-without-value': { what: 'Un test de la ligne {number} ne compare à rien.', todo: 'Écrivez à quoi il compare.' },
  'unreachable-step': { what: 'Aucun lien ne mène à cette étape.', todo: 'Reliez-la, ou supprimez-la.' },
  'wait-too-long': {
    what: 'Ces pauses durent {seconds} secondes à la suite ; après {most}, on croit que rien ne se passe.',
    todo: 'Raccourcissez-les.',
  },
} satisfies Partial<ProblemWords>
