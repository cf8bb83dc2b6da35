/** Notes and frames in a drawing that is laid out anew: a note stays with the step it was beside, a frame with the steps it was around. */
import type { Flow, Place, Step } from '../bot/bot.ts'
import { boxOf, gapBetween, type Box } from './boxes.ts'
import { STEP_WIDTH } from './measures.ts'

/** A note that is farther away than this from every step belongs to none. */
const NEAR = 200
/** A wider note would reach into the next column. */
const WIDEST = STEP_WIDTH + 40
const GAP = 16
/** Between the drawing and the notes above it that belong to no step. */
const APART = 80

type Note = Extract<Step, { kind: 'note' }>
type Places = ReadonlyMap<string, Place>

export interface Beside {
  /** The room that a step's notes take above it. */
  above(step: string): number
  /** The places of notes and frames, from those of the steps. */
  placed(places: Places): Iterable<[string, Place]>
}

export function keptBeside({ steps, layout }: Flow, locale: string): Beside {
  const notes = steps.filter((step) => step.kind === 'note')
  const boxes = steps.filter(({ kind }) => kind !== 'note').map((step) => boxOf(step, layout, locale))
  const owned = new Map<string, Note[]>()
  const free: Note[] = []
  for (const note of notes.filter(({ shape }) => shape === 'note')) {
    const owner = note.width <= WIDEST && layout[note.id] ? nearest(boxOf(note, layout, locale), boxes) : undefined
    if (owner) owned.set(owner.id, [...(owned.get(owner.id) ?? []), note])
    else free.push(note)
  }
  const above = (step: string) => (owned.get(step) ?? []).reduce((sum, { height }) => sum + height + GAP, 0)
  return {
    above,
    *placed(places) {
      for (const [owner, itsNotes] of owned) {
        const [x, top] = places.get(owner) ?? [0, 0]
        let y = top
        for (const { id, height } of itsNotes) yield [id, [x, (y -= height + GAP)]]
      }
      yield* inRow(free, lowest([...places].map(([id, [, y]]) => y - above(id))) - APART)
      for (const frame of notes.filter(({ shape }) => shape === 'frame'))
        yield [frame.id, around(boxOf(frame, layout, locale), boxes, places)]
    },
  }
}

function nearest(note: Box, boxes: readonly Box[]): Box | undefined {
  let best: Box | undefined
  let gap = NEAR
  for (const box of boxes)
    if (gapBetween(note, box) < gap) {
      best = box
      gap = gapBetween(note, box)
    }
  return best
}

function* inRow(notes: readonly Note[], bottom: number): Iterable<[string, Place]> {
  let x = 0
  for (const { id, width, height } of notes) {
    yield [id, [x, bottom - height]]
    x += width + GAP
  }
}

/** A frame lies to its steps as it lay to their upper left corner. */
function around(frame: Box, boxes: readonly Box[], places: Places): Place {
  const within = boxes.filter(
    ({ left, top, right, bottom }) =>
      left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom,
  )
  if (within.length === 0) return [frame.left, frame.top]
  const after = within.map(({ id }): Place => places.get(id) ?? [0, 0])
  return [
    frame.left - lowest(within.map(({ left }) => left)) + lowest(after.map(([x]) => x)),
    frame.top - lowest(within.map(({ top }) => top)) + lowest(after.map(([, y]) => y)),
  ]
}

const lowest = (numbers: readonly number[]) => numbers.reduce((low, number) => Math.min(low, number), Infinity)
