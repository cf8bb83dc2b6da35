/** What is told of Typebot files, in French. */
import type { ImportWords } from '../../words.ts'
import type { en } from './en.ts'

const where: Record<keyof typeof en.where, string> = { '@group': 'groupe {group}', '@block': 'bloc {block}' }

const what: Record<keyof typeof en.what, string> = {
  'block text': 'Texte',
  'block image': 'Image',
  'block video': 'Vidéo',
  'block audio': 'Son',
  'block embed': 'Page intégrée',
  'block text input': 'Saisie de texte',
  'block number input': 'Saisie de nombre',
  'block email input': 'Saisie d’adresse e-mail',
  'block url input': 'Saisie d’adresse web',
  'block date input': 'Saisie de date',
  'block time input': 'Saisie d’heure',
  'block phone number input': 'Saisie de téléphone',
  'block choice input': 'Boutons',
  'block picture choice input': 'Choix d’images',
  'block rating input': 'Note',
  'block cards': 'Cartes',
  'block file input': 'Envoi de fichier',
  'block payment input': 'Paiement',
  'block Set variable': 'Variable à définir',
  'block Condition': 'Condition',
  'block Redirect': 'Redirection',
  'block Code': 'Script',
  'block Typebot link': 'Lien vers un Typebot',
  'block Wait': 'Attente',
  'block AB test': 'Test A/B',
  'block Jump': 'Saut',
  'block Return': 'Retour',
  'block Webhook': 'Requête HTTP',
  'block webhook': 'Attente d’un webhook',
  'block Email': 'Envoi d’un e-mail',
  'lost edge': 'Un lien sans origine',
  'lost passed': 'Un lien qui n’est jamais suivi',
  'lost target': 'Un lien sans arrivée',
  'lost group': 'Un second groupe de même identifiant',
  'lost block': 'Un second bloc de même identifiant',
  service: 'Service « {type} »',
  event: 'Événement « {type} »',
  'event command': 'Événement : commande de la page',
  'event reply': 'Événement : une réponse arrive',
  'event invalidReply': 'Événement : une réponse ne convient pas',
  theme: 'Thème',
  settings: 'Réglages',
  variables: 'Variables que rien ne définit',
  usualWords: 'Formules de Typebot',
}

const why: Record<keyof typeof en.why, string> = {
  addressUnsafe: 'Ce n’est pas une adresse web, elle n’ouvre donc rien ici : {address}. Donnez au texte le bon lien.',
  attachments: 'Les visiteurs pouvaient joindre des fichiers ; ici, non. Dites dans le texte comment les envoyer.',
  audio: 'Le son est proposé par un lien : {address}.',
  audioClip: 'Les visiteurs pouvaient enregistrer leur voix ; ici, non. Demandez-leur d’écrire.',
  accentsIgnored: 'La présence de « {value} » dans « {variable} » se juge maintenant sans tenir compte des accents.',
  bodyOfAnswers:
    'Typebot envoyait toutes les réponses avec cette requête ; ici, rien n’est envoyé. Écrivez ce qu’il faut envoyer, si le système en a besoin.',
  branchKept:
    'Les visiteurs gardent la branche qu’ils ont prise la première fois, même quand ils reviennent ici ; dans Typebot, le hasard décidait à chaque passage.',
  cards: 'Les cartes sont montrées d’abord, puis un bouton pour chacun des leurs.',
  cardsOfLists:
    'Ces cartes étaient faites de plusieurs listes. Choisissez une liste d’enregistrements, et nommez ses champs sur la carte.',
  caseIgnored: '« {variable} » se compare maintenant à « {value} » sans tenir compte des accents ni des majuscules.',
  code: 'La valeur de « {variable} » était calculée en JavaScript, qui n’est jamais exécuté ici : {code}. Donnez-la dans cette étape.',
  command:
    'La page lançait ceci par la commande « {command} » ; ici, les visiteurs l’écrivent, puis la question précédente est reposée.',
  comparisonUnfinished:
    'Une comparaison sans variable ou sans opérateur ({parts}) n’est jamais vraie, comme dans Typebot. Complétez-la ou supprimez-la.',
  comparisonUnknown:
    'La comparaison « {operator} {value} » est inconnue ici et n’est jamais vraie. Choisissez-en une autre.',
  copied:
    'D’autres chemins y mènent aussi : ses étapes existent deux fois, là-bas et dans la compétence « {flow} ». Modifiez les deux, ou n’en gardez qu’une.',
  dateAndTime: 'Le jour et l’heure sont demandés l’un après l’autre.',
  dateRange: 'Les deux jours sont demandés l’un après l’autre.',
  dayWritten: 'Le jour s’écrit en toutes lettres et non en {format}.',
  embed: 'La page n’est pas affichée dans la conversation, mais proposée par un lien : {address}.',
  equalItems: 'Les éléments identiques de « {variable} » sont retirés ensemble.',
  equalToNothing:
    '« {variable} » est comparée à rien, ce qui n’est jamais vrai ici ; Typebot distingue une valeur sans mots de l’absence de valeur.',
  event:
    'Clew n’a pas d’événement de ce genre. Ses étapes sont gardées et rien n’y mène : reliez-les là où il le faut, ou supprimez-les.',
  format: 'Les réponses sont écrites à la façon de Clew et non en {format}.',
  fromPage:
    'C’est la page qui leur donne leur valeur, par les attributs de la balise Clew et non plus par l’adresse : {names}.',
  fromServer: 'Le navigateur envoyait cette requête ; ici, c’est le serveur. Vérifiez qu’il atteint le système.',
  headCode: 'Le code destiné à l’en-tête de la page n’est pas repris : {code}. Mettez-le dans votre propre page.',
  inlineCode:
    'Le JavaScript dans un texte n’est jamais exécuté ici : {code}. Calculez la valeur avant et nommez sa variable.',
  itemsWithSemicolon: 'Les éléments qui ont un point-virgule sont séparés ici : {texts}. Écrivez-les sans.',
  joined: '{sum} est mis bout à bout comme des mots. Si c’est une somme, faites de ses variables des nombres.',
  jumpByTitle:
    'Le saut va au groupe dont « {variable} » contient le titre ; les titres sont maintenant dans une condition.',
  jumpNowhere: 'Le saut ne mène nulle part : la conversation s’arrête ici, comme dans Typebot.',
  linkUnknown:
    'Le Typebot « {bot} » n’est pas parmi ces fichiers. Importez-le avec eux, ou choisissez ici une compétence.',
  listInstead: 'La liste remplace : « {texts} ».',
  listOptions: 'Il y a un bouton pour chaque élément de la liste. Quand la liste est vide, la conversation continue.',
  longText: 'Le texte est plus long qu’un message ne peut l’être : il est dit en plusieurs fois.',
  mayShowNone: 'Quand aucune option n’est à montrer, la conversation se termine ; Typebot attendrait en vain.',
  metadata: 'La présentation de la page du Typebot n’est pas reprise : « {texts} ». Donnez-la sur votre propre page.',
  methodUnknown: 'Les requêtes de type {method} ne se font pas ici. Choisissez-en un autre.',
  neverShown:
    'Une option dont la condition ne compare rien n’est jamais montrée : elle est laissée de côté : « {texts} ».',
  noAddress: 'La requête n’a pas d’adresse. Écrivez celle du système à interroger.',
  nowWritten: 'Le jour et l’heure s’écrivent « {{today}} {{time}} », dans le fuseau horaire du visiteur.',
  numberStep: 'Les nombres entre deux pas de {step} sont acceptés aussi.',
  onlyOne: 'Le chemin d’un bouton est pris quand il est le seul choisi ; une condition derrière la question y veille.',
  optionDescription: 'La description d’une option n’a pas de place ici : « {text} ».',
  optionWithoutWords: 'Une option n’a pas de texte. Écrivez ce qu’on y lit.',
  orderOfWords:
    '« {variable} » n’est pas forcément un nombre : comparée à « {value} », elle compte comme des mots, alors que Typebot compare des dates ou des longueurs.',
  pathIsCode:
    '« {variable} » était tirée de la réponse en JavaScript : {path}. Choisissez ici la partie de la réponse.',
  patternCase: 'Le motif {pattern} ne distingue plus les majuscules des minuscules.',
  patternLeft:
    'Le motif {pattern} ne peut pas servir ici. Écrivez-le avec des lettres, des chiffres, [A-Z], ?, +, * et des groupes.',
  pictureDescription:
    'La description sous l’image est maintenant ce qui est lu à ceux qui ne la voient pas : « {text} ».',
  pictureLink: 'L’image ouvrait {address} ; maintenant, c’est un bouton au-dessous.',
  pictureNotSecure: 'Seules les images en https:// sont affichées : {address}. Donnez-lui une telle adresse.',
  placeholder: 'Clew ne le fait pas lui-même. Dites dans cet appel quel système s’en charge, ou remplacez-le.',
  placeholderHad: 'On y trouvait : « {texts} ».',
  ratingIcon: 'Les icônes sont celles de Clew.',
  return: 'L’endroit où revenir est gardé dans une variable et choisi par une condition.',
  redirect: 'La page ne s’ouvre pas d’elle-même : un bouton ouvre {address}.',
  scaleLabels: 'Ce que veulent dire les bouts de l’échelle est maintenant dans la question.',
  scoreButtons: 'Il n’y a pas d’échelle de {least} à {most} : chaque note est un bouton.',
  searchable: 'Les options ne se filtrent pas en tapant ; ce que les visiteurs tapent est compris comme l’une d’elles.',
  setNothing: 'Aucune variable n’est choisie, rien n’est donc défini : « {value} ».',
  settingsParts: 'Ceci n’a pas de place ici : {parts}. Voyez les réglages du bot et ceux de son widget.',
  shownWorkedOut: 'Une condition avant la question calcule quand une option est montrée.',
  stars: 'Les nombres de 1 à 5 sont montrés comme des étoiles.',
  styles: 'Les textes n’ont pas ici le style {styles} ; les mots sont gardés.',
  sumOfWords:
    'La somme {sum} est gardée dans « {variable} », qui contient aussi des mots. Faites-en un nombre et écrivez la somme ici.',
  systemMessages: 'Ce que le bot dit des erreurs est formulé par Clew ; on y lisait : « {texts} ».',
  themeParts:
    'Du thème, seule la couleur des boutons est gardée, et non : {parts}. Le widget a ses propres réglages pour cela.',
  timeZone: 'Le jour et l’heure sont ceux du visiteur, non ceux de {zone}.',
  unknownNames: 'Il n’y a pas de variable de ce nom : rien n’est écrit à sa place, comme dans Typebot : « {names} ».',
  urlChecked: 'Une condition derrière la saisie regarde si c’est une adresse web, et la redemande sinon.',
  usualWords: 'Clew a ses propres formules pour ceci : « {texts} ».',
  valueUnknown: 'Clew n’a pas de valeur « {type} » pour « {variable} ». Dites dans cette étape quelle est sa valeur.',
  valueOf: 'Elle se calculait à partir de : {names}.',
  video: 'La vidéo s’ouvre par un lien : {address}.',
  waitShortened: 'La pause de {seconds} secondes dure maintenant entre une seconde et {most}.',
  waitUnknown: 'La durée de la pause était dans une variable ({seconds}) ; elle est maintenant d’une seconde.',
  wholeItems: '« {variable} » est une liste : « {value} » doit en être un élément, et non une partie.',
  wordings: 'Ces mots du champ n’ont pas de place ici : « {texts} ».',
  waitsForPage: 'La conversation attendait que la page intégrée dise « {event} » ; maintenant, elle continue aussitôt.',
  'lost edge': 'Son origine n’existe plus : il est laissé de côté.',
  'lost passed': 'Dans Typebot, les blocs qui suivent passent avant lui, et donc ici aussi : il est laissé de côté.',
  'lost target': 'Ce à quoi il menait n’existe plus : il est laissé de côté.',
  'lost group': 'Il est gardé ; les liens mènent au premier.',
  'lost block': 'Il est gardé ; les liens mènent au premier.',
}

const refused: Record<keyof typeof en.refused, string> = {
  doesNotFit:
    'Ce Typebot est plus grand qu’un bot ne peut l’être ({place} : au plus {most}). Divisez-le en plusieurs Typebots, et importez-les ensemble.',
  empty: 'Le fichier « {file} » est vide. Exportez de nouveau le Typebot.',
  encoding:
    'Le fichier « {file} » n’est pas du texte en UTF-8. Exportez de nouveau le Typebot, ou enregistrez le fichier en UTF-8.',
  newerVersion:
    '« {file} » est de la version {version} de Typebot, plus récente que celles que Clew connaît (6.1). Mettez Clew à jour.',
  noFile: 'Il n’y a pas de fichier. Choisissez le fichier que Typebot exporte.',
  notJson: 'Le fichier « {file} » n’est pas un JSON complet. Exportez de nouveau le Typebot.',
  notTypebot:
    'Le fichier « {file} » n’est pas un Typebot : il n’a ni groupes ni liens. Choisissez le fichier que Typebot exporte.',
  oldSteps:
    '« {file} » date d’avant la version 3 de Typebot, quand les blocs s’appelaient « steps ». Ouvrez-le dans Typebot, qui le renouvelle, et exportez-le de nouveau.',
  tooDeep: 'Rien dans un Typebot n’est aussi profond que ce qu’il y a dans « {file} ». Exportez de nouveau le Typebot.',
  tooLarge: 'Ces fichiers sont trop lourds ({file}) : {most} Mo au plus, tous ensemble.',
  tooMany: '« {file} » a trop de blocs : {most} au plus. Divisez-le en plusieurs Typebots.',
  unknownVersion: '« {file} » dit être de la version {version} de Typebot, qui n’existe pas. Exportez-le de nouveau.',
}

export const fr = { where, what, why, refused } satisfies ImportWords
