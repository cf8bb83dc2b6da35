/** Where a conversation goes another way than before a change of the bot, though the same was answered. */
import type { Outcome } from '../../../schema/spec/spec.ts'
import type { Played } from './replay.ts'

/** What a visitor comes to: a step that speaks or waits, an answer of the knowledge, the end. */
export interface Station {
  /** At the end, the step that led to it; '' for what the bot says by itself. */
  step: string
  entry?: string
  outcome?: Outcome
  /** The first of its lines, or that behind the last one where it only waits. */
  line: number
}

export interface Difference {
  before: Station
  now: Station
}

/** The first place where they part; undefined where one only goes further than the other: then an answer no longer fits, or fits again. */
export function differenceBetween(before: Played, now: Played): Difference | undefined {
  const [then, today] = [stationsOf(before), stationsOf(now)]
  for (const [at, station] of today.entries()) {
    const other = then[at]
    if (!other) return undefined
    if (nameOf(other) !== nameOf(station)) return { before: other, now: station }
  }
  return undefined
}

const nameOf = ({ step, entry, outcome }: Station) => (outcome ? `end ${outcome}` : `${entry ?? ''} ${step}`)

function stationsOf({ lines, pending, path }: Played): Station[] {
  const stations: Station[] = []
  /** Since the last answer: a step that asks again is another station. */
  let here = 0
  const come = (station: Station) => {
    const last = stations.at(-1)
    if (stations.length === here || !last || nameOf(last) !== nameOf(station)) stations.push(station)
  }
  for (const [line, said] of lines.entries())
    if (said.who === 'end') come({ step: path.at(-1)?.step ?? '', outcome: said.outcome, line })
    else if (said.who === 'bot') {
      const { step, entry } = said
      if (step || entry) come({ step, entry, line })
    } else if (said.who === 'visitor' || said.who === 'system') {
      // It may have asked without a word.
      if (said.step && stations.slice(here).at(-1)?.step !== said.step) come({ step: said.step, line })
      here = stations.length
    }
  if (pending.step && stations.slice(here).at(-1)?.step !== pending.step)
    come({ step: pending.step, line: lines.length })
  return stations
}
