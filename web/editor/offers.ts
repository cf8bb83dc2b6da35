/** What the list behind Ctrl+K offers in an open bot. */
import BookOpen from '@lucide/svelte/icons/book-open'
import Network from '@lucide/svelte/icons/network'
import Play from '@lucide/svelte/icons/play'
import Puzzle from '@lucide/svelte/icons/puzzle'
import Rocket from '@lucide/svelte/icons/rocket'
import Workflow from '@lucide/svelte/icons/workflow'
import type { Bot } from '../../schema/bot/bot.ts'
import { MAIN_FLOW } from '../../schema/bot/constants.ts'
import type { Hit } from '../find/hits.ts'
import type { Offer, OfferGroup } from '../find/palette.ts'
import { m } from '../i18n/words.ts'
import { titleOf } from '../knowledge/search.ts'
import type { MenuItem } from '../ui/overlay/menu.ts'
import { summaryIn } from './outline/finding.ts'

export interface Going {
  flow(flow: string, step?: string): void
  entry(entry: string): void
  page(address: string): void
}

export const flowName = ({ id, name }: { id: string; name: string }): string =>
  name || (id === MAIN_FLOW ? m.editor_main() : m.canvas_unnamed_skill())

/** Everything that has a name: verbs first, then what the bot is made of. */
export function offersIn(bot: Bot, locale: string, flow: string, verbs: readonly Offer[], go: Going): OfferGroup[] {
  const flows = [...bot.flows].sort((a, b) => Number(b.id === flow) - Number(a.id === flow))
  const steps = flows.flatMap((one) =>
    one.steps
      .filter(({ kind }) => kind !== 'note')
      .map((step): Offer => {
        const label = summaryIn(bot, one, step, locale)
        return {
          key: `step-${step.id}`,
          label,
          kind: step.kind,
          ...(bot.flows.length > 1 && { hint: flowName(one) }),
          run: () => go.flow(one.id, step.id),
        }
      }),
  )
  return [
    { title: m.find_do(), offers: verbs },
    {
      title: m.find_flows(),
      offers: bot.flows.map((one) => ({
        key: `flow-${one.id}`,
        label: flowName(one),
        icon: one.id === MAIN_FLOW ? Workflow : Puzzle,
        run: () => go.flow(one.id),
      })),
    },
    { title: m.find_steps(), offers: steps },
    {
      title: m.find_entries(),
      offers: bot.entries.map((entry) => ({
        key: `entry-${entry.id}`,
        label: titleOf(entry, locale) || m.canvas_empty_entry(),
        ...(entry.category && { hint: entry.category }),
        icon: BookOpen,
        run: () => go.entry(entry.id),
      })),
    },
  ]
}

/** What can be done in the editor besides what its menu has; what is not given can't be done now. */
export function verbsIn(run: { play: () => void; publish?: () => void; tidy?: () => void }): Offer[] {
  return [
    { key: 'play', label: m.editor_play(), icon: Play, run: run.play },
    ...(run.publish ? [{ key: 'publish', label: m.editor_publish(), icon: Rocket, run: run.publish }] : []),
    ...(run.tidy ? [{ key: 'tidy', label: m.arrange_tidy(), icon: Network, keys: 'Alt+Shift+T', run: run.tidy }] : []),
  ]
}

/** A menu's verbs as they are offered by name. */
export function offersOfMenu(items: readonly MenuItem[], go: Pick<Going, 'page'>): Offer[] {
  return items.flatMap((item): Offer[] => {
    if (item === 'line' || 'title' in item || item.download) return []
    const { label, icon, keys, href, onselect } = item
    return [
      {
        key: `verb-${label.replaceAll(/\W+/g, '-')}`,
        label,
        ...(icon && { icon }),
        ...(keys && { keys }),
        run: () => (href ? go.page(href) : onselect?.()),
      },
    ]
  })
}

/** Where found words are, in words. */
export function placeOfHit(bot: Bot, locale: string, { address }: Hit): string {
  switch (address.in) {
    case 'step': {
      const flow = bot.flows.find(({ id }) => id === address.flow)
      const step = flow?.steps.find(({ id }) => id === address.id)
      return flow && step ? `${flowName(flow)} › ${summaryIn(bot, flow, step, locale)}` : ''
    }
    case 'flows': {
      const flow = bot.flows.find(({ id }) => id === address.id)
      return flow ? m.find_in_flow({ name: flowName(flow) }) : ''
    }
    case 'entries': {
      const entry = bot.entries.find(({ id }) => id === address.id)
      return m.find_in_entry({ name: (entry && titleOf(entry, locale)) || m.canvas_empty_entry() })
    }
    case 'samples':
      return m.find_in_sample({ name: bot.samples.find(({ id }) => id === address.id)?.name ?? '' })
    default:
      return m.find_in_settings()
  }
}
