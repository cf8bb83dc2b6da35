/** The templates' drawings: nothing lies on anything else, and every line goes forward. */
import { describe, expect, it } from 'vitest'
import type { Flow } from '../../schema/bot/bot.ts'
import { boxOf, type Box } from '../../schema/layout/boxes.ts'
import { templates } from './templates.ts'

const boxesOf = ({ steps, layout }: Flow, locale: string): Box[] =>
  steps.filter((step) => step.kind !== 'note' || step.shape !== 'frame').map((step) => boxOf(step, layout, locale))

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
    const frames = flow.steps
      .filter((step) => step.kind === 'note' && step.shape === 'frame')
      .map((step) => boxOf(step, flow.layout, locale))
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
