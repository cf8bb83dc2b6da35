/** Conditions, shares of visitors, pauses. */
import { readCondition } from '../conditions/comparison.ts'
import { Decisions } from '../conditions/decide.ts'
import type { Target } from '../flow/drawing.ts'
import type { Spot } from '../flow/spot.ts'
import { numberIn, recordIn, textIn } from '../reading/raw.ts'
import { chain } from './bubbles.ts'

/** A row that is true and has no edge ends the flow; where none is true the group goes on. */
export function drawCondition(spot: Spot) {
  const decisions = new Decisions(spot)
  const rows = spot.block.items.map(({ edge, raw }): [ReturnType<typeof readCondition>, Target, string] => [
    readCondition(spot, recordIn(raw, 'content')),
    spot.way(edge, spot.end),
    textIn(raw, 'title').slice(0, 100),
  ])
  const first = decisions.first(rows, spot.after)
  decisions.stand()
  spot.drawing.pass(spot.group, spot.at, first)
}

export function drawSplit(spot: Spot) {
  const [a, b] = spot.block.items
  const share = Math.min(100, Math.max(0, numberIn(spot.block.options, 'aPercent') ?? 50))
  const step = spot.add('split', {
    branches: [
      { id: spot.id('a'), name: 'A', share },
      { id: spot.id('b'), name: 'B', share: 100 - share },
    ],
  })
  spot.work.splits.set(step.id, spot.block)
  spot.lead(step, step.branches[0]!.id, spot.way(a?.edge ?? ''))
  spot.lead(step, step.branches[1]!.id, spot.way(b?.edge ?? ''))
}

const LONGEST = 10

export function drawWait(spot: Spot) {
  const source = textIn(spot.block.options, 'secondsToWaitFor')
  if (source.trim() === '') return
  const wanted = Number(source)
  const seconds = Math.min(LONGEST, Math.max(1, Math.round(wanted)))
  if (Number.isNaN(wanted)) spot.adapted('waitUnknown', { seconds: source })
  else if (wanted !== seconds) spot.adapted('waitShortened', { seconds: source, most: String(LONGEST) })
  chain(spot, [spot.add('wait', { seconds: Number.isNaN(wanted) ? 1 : seconds })])
}
