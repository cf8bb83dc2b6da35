/** Every phrasing put to a matcher that was trained without it. */
import { certaintyOf } from '../train/calibrate.ts'
import { effectAt, thresholdsAt, type Effect } from '../train/thresholds.ts'
import { lessonOf, type Phrasings, type Settings } from '../train/train.ts'
import { itemAt, type Item } from './items.ts'

/** A phrasing that was taken for something else, or not understood. */
export interface Confusion {
  item: Item
  /** As it is compared, normalised. */
  phrasing: string
  /** What it was taken for: the likeliest item, which is `item` itself where only certainty was missing. */
  taken: Item | undefined
  certain: 'sure' | 'unsure' | 'no'
  /** 0 … 1 */
  certainty: number
}

export interface SelfTest {
  /** How many phrasings were tried: those of items that have others. */
  tried: number
  /** How many found their item first, surely or not. */
  right: number
  /** The surest mistakes first, then what was not understood. */
  confusions: Confusion[]
}

/** The trials are those that calibrate the matcher, so this costs nothing after training. */
export function selfTest(phrasings: Phrasings, settings: Settings = {}): SelfTest {
  const { space, trials, constants } = lessonOf(phrasings, settings)
  const entries = phrasings.entries.length
  const [sure, unsure] = thresholdsAt(settings.boldness ?? 0.5)
  let tried = 0
  let right = 0
  const confusions: Confusion[] = []
  for (const trial of trials) {
    if (trial.asking !== 'known') continue
    tried++
    const certainty = certaintyOf(trial, constants)
    const certain = certainty >= sure ? 'sure' : certainty >= unsure ? 'unsure' : 'no'
    const meant = space.itemOf[trial.at]!
    const [taken] = trial.first
    if (taken === meant) right++
    if (taken === meant && certain !== 'no') continue
    confusions.push({
      item: itemAt(meant, entries),
      phrasing: space.phrasings[trial.at]!,
      taken: taken === undefined ? undefined : itemAt(taken, entries),
      certain,
      certainty,
    })
  }
  const mistaken = ({ item, taken }: Confusion) => Number(taken?.kind !== item.kind || taken.at !== item.at)
  confusions.sort((a, b) => mistaken(b) - mistaken(a) || b.certainty - a.certainty)
  return { tried, right, confusions }
}

/** What the slider would do at each position, 0 … 1; without training again. Quick enough to call while it moves. */
export function effectOf(phrasings: Phrasings, settings: Settings = {}): (boldness: number) => Effect {
  const { space, trials, constants } = lessonOf(phrasings, settings)
  return (boldness) => effectAt(boldness, trials, space.itemOf, constants)
}
