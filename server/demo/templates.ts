/** The bots that one can begin with instead of an empty drawing. */
import type { Bot } from '../../schema/bot/bot.ts'
import type { Text } from '../../schema/bot/fields.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import faqDelivery from './bots/faq-delivery.json' with { type: 'json' }
import itHelpdesk from './bots/it-helpdesk.json' with { type: 'json' }

export interface Template {
  id: string
  name: Text
  about: Text
  bot: Bot
}

/** A template that can't be read is a mistake of ours: better found at start than when someone picks it. */
function read(id: string, exported: unknown): Bot {
  const { bot, faults } = parseBot(exported)
  if (!bot) throw new Error(`The template ${id} can't be read: ${JSON.stringify(faults)}`)
  return bot
}

export const templates: Template[] = [
  {
    id: 'faq-delivery',
    name: { fr: 'FAQ d’un service de livraison', en: 'FAQ of a delivery service' },
    about: {
      fr: 'Répond aux questions sur les colis, aide à régler les soucis les plus courants et passe la main à un conseiller quand il le faut.',
      en: 'Answers questions about parcels, helps with the most common problems and hands over to an adviser when it takes one.',
    },
    bot: read('faq-delivery', faqDelivery),
  },
  {
    id: 'it-helpdesk',
    name: { fr: 'Support informatique', en: 'IT helpdesk' },
    about: {
      fr: 'Aide pas à pas quand une imprimante, un mot de passe ou une session pose problème ; sinon, prépare la demande pour un technicien.',
      en: 'Helps step by step when a printer, a password or a session gives trouble, or else prepares the request for a technician.',
    },
    bot: read('it-helpdesk', itHelpdesk),
  },
]
