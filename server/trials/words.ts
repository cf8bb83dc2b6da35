/** What the pages around a draft say to testers, in the language of the bot. */
import type { Language } from '../words.ts'

export const words = {
  fr: {
    draft: 'Brouillon',
    about: 'Vous essayez un bot en préparation. Sous chaque message, « Laisser une remarque » prévient l’équipe.',
    until: (day: string) => `Lien valable jusqu’au ${day}.`,
    noScript: 'Cette page a besoin de JavaScript : activez-le, puis rechargez la page.',
    trouble: 'Le bot n’a pas pu être chargé. Rechargez la page dans un instant.',
    closed: 'On ne peut pas essayer ce bot avec ce lien',
    broken: 'Ce bot n’est pas prêt pour l’instant',
    again: 'Réessayer',
    languages: 'Langues du bot',
  },
  en: {
    draft: 'Draft',
    about: 'You are trying a bot that is still being made. “Leave a remark” below a message tells the team.',
    until: (day: string) => `This link works until ${day}.`,
    noScript: 'This page needs JavaScript: switch it on, then load the page again.',
    trouble: 'The bot could not be loaded. Load this page again in a moment.',
    closed: 'This link can’t be used to try the bot',
    broken: 'This bot is not ready just now',
    again: 'Try again',
    languages: 'Languages of the bot',
  },
} satisfies Record<Language, object>

export const wordsFor = (locale: string): Language => (/^fr\b/i.test(locale) ? 'fr' : 'en')
