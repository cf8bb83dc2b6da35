/** What is said of outlines. */
import { sketchWords } from '../sketch/words.ts'

export const outlineWords = sketchWords({
  fr: {
    what: {},
    why: {
      opening: 'Plusieurs lignes commencent la liste : le bot les propose en demandant « {text} ».',
      'open-option': 'Rien n’est écrit sous « {text} » : dites ce qui se passe quand on choisit cette option.',
      'goes-nowhere': 'La ligne que vise « {text} » ne mène à rien : tirez un lien vers la bonne étape.',
    },
    refused: {
      'too-deep': 'Cette liste a plus de 100 niveaux. Partagez-la en plusieurs listes, ou vérifiez ses retraits.',
      'too-many': 'Cette liste dépasse {most} lignes. Partagez-la en plusieurs listes.',
      'no-steps': 'Aucune ligne n’a été trouvée dans ce texte.',
    },
  },
  en: {
    what: {},
    why: {
      opening: 'Several lines begin the list: the bot offers them, asking “{text}”.',
      'open-option': 'Nothing is written under “{text}”: tell what happens when this option is chosen.',
      'goes-nowhere': 'The line that “{text}” aims at leads nowhere: draw a line to the right step.',
    },
    refused: {
      'too-deep': 'This list has more than 100 levels. Split it into several lists, or check its indentation.',
      'too-many': 'This list has more than {most} lines. Split it into several lists.',
      'no-steps': 'No line was found in this text.',
    },
  },
})
