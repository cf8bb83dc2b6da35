/** What was drawn around the items of a page: frames where they fit, titles beside the first step where they don't. */
import type { Flow, Step } from '../../bot/bot.ts'
import { blankStep } from '../../kinds/kinds.ts'
import { boxOf, type Box } from '../../layout/boxes.ts'
import type { Reporting } from '../report.ts'
import { laidOut } from './places.ts'
import { remark, type Group } from './sketch.ts'

const PADDING = 28
/** A frame's title needs room. */
const HEAD = 56
const MOST = 8_000
/** More frames than these tell nobody anything. */
const MOST_FRAMES = 200

export interface Framing {
  group: Group
  id: string
  /** The steps that it is around. */
  steps: readonly string[]
}

export function grouped(flow: Flow, framings: readonly Framing[], locale: string, reporting: Reporting): Flow {
  const first = framed(flow, framings, locale)
  const titled = first.left.filter(({ group, steps }) => group.title !== '' && steps.length > 0)
  const { flow: whole, left } = titled.length > 0 ? framedAgain(flow, framings, titled, locale) : first
  for (const framing of framings) {
    const [step] = framing.steps
    if (!left.includes(framing) && !titled.includes(framing)) reporting.exact()
    else if (framing.group.title !== '')
      reporting.add({
        ...remark('adapted', 'group', step ? 'no-frame' : 'empty-group', { text: framing.group.title }),
        where: framing.group.where,
        ...(step !== undefined && { step }),
      })
  }
  return whole
}

/** With the titles of some as notes, which need room. */
function framedAgain(flow: Flow, framings: readonly Framing[], titled: readonly Framing[], locale: string) {
  const layout = { ...flow.layout }
  const notes = titled.map(({ group, id, steps }) => {
    const [x, y] = layout[steps[0] ?? ''] ?? [0, 0]
    layout[id] = [x, y - 76]
    return { ...blankStep('note', id), text: group.title, width: 240, height: 60 }
  })
  const noted = laidOut({ ...flow, steps: [...flow.steps, ...notes], layout }, false, locale)
  return framed(
    noted,
    framings.filter((framing) => !titled.includes(framing)),
    locale,
  )
}

/** Adds a frame around each group whose steps stand together with no other among them; returns the groups that have none. */
function framed(flow: Flow, framings: readonly Framing[], locale: string): { flow: Flow; left: Framing[] } {
  const boxes = flow.steps.map((step) => boxOf(step, flow.layout, locale))
  const frames: Step[] = []
  const layout = { ...flow.layout }
  const left: Framing[] = []
  const drawn: { steps: Set<string>; box: Box }[] = []
  for (const framing of framings.toSorted((a, b) => a.steps.length - b.steps.length)) {
    const inside = new Set(framing.steps)
    const within = [
      ...boxes.filter(({ id }) => inside.has(id)),
      ...drawn.filter(({ steps }) => [...steps].every((id) => inside.has(id))).map(({ box }) => box),
    ]
    const box = around(framing.id, within)
    const width = box.right - box.left
    const height = box.bottom - box.top
    const crossed = boxes.some((other) => !inside.has(other.id) && meet(other, box))
    if (within.length === 0 || drawn.length >= MOST_FRAMES || crossed || width > MOST || height > MOST) {
      left.push(framing)
      continue
    }
    const text = framing.group.title
    frames.push({ ...blankStep('note', framing.id), shape: 'frame', text, width, height })
    layout[framing.id] = [box.left, box.top]
    drawn.push({ steps: inside, box })
  }
  return { flow: { ...flow, steps: [...flow.steps, ...frames], layout }, left }
}

const around = (id: string, boxes: readonly Box[]): Box => ({
  id,
  left: least(boxes.map(({ left }) => left)) - PADDING,
  top: least(boxes.map(({ top }) => top)) - HEAD,
  right: -least(boxes.map(({ right }) => -right)) + PADDING,
  bottom: -least(boxes.map(({ bottom }) => -bottom)) + PADDING,
})

const least = (numbers: readonly number[]) => numbers.reduce((low, number) => Math.min(low, number), Infinity)

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
