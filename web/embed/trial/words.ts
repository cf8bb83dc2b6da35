/** What a tester reads around a remark. */

const en = {
  leave: 'Leave a remark',
  leaveOn: 'Leave a remark on “{words}”',
  remark: 'Your remark',
  name: 'Your name (optional)',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Cancel',
  thanks: 'Thank you. The team sees your remark.',
  away: 'Your remark could not be sent. Check the connection and send it again.',
}

export type Words = typeof en

const fr: Words = {
  leave: 'Laisser une remarque',
  leaveOn: 'Laisser une remarque sur « {words} »',
  remark: 'Votre remarque',
  name: 'Votre nom (facultatif)',
  send: 'Envoyer',
  sending: 'Envoi…',
  cancel: 'Annuler',
  thanks: 'Merci. L’équipe voit votre remarque.',
  away: 'Votre remarque n’a pas pu partir. Vérifiez la connexion, puis renvoyez-la.',
}

/** In French for a bot that speaks it. */
export const wordsIn = (locale: string): Words => (/^fr\b/i.test(locale) ? fr : en)
