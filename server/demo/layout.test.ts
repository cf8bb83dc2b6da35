/** The templates' drawings: nothing lies on anything else, and every line goes forward. */
import { describe, expect, it } from 'vitest'
import type { Flow, Step } from '../../schema/bot/bot.ts'
import { templates } from './templates.ts'

interface Box {
  id: string
  left: number
  top: number
  right: number
  bottom: number
}

const LINES_MOST = 8
const CHARACTERS_A_LINE = 32

/** A little more than a step takes on the canvas. */
function heightOf(step: Step, locale: string): number {
  const text = 'text' in step && typeof step.text === 'object' ? (step.text[locale] ?? '') : ''
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0)
  const words = text ? 22 + 20 * Math.min(LINES_MOST, lines) : 0
  switch (step.kind) {
    case 'start':
    case 'jump':
    case 'wait':
    case 'end':
      return 44
    case 'note':
      return step.height
    case 'message':
      return 46 + words
    case 'choice':
      return 46 + words + 38 * (step.options.length + 1 + (step.items ? 3 : 0) + (step.several ? 2 : 0))
    case 'question':
      return 46 + words + 38 * 5
    case 'handover':
      return 46 + words + 38 * 4
    case 'rating':
      return 46 + words + 38 * (step.bands.length + 3)
    case 'call':
      return 46 + 38 * 6
    case 'set':
      return 46 + 56 * step.assignments.length
    case 'split':
      return 46 + 38 * step.branches.length
    case 'skill':
      return 46 + 38 * 4
    case 'condition':
      return 46 + 56 * step.rows.length + 38
    default:
      return 46 + words + 38 * 2
  }
}

const isFrame = (step: Step) => step.kind === 'note' && step.shape === 'frame'

function boxesOf({ steps, layout }: Flow, locale: string): Box[] {
  return steps
    .filter((step) => !isFrame(step))
    .map((step) => {
      const [left, top] = layout[step.id] ?? [NaN, NaN]
      const width = step.kind === 'note' ? step.width : 272
      return { id: step.id, left, top, right: left + width, bottom: top + heightOf(step, locale) }
    })
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const flows = templates.flatMap(({ id, bot }) =>
  bot.locales.flatMap((locale) => bot.flows.map((flow) => ({ name: `${id} in ${locale}: ${flow.id}`, flow, locale }))),
)

describe.each(flows)('$name', ({ flow, locale }) => {
  const boxes = boxesOf(flow, locale)

  it('has a place for every step', () => {
    expect(flow.steps.filter(({ id }) => !Object.hasOwn(flow.layout, id))).toEqual([])
  })

  it('lets no two steps overlap', () => {
    const overlaps = boxes.flatMap((a, at) =>
      boxes.slice(at + 1).flatMap((b) => (meet(a, b) ? [`${a.id} ${b.id}`] : [])),
    )
    expect(overlaps).toEqual([])
  })

  it('draws every line from left to right', () => {
    const leftOf = (id: string) => flow.layout[id]?.[0] ?? NaN
    const back = flow.steps.flatMap(({ id, exits }) =>
      Object.values(exits).flatMap((to) => (leftOf(to) - leftOf(id) >= 372 ? [] : [`${id} ${to}`])),
    )
    expect(back).toEqual([])
  })

  it('keeps each step within a frame or outside it', () => {
    const frames = flow.steps.flatMap((step) => {
      if (step.kind !== 'note' || step.shape !== 'frame') return []
      const [left, top] = flow.layout[step.id] ?? [NaN, NaN]
      return [{ id: step.id, left, top, right: left + step.width, bottom: top + step.height }]
    })
    const across = frames.flatMap((frame) =>
      boxes
        .filter((box) => meet(frame, box))
        .filter(
          ({ left, right, top, bottom }) =>
            left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
        )
        .map(({ id }) => `${frame.id} ${id}`),
    )
    expect(across).toEqual([])
  })
})
