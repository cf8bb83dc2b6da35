/** The bots that one can begin with instead of an empty drawing. */
import type { Bot } from '../../schema/bot/bot.ts'
import type { Text } from '../../schema/bot/fields.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import airlineBaggage from './bots/airline-baggage.json' with { type: 'json' }
import bankCard from './bots/bank-card.json' with { type: 'json' }
import faqDelivery from './bots/faq-delivery.json' with { type: 'json' }
import itHelpdesk from './bots/it-helpdesk.json' with { type: 'json' }
import orderTracking from './bots/order-tracking.json' with { type: 'json' }
import parcelReturn from './bots/parcel-return.json' with { type: 'json' }
import telecom from './bots/telecom.json' with { type: 'json' }
import tripSearch from './bots/trip-search.json' with { type: 'json' }

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
      fr: 'Répond aux questions sur les colis, aide à régler les soucis les plus courants et passe la main à un conseiller au besoin.',
      en: 'Answers questions about parcels, helps with the most common problems and hands over to an adviser when needed.',
    },
    bot: read('faq-delivery', faqDelivery),
  },
  {
    id: 'it-helpdesk',
    name: { fr: 'Support informatique', en: 'IT helpdesk' },
    about: {
      fr: 'Aide à résoudre pas à pas les problèmes d’imprimante, de mot de passe ou de session, et prépare la demande quand il faut un technicien.',
      en: 'Solves printer, password and session problems step by step, and prepares the request when it takes a technician.',
    },
    bot: read('it-helpdesk', itHelpdesk),
  },
  {
    id: 'order-tracking',
    name: { fr: 'Suivi de commande', en: 'Order tracking' },
    about: {
      fr: 'Retrouve une commande par son numéro, un numéro de colis ou un e-mail, dit où elle en est et répare ce qui a mal tourné.',
      en: 'Finds an order by its number, a parcel number or an e-mail, says where it is and puts right what went wrong.',
    },
    bot: read('order-tracking', orderTracking),
  },
  {
    id: 'parcel-return',
    name: { fr: 'Retour de colis', en: 'Parcel return' },
    about: {
      fr: 'Prépare le retour d’un article, de la date d’achat au numéro de retour, avec un récapitulatif que l’on corrige avant de confirmer.',
      en: 'Prepares the return of an item, from whether it can be taken back to the return number, with a summary to correct before confirming.',
    },
    bot: read('parcel-return', parcelReturn),
  },
  {
    id: 'trip-search',
    name: { fr: 'Recherche de train', en: 'Train search' },
    about: {
      fr: 'Cherche un train, présente les résultats avec durée et prix, note les voyageurs et leurs souhaits, puis réserve et demande un avis.',
      en: 'Looks for a train, shows the results with duration and price, takes travellers and wishes, then books and asks for an opinion.',
    },
    bot: read('trip-search', tripSearch),
  },
  {
    id: 'telecom',
    name: { fr: 'Opérateur télécom', en: 'Telecom operator' },
    about: {
      fr: 'Cinq besoins derrière une seule entrée : facture, Wi-Fi, commande, pannes et offres. Lit une facture pour la personne connectée, cherche les pannes par code postal et note un rappel.',
      en: 'Five needs behind one entrance: bill, Wi-Fi, order, outages and offers. Reads a bill for the person who is signed in, looks up outages by postcode and notes a call-back.',
    },
    bot: read('telecom', telecom),
  },
  {
    id: 'bank-card',
    name: { fr: 'Carte bancaire', en: 'Bank card' },
    about: {
      fr: 'Débloque une carte, montre et relève un plafond, calcule les frais à l’étranger, sans jamais demander un numéro de carte ni un code. Carte volée : le numéro d’urgence et un humain aussitôt.',
      en: 'Unblocks a card, shows and raises a limit, works out fees abroad, never asking for a card number or a code. Stolen card: the emergency number and a human at once.',
    },
    bot: read('bank-card', bankCard),
  },
  {
    id: 'airline-baggage',
    name: { fr: 'Bagages d’une compagnie aérienne', en: 'Airline baggage' },
    about: {
      fr: 'Skis, surf, poussette, bagages compris : des compétences que l’on atteint par une phrase, un prix calculé selon le tarif et le statut, puis l’ajout à la réservation.',
      en: 'Skis, surfboard, pushchair, included bags: skills reached by a sentence, a price worked out from fare and status, then the addition to the booking.',
    },
    bot: read('airline-baggage', airlineBaggage),
  },
]
