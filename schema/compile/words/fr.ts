/** What the interpreter says by itself, in French. */
import type { SpecWords } from '../../spec/spec.ts'

export const title = 'Assistant'
export const welcome = 'Bonjour ! Je suis un assistant automatique.'

export const fr: SpecWords = {
  missed: 'Désolé, je n’ai pas compris. Pouvez-vous le dire autrement ?',
  missedAgain: 'Je ne comprends toujours pas. Essayez d’autres mots, ou demandez à parler à un humain.',
  again: 'Revenons à ma question :',
  propose: 'Vouliez-vous dire :',
  noneOfThese: 'Rien de tout cela',
  wrong: [
    'Écrivez quelque chose, s’il vous plaît.',
    'Ce n’est pas un nombre. Par exemple : 12',
    'Ce n’est pas une adresse e-mail. Par exemple : nom@exemple.fr',
    'Ce n’est pas un numéro de téléphone. Par exemple : 01 23 45 67 89',
    'Je n’arrive pas à lire cette date. Par exemple : 31/12/2026',
    'Je n’arrive pas à lire cette heure. Par exemple : 14:30',
    'Cette référence n’est pas correcte. Vérifiez-la, s’il vous plaît.',
  ],
  human: 'Je ne peux vous mettre en relation avec personne ici, mais je continue à vous aider.',
  humanAgain: 'J’ai bien noté que vous souhaitez parler à un humain. En attendant, vous pouvez continuer ici.',
  back: 'Nous sommes déjà au début.',
  restart: 'Reprenons depuis le début.',
  ended: 'Je n’ai pas de réponse à cela. Vous pouvez le demander autrement, ou recommencer.',
  circle: 'Désolé, je tourne en rond. Vous pouvez recommencer, ou demander à parler à un humain.',
  commands: [
    [
      'humain',
      'un humain',
      'parler à un humain',
      'je veux parler à un humain',
      'parler à quelqu’un',
      'je veux parler à quelqu’un',
      'conseiller',
      'conseillère',
      'un conseiller',
      'parler à un conseiller',
      'je veux parler à un conseiller',
      'je voudrais parler à un conseiller',
      'parler à une personne',
      'une vraie personne',
      'agent',
      'parler à un agent',
      'opérateur',
      'service client',
      'être rappelé',
    ],
    ['retour', 'revenir', 'revenir en arrière', 'précédent', 'question précédente'],
    ['recommencer', 'tout recommencer', 'reprendre au début', 'recommençons', 'depuis le début'],
  ],
}
