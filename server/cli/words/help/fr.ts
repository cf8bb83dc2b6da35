/** The help pages, in French. */
import type { HelpPages } from './help.ts'

const exits = `Code de sortie : 0 tout va bien, 1 problèmes trouvés, 2 mauvais usage.`

export const fr: HelpPages = {
  clew: `La ligne de commande de Clew

  clew check BOT.json                          liste ce qui ne va pas dans un bot
  clew compile BOT.json --out DOSSIER          écrit ce qu’il faut à un site, un fichier par langue
  clew play BOT.json [--locale L] [--script F] converse avec un bot, ici ou d’après un script
  clew test BOT.json                           joue les exemples du bot
  clew coverage BOT.json [--propose]           dit où passent les exemples, propose ce qui manque
  clew compare AVANT.json APRES.json           dit ce qui a changé d’un bot à l’autre
  clew import FICHIER... --out BOT.json        fait un bot d’autres fichiers
  clew export BOT.json [--as texts] --out F    écrit un bot, ou ses textes dans un tableau

  clew help check   explique une commande
  --json            affiche un seul objet JSON
  --help            affiche ceci

Code de sortie : 0 tout va bien, 1 problèmes trouvés (pour compare : différences), 2 mauvais usage.`,

  check: `clew check BOT.json [--json]

Liste ce qui ne va pas dans un bot, comme le fait l’éditeur : les erreurs, qui empêchent une mise en
ligne, et les avertissements. Les exemples du bot sont joués aussi.

--json affiche { problems, errors, warnings } ; un problème est { rule, severity, where, data, what, todo }.

Code de sortie : 0 aucune erreur, 1 des erreurs, 2 mauvais usage ou fichier illisible.`,

  compile: `clew compile BOT.json --out DOSSIER [--json]

Écrit ce qu’il faut à un site pour faire tourner un bot : spec.fr.json, spec.en.json …, un par langue,
et map.json, qui dit ce que désignent leurs numéros. Un bot qui a des erreurs n’est pas compilé.

  --out DOSSIER   le dossier, créé au besoin

--json affiche { written }, une liste de { file, bytes }.

Code de sortie : 0 écrit, 1 le bot a des erreurs, 2 mauvais usage.`,

  play: `clew play BOT.json [--locale L] [--script FICHIER] [--json]

Converse avec un bot : ce qui est tapé est ce qu’écrit le visiteur. Une ligne peut aussi être

  # choix              appuie sur le choix qui se lit ainsi ; # un | autre pour plusieurs à la fois
  ~ human              demande un humain ; de même ~ back, ~ restart
  ~ correct 2          reprend la deuxième réponse, pour en donner une autre
  & étape = réponse    ce que répond désormais un appel (JSON) ou un transfert (done, closed, nobody)
  $ variable = valeur  la page donne une valeur

  --locale L         la langue, la première du bot à défaut
  --script FICHIER   joue plutôt les lignes d’un fichier ; il peut commencer par ^ étape et
                     $ variable = valeur, et attendre < des mots, = une issue, @ l’étape qui attend,
                     + une étape qui est passée, ? variable = valeur

--json affiche { transcript, outcome }, avec --script aussi { checks, missing } ; la transcription est
une liste de { from, text, options?, shows?, step }.

Code de sortie : 0 joué, 1 une attente n’est pas remplie ou le bot a des erreurs, 2 mauvais usage.`,

  test: `clew test BOT.json [--json]

Joue les exemples du bot. Pour chacun qui échoue : la ligne, ce qui était attendu et ce qui est venu.

--json affiche { passed, count, samples } ; un exemple est { name, sample, locale, passed, outcome,
faults, missing, checks }, une attente { line, is, expected, actual, passed }.

Code de sortie : 0 tous passent, 1 un échoue ou le bot a des erreurs, 2 mauvais usage.`,

  coverage: `clew coverage BOT.json [--least POURCENT] [--propose [--locale L] [--out BOT.json]] [--json]

Dit où passent les exemples du bot : par quelles étapes, par quels chemins (choix, lignes, branches,
échecs) et par quelles réponses, et nomme celles où aucun ne passe.

  --least POURCENT   code de sortie 1 quand moins de chemins sont pris
  --propose          propose peu d’exemples qui passent ensemble par le reste, et dit ce qui ne peut
                     pas être atteint
  --locale L         la langue des propositions
  --out BOT.json     écrit le bot avec les exemples proposés

--json affiche { steps, exits, entries }, chacun { reached, count, percent, missed } ; avec --propose
aussi { proposals, unreached, written? } ; une proposition est { name, locale, script }.

Code de sortie : 0 dit, 1 moins que --least ou le bot a des erreurs, 2 mauvais usage.`,

  compare: `clew compare AVANT.json APRES.json [--json]

Dit ce qui a changé d’un bot à l’autre, selon ce qui compte pour un client, avec l’avant et l’après.

--json affiche { summary, changes } ; un changement est { id, group, what, where, sentence, before,
after, parts }.

Code de sortie : 0 rien n’a changé, 1 quelque chose a changé, 2 mauvais usage.`,

  import: `clew import FICHIER... [--kind GENRE] --out BOT.json [--force] [--json]

Fait un bot d’autres fichiers, et dit ce qui a été gardé tel quel, adapté, et ce qu’il reste à faire.

  sheet     des questions et réponses en CSV ou XLSX ; si le bot de --out existe déjà, il est mis à jour.
            De même pour les textes d’un bot que clew export a écrits
  typebot   des fichiers Typebot ; plusieurs qui se renvoient l’un à l’autre font un bot à compétences
  outline   une liste en retrait de questions, de choix et de réponses, en texte, Markdown ou HTML
  mermaid   un organigramme Mermaid
  drawio    un dessin fait avec draw.io
  clew      un bot écrit par un Clew plus ancien, amené au format d’aujourd’hui, dans un ordre stable,
            bon pour git

  --kind GENRE     le genre ; trouvé tout seul à défaut
  --out BOT.json   où le bot est écrit ; un fichier qui existe est seulement mis à jour (sheet)
  --force          remplace un fichier qui existe

--json affiche { kind, counts, items, written } : counts est { exact, adapted, todo }, un item est
{ where, what, why, step? }.

Code de sortie : 0 importé, 1 il reste à faire, 2 mauvais usage ou fichier illisible ; rien n’est alors
écrit.`,

  export: `clew export BOT.json | --bot ID [--as FORME] [--out FICHIER] [--json]

Écrit un bot sous une autre forme, d’après son fichier ou depuis la base de données de ce serveur, comme
l’export de l’éditeur. Pour la base, Clew ne doit pas tourner.

  --bot ID        l’identifiant du bot, ou sa clé
  --as FORME      bot (à défaut), ou texts : tous les textes dans un tableau, une colonne par langue, à
                  traduire ou corriger puis à importer à nouveau ; ou mermaid : le parcours principal en
                  organigramme
  --out FICHIER   le fichier ; pour les textes, .csv ou .xlsx, pour mermaid .mmd
                  ou, avec tous les parcours, .md. À défaut le bot est affiché

--json affiche { bot }, avec --out { written }.

${exits}`,
}
