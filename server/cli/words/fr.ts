/** What the command line says, in French. */
import type { en } from './en.ts'

export const fr: Record<keyof typeof en, string> = {
  help: `La ligne de commande de Clew

  clew check BOT.json                          liste ce qui ne va pas dans un bot
  clew compile BOT.json --out DOSSIER          écrit ce qu’il faut à un site, un fichier par langue
  clew play BOT.json [--locale L] [--script F] converse avec un bot, ici ou d’après un script
  clew test BOT.json                           joue les exemples du bot
  clew compare AVANT.json APRES.json           dit ce qui a changé d’un bot à l’autre
  clew export --bot ID [--out FICHIER]         sort un bot de la base de données

  --json   affiche un seul objet JSON
  --help   affiche ceci

Code de sortie : 0 tout va bien, 1 problèmes trouvés (pour compare : différences), 2 mauvais usage.`,
  unknownVerb: 'La commande « {verb} » n’existe pas. Voir clew --help.',
  wrongOption: '{detail} Voir clew --help.',
  unknownOption: 'L’option « {option} » n’existe pas.',
  optionNeedsValue: 'L’option « {option} » attend une valeur.',
  tooManyFiles: 'Un seul fichier est attendu, « {file} » est de trop.',
  needsFile: 'Quel fichier ? Par exemple : clew {verb} bot.json',
  needsTwoFiles: 'Quels deux fichiers ? Par exemple : clew compare avant.json apres.json',
  needsOut: 'Dans quel dossier ? Par exemple : clew compile bot.json --out specs',
  needsBot: 'Quel bot ? Par exemple : clew export --bot k3x9a0b1c2',
  noFile: 'Le fichier {file} n’existe pas.',
  notReadable: 'Le fichier {file} ne peut pas être lu ({detail}).',
  notWritable: 'Impossible d’écrire {file} ({detail}).',
  tooLarge: 'Le fichier {file} dépasse 20 Mo.',
  notJson: 'Le fichier {file} n’est pas du JSON : {detail}',
  notText: 'Le fichier {file} n’est pas un texte en UTF-8.',
  moreFaults: '… et {count} de plus.',
  noLocale: 'Ce bot ne parle pas « {locale} ». Il parle : {known}.',
  scriptFault: 'La ligne {line} du script est illisible : {text}',
  comesAlong: 'avec : {part}',
  noProblems: 'Aucun problème.',
  problemCount: '{errors} erreurs, {warnings} avertissements.',
  errorsFirst: 'Le bot a des erreurs à corriger d’abord :',
  written: '{file} écrit ({size} octets).',
  you: 'Vous',
  bot: 'Bot',
  ended: '— La conversation est terminée ({outcome}). —',
  playHint: 'Écrivez, ou : # choix   ~ human   ~ back   ~ restart   Ctrl+D pour quitter',
  noOption: 'Il n’y a pas de choix « {label} » ici.',
  expectedSays: 'ligne {line} : le bot devait dire « {expected} », il a dit « {actual} »',
  expectedWaits: 'ligne {line} : l’étape « {expected} » devait attendre, c’était « {actual} »',
  expectedOutcome: 'ligne {line} : l’issue devait être « {expected} », c’était « {actual} »',
  expectedPress: 'ligne {line} : il n’y a pas de choix « {expected} » ; à l’écran : {actual}',
  samplesPassed: '{passed} exemples réussis sur {count}.',
  noSamples: 'Ce bot n’a pas d’exemples.',
  noSuchBot: 'Il n’y a pas de bot « {bot} » dans cette base.',
  databaseBusy: 'Clew tourne sur ces données : arrêtez-le d’abord, ou prenez le fichier dans l’éditeur (⋯ → Exporter).',
  noDatabase: 'Il n’y a pas encore de base de données dans {file}.',
  unexpected: 'Une erreur s’est produite : {detail}',
}
