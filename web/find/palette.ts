/** The list behind Ctrl+K: what can be gone to or done, narrowed by what is typed. */
import type { Icon } from '../ui/mark/icon.ts'
import type { StepKind } from '../../schema/kinds/kinds.ts'
import { plain } from '../../schema/text/fold.ts'

export interface Offer {
  /** Unique in the list. */
  key: string
  label: string
  /** Where it is, or what else it is called. */
  hint?: string
  icon?: Icon
  kind?: StepKind
  keys?: string
  run: () => void
}

export interface OfferGroup {
  title: string
  offers: readonly Offer[]
}

/** As many as anybody reads. */
const MOST = 12

/** The offers that have all typed words in them, those that begin with them first; while nothing is typed, the groups as they are, shortened. */
export function narrowed(groups: readonly OfferGroup[], typed: string): OfferGroup[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return groups
    .map(({ title, offers }) => ({ title, offers: ranked(offers, words).slice(0, words.length ? MOST : 6) }))
    .filter(({ offers }) => offers.length > 0)
}

function ranked(offers: readonly Offer[], words: readonly string[]): readonly Offer[] {
  if (!words.length) return offers
  const scored = offers.flatMap((offer) => {
    const label = plain(offer.label)
    const all = `${label} ${plain(offer.hint ?? '')}`
    if (!words.every((word) => all.includes(word))) return []
    const [first = ''] = words
    const score = label.startsWith(first)
      ? 0
      : new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(first)}`, 'u').test(label)
        ? 1
        : 2
    return [{ offer, score }]
  })
  return scored.sort((a, b) => a.score - b.score).map(({ offer }) => offer)
}

const escaped = (words: string) => words.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
