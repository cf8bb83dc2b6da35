/** A template for owners who work in another language. Visitors' texts are in all languages anyway; names and notes for authors exist once, so they are replaced. */
import type { Bot, Flow, Step } from '../../schema/bot/bot.ts'
import airlineBaggage from './bots/airline-baggage.en.json' with { type: 'json' }
import bankCard from './bots/bank-card.en.json' with { type: 'json' }
import faqDelivery from './bots/faq-delivery.en.json' with { type: 'json' }
import itHelpdesk from './bots/it-helpdesk.en.json' with { type: 'json' }
import orderTracking from './bots/order-tracking.en.json' with { type: 'json' }
import parcelReturn from './bots/parcel-return.en.json' with { type: 'json' }
import telecom from './bots/telecom.en.json' with { type: 'json' }
import tripSearch from './bots/trip-search.en.json' with { type: 'json' }

type Say = (french: string) => string

const english = new Map(
  Object.entries({
    ...faqDelivery,
    ...itHelpdesk,
    ...orderTracking,
    ...parcelReturn,
    ...tripSearch,
    ...telecom,
    ...bankCard,
    ...airlineBaggage,
  }),
)

/** The bot with the locale first among its own and, for `en`, with what only authors read in English. */
export function inLanguage(bot: Bot, locale: string): Bot {
  const locales = [...bot.locales].sort((a, b) => Number(b === locale) - Number(a === locale))
  return locale === 'en' ? { ...said(bot, (french) => english.get(french) ?? french), locales } : { ...bot, locales }
}

function said(bot: Bot, say: Say): Bot {
  const named = <T extends { name: string }>(thing: T): T => ({ ...thing, name: say(thing.name) })
  const saidStep = (step: Step): Step => {
    if (step.kind === 'note') return { ...step, text: say(step.text) }
    if (step.kind === 'condition') return { ...step, rows: step.rows.map(named) }
    if (step.kind === 'split') return { ...step, branches: step.branches.map(named) }
    if (step.kind === 'rating') return { ...step, bands: step.bands.map(named) }
    if (step.kind === 'handover') return { ...step, team: say(step.team) }
    if (step.kind === 'call') return named(step)
    return step
  }
  const saidFlow = (flow: Flow): Flow => ({
    ...named(flow),
    outcomes: flow.outcomes.map(named),
    steps: flow.steps.map(saidStep),
  })
  return {
    ...named(bot),
    variables: bot.variables.map(named),
    flows: bot.flows.map(saidFlow),
    entries: bot.entries.map((entry) => ({ ...entry, category: say(entry.category) })),
    samples: bot.samples.map(named),
  }
}
