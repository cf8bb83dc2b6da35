/** The words of the widget itself; what the bot says comes from its spec. */

const en = {
  language: 'en',
  open: 'Open the chat',
  close: 'Close the chat',
  assistant: 'Automated assistant',
  human: 'Talk to a human',
  humanShort: 'Human',
  menu: 'More',
  restart: 'Start again',
  change: 'Change',
  log: 'Conversation',
  write: 'Your message',
  send: 'Send',
  visitor: 'You:',
  bot: 'Assistant:',
  chosen: 'chosen',
  choices: 'Choices:',
  newTab: '(new tab)',
  contact: 'Contact us',
  trouble: 'Sorry, this chat can’t be reached right now.',
  retry: 'Try again',
  careful: 'Please type no password and no bank details here.',
}

export type Words = typeof en

const fr: Words = {
  language: 'fr',
  open: 'Ouvrir la discussion',
  close: 'Fermer la discussion',
  assistant: 'Assistant automatique',
  human: 'Parler à un conseiller',
  humanShort: 'Conseiller',
  menu: 'Plus',
  restart: 'Recommencer',
  change: 'Modifier',
  log: 'Conversation',
  write: 'Votre message',
  send: 'Envoyer',
  visitor: 'Vous :',
  bot: 'Assistant :',
  chosen: 'choisi',
  choices: 'Choix :',
  newTab: '(nouvel onglet)',
  contact: 'Nous contacter',
  trouble: 'Désolé, la discussion est indisponible pour le moment.',
  retry: 'Réessayer',
  careful: 'N’écrivez ici ni mot de passe ni données bancaires.',
}

/** The words in a locale's language, else in English. Those of languages that fewer websites speak come by themselves. */
export async function wordsIn(locale: string): Promise<Words> {
  const [language] = locale.split('-')
  return language === 'ar' ? (await import('./arabic.ts')).arabic : language === 'fr' ? fr : en
}

/** Whether a locale is written from right to left. */
export const isRightToLeft = (locale: string) => /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(locale)
